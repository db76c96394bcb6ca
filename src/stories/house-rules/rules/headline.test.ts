import { headlineRules } from "./headline.ts";
import { checkRule } from "./rule.fixture.ts";

const FILL =
  "The county closed the ramp at noon, and the ferry stayed in the harbour for the rest of the day. Crews looked at the beams from below, and a diver went down twice to see what the ice had done to the posts. The warden said that the work would go on after dark, and that nobody had been hurt. Shops in the lower town stayed open, and the school bus went round by the old road, which is open to light cars only until the thaw is over and the ground is dry.";
const story = (headline: string, first: string): string => `Headline: ${headline}\n\n${first}\n\n${FILL}`;

checkRule(headlineRules, "headline-figure-missing", {
  finds: [
    story("Some ⟦20,000⟧ march in Lindvik", "About 21,500 people marched in Lindvik."),
    story("⟦Five⟧ boats lost in storm", "Four boats were lost in the storm."),
    story("Ramp to cost ⟦$3 million⟧", "The ramp is to cost $8 million."),
    story("Fares rise ⟦9 per cent⟧", "Fares rise 7 per cent."),
    story("Warden resigns after ⟦12⟧ years", "The warden resigned after 14 years."),
  ],
  passes: [
    story("Some 20,000 march in Lindvik", "About 19,870 people marched in Lindvik."),
    story("Five boats lost in storm", "5 boats were lost in the storm."),
    story("Ramp to cost $3 million", "“It will cost $3 million,” said the warden."),
    story("Two held after theft", "A man and his sister were held after the theft."),
    story("Budget 2026 passes", "The budget passed."),
    story("Plans for '27 are ready", "Next year's plans are ready."),
    story("Highway 11 reopens", "Highway 11 reopened."),
    story("Lindvik wins 4-2", "Lindvik won by four goals to two, 4-2."),
    story("Ferry ramp reopens", "It reopened after 12 days."),
    "Headline: Five boats lost\n\nFour were lost.",
    story("Ten held", "Police held ten people."),
    story("A hundred march", "Just 100 people marched."),
  ],
});

const deck = (headline: string, line: string): string =>
  `Headline: ${headline}\nDeck: ${line}\n\nThe ramp reopened.`;

checkRule(headlineRules, "deck-repeats-headline", {
  finds: [
    deck("Ferry ramp reopens after thaw", "⟦The ferry ramp reopens after thaw⟧"),
    deck("Council votes to keep the school", "⟦Council votes to keep school⟧"),
    deck("Warden resigns over lost beams", "⟦Warden resigns over the lost beams⟧"),
    deck("Snow closes roads in the north", "⟦Roads in the north closes snow⟧"),
    deck("Choir sings for the old mill", "⟦Choir sings for old mill, again⟧"),
  ],
  passes: [
    deck("Ferry ramp reopens after thaw", "Boxes sell well in the lower town"),
    deck("Council votes to keep the school", "Two trustees stay away from the vote"),
    deck("Warden resigns over lost beams", "Her deputy takes over on Monday"),
    deck("Snow closes roads", "Snow closes roads"),
    deck("Choir sings", "Old mill full to the last seat"),
    deck("Ramp reopens after nine weeks", "Ramp was closed when ice moved the posts"),
    deck("Fares rise", "Fares rise in May"),
    deck("Lindvik wins", "Aust loses its goalkeeper and the cup"),
    deck("School stays open", "Pupils keep their school, council says"),
    "Headline: Ferry ramp reopens after thaw\n\nFerry ramp reopens after thaw.",
    "Deck: Ferry ramp reopens after thaw\n\nIt does.",
  ],
});

const TWICE = "The county will look at the beams again in spring, when the ice is gone and the water low.";

checkRule(headlineRules, "paragraph-repeated", {
  finds: [
    `${TWICE}\n\n⟦${TWICE}⟧`,
    `${TWICE}\n\nNobody was hurt.\n\n⟦${TWICE}⟧`,
    `${FILL}\n\n⟦${FILL}⟧`,
    `${TWICE}\n\n⟦${TWICE.toUpperCase()}⟧`,
    `${TWICE}\n\n⟦${TWICE}⟧\n\n⟦${TWICE}⟧`,
  ],
  passes: [
    TWICE,
    `${TWICE}\n\n${TWICE} So it said.`,
    "Nobody was hurt.\n\nNobody was hurt.",
    "Yes.\n\nNo.\n\nYes.",
    `${TWICE} ${TWICE}`,
    `${TWICE}\n\n${FILL}`,
    "The choir sings on Friday.\n\nThe choir sings on Friday.",
    `Headline: ${TWICE}\n\n${TWICE}`,
    "* * *\n\nA\n\n* * *",
    "Adults pay $5, children $2.\n\nAdults pay $5, children $2.",
  ],
});
