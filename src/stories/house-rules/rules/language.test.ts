import { languageRules } from "./language.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(languageRules, "word-doubled", {
  finds: [
    "It was ⟦the the⟧ warden who closed it.",
    "She walked ⟦to  to⟧ the ramp.",
    "The ramp ⟦was was⟧ closed at noon.",
    "They met at ⟦a a⟧ hall in Lindvik.",
    "Crews ⟦closed closed⟧ the road.",
    "Snow fell ⟦and and⟧ the road froze.",
  ],
  passes: [
    "They had had enough of it.",
    "He said that that beam was sound.",
    "It was very very cold.",
    "The band Duran Duran played.",
    "They sailed to Bora Bora.",
    "“The the ramp,” he stammered.",
    "She said the “old” old mill is gone.",
    "Her well-well-kept garden won.",
    "What it is is a ramp.",
    "He came in in the morning.",
    "New York, New York was sung.",
    "It was so so good.",
  ],
});

checkRule(languageRules, "house-spelling", {
  style: { spellingHabit: "canadian", spellings: [{ avoid: "ferry boat", use: "ferry" }] },
  finds: [
    "The ⟦center⟧ of town is closed.",
    "Her ⟦neighbor⟧ heard it.",
    "They ⟦canceled⟧ the fair.",
    "⟦Kiev⟧ was named in the paper.",
    "The ⟦ferry  boat⟧ stayed in the harbour.",
    "It is one ⟦kilometer⟧ away.",
  ],
  passes: [
    "The centre of town is closed.",
    "Her neighbour heard it.",
    "“The center is closed,” she said.",
    "They recentered the beam.",
    "He laboured all day.",
    "The ferry stayed in the harbour.",
    "A percentage of them left.",
    "Colourful boats were sold.",
    "They organized the fair.",
    "The cheque was cashed.",
    "A check of the beams found nothing.",
    "The harbourmaster came.",
  ],
});

checkRule(languageRules, "per-cent-style", {
  style: { perCent: "per cent" },
  finds: [
    "Some 40⟦%⟧ stayed away.",
    "Some 40 ⟦percent⟧ stayed away.",
    "Turnout was 62⟦ %⟧ at noon.",
    "⟦Percent⟧ of what, nobody said.",
    "A tax of 5⟦%⟧ was added.",
  ],
  passes: [
    "Some 40 per cent stayed away.",
    "“Some 40% stayed,” she said.",
    "Headline: Fares rise 9%\n\nFares rise 9 per cent.",
    "The percentage fell.",
    "Percentages differ by school.",
    "Two percentage points were lost.",
    "The 99th percentile was shown.",
    "No share is known.",
    "A hundred per cent of them came.",
    "The % sign is not used here.",
  ],
});
