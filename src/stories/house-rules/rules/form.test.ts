import { formRules } from "./form.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(formRules, "dateline-form", {
  style: { datelinePlace: "capitals" },
  finds: [
    "⟦Lindvik⟧ — The ramp is closed.",
    "⟦Lindvik⟧, Ont. — The ramp is closed.",
    "⟦Aust⟧ (Trestle) — The ramp is closed.",
    "⟦Port Brenn⟧, Nov. 24 (Trestle) — The ramp is closed.",
    "⟦Lindvik⟧ -- The ramp is closed.",
  ],
  passes: [
    "LINDVIK — The ramp is closed.",
    "LINDVIK, Ont. — The ramp is closed.",
    "PORT BRENN, Nov. 24 (Trestle) — The ramp is closed.",
    "The ramp is closed.",
    "The ramp of Lindvik — the old one — is closed.",
    "Ines Vale, the warden — a woman of few words — closed it.",
    "Nobody there came — not even the warden.",
    "It snowed.\n\nLindvik — The ramp is closed.",
    "“Lindvik — the ramp!” he cried.",
    "Well-kept boats stayed in the harbour.",
    "Nov. 24 — The ramp is closed.",
  ],
});

checkRule(formRules, "small-number-in-words", {
  finds: [
    "The county bought ⟦3⟧ boats.",
    "It took ⟦9⟧ men to lift it.",
    "⟦4⟧ crews came at noon.",
    "She has ⟦2⟧ sisters in Aust.",
    "They closed ⟦7⟧ schools and ⟦5⟧ shops.",
  ],
  passes: [
    "The county bought three boats.",
    "It is 3 km away.",
    "He fell 9 metres.",
    "She teaches Grade 4 pupils.",
    "A child of 4 years old drowned.",
    "Of 14 boats 3 sank.",
    "Interest is 2 per cent.",
    "It cost $5 million.",
    "“I have 2 sisters,” she said.",
    "On Nov. 3 crews came.",
    "A Category 5 storm came.",
    "The Falcon 9 rocket stood there.",
    "They lost by 4 goals.",
  ],
});

checkRule(formRules, "empty-link", {
  finds: [
    "Read more ⟦[here]()⟧.",
    "Tickets are at ⟦https://⟧ only.",
    "See ⟦[the list](#)⟧ of boats.",
    "Write to ⟦http://example.com⟧/ramp.",
    '⟦<a href="">⟧the map</a> shows it.',
    "See ⟦[](https://lindvik.test/ramp)⟧.",
  ],
  passes: [
    "Read more [here](https://lindvik.test/ramp).",
    "Tickets are at https://lindvik.test only.",
    "He [the warden] (now gone) closed it.",
    "An array [] was empty.",
    "See lindvik.test/ramp.",
    "The address begins with http or https.",
    '<a href="/ramp">the map</a> shows it.',
    "See [1] and [2].",
    "An example.com of old times is no link.",
    "Write to the # sign.",
  ],
});

const long = (start: string): string =>
  `Headline: ${start}⟦ and so the county, the crews and the warden had to start again from the first beam⟧\n\nIt is closed.`;
const FULL =
  "Ferry ramp closes for the ninth time this winter after ice moves its posts by the breadth of a hand, crews say";
const short = (headline: string): string => `Headline: ${headline}\n\nIt is closed.`;

checkRule(formRules, "headline-too-long", {
  finds: [
    long(FULL),
    long(FULL.replace("Ferry", "Boats")),
    long(FULL.replace("ninth", "tenth")),
    long(FULL.replace("winter", "spring")),
    short(`${FULL}⟦!⟧`),
  ],
  passes: [
    short(FULL),
    short("Ferry ramp closes"),
    short(FULL.slice(0, 100)),
    short("A"),
    `Deck: ${FULL} and more of the same\n\nIt is closed.`,
    `${FULL} and more of the same.`,
    short(`${FULL.slice(0, 90)}   `),
    short("Ramp closes, and nobody knows for how long it will"),
    short("Snow"),
    "It is closed.",
  ],
});
