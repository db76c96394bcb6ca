import { lawRules } from "./law.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(lawRules, "minor-named", {
  finds: [
    "⟦Tom Vale⟧, 15, was charged with theft on Monday.",
    "The 16-year-old ⟦Ada Roe⟧ pleaded guilty in Lindvik.",
    "Police arrested ⟦Per Lund⟧, 14, at the mill.",
    "The court heard that he was at home. ⟦Nils Holm⟧, seventeen, said nothing.",
    "⟦Eva Berg⟧ (13) was accused of setting the fire. Eva Berg, 13, is at home.",
  ],
  passes: [
    "A 15-year-old boy was charged with theft on Monday.",
    "Tom Vale, 25, was charged with theft on Monday.",
    "Tom Vale, 15, won the cup on Monday.",
    "Tom Vale was charged with 15 thefts.",
    "Vale, 15, was charged with theft.",
    "“Tom Vale, 15, was charged,” she said.",
    "Ada Roe, 16, sang on Friday.\n\nA man was arrested.",
    "The ship was arrested.",
    "Nils Holm, 18, pleaded guilty.",
    "On Nov. 15 Tom Vale was charged.",
    "Constable Eva Berg, 31, arrested a boy of 13.",
    "Lindvik won in overtime, 15 days after the mill closed.",
  ],
});

const OPEN = "Lars Roe is charged with the theft of nine boats.";

checkRule(lawRules, "guilt-before-verdict", {
  finds: [
    `${OPEN} The ⟦thief⟧ Lars Roe sailed at night.`,
    `${OPEN} Roe, a ⟦burglar⟧, lives in Aust.`,
    `${OPEN} Police say Roe is a ⟦thief⟧.`,
    "Lars Roe, 40, is accused of murder. The ⟦killer⟧ Lars Roe hid in the mill.",
    "The trial begins in May for the alleged murder. Neighbours of Roe, the ⟦murderer⟧, moved away.",
  ],
  passes: [
    `${OPEN} The alleged thief Lars Roe sailed at night.`,
    `${OPEN} A thief took nine boats.`,
    `${OPEN} “Roe is a thief,” said a neighbour.`,
    "Lars Roe was convicted of theft and is accused of more. The thief Lars Roe sailed at night.",
    "The thief Lars Roe is a song.",
    `${OPEN} Roe is not a thief, his lawyer said.`,
    `${OPEN} The police look for the killer of the sheep.`,
    `${OPEN} The film “Thief” was shown.`,
    "Lars Roe pleaded guilty to theft. He was charged in May. The thief Roe said nothing.",
    `${OPEN} The thief-proof lock broke.`,
    `${OPEN} The suspected arsonist Lars Roe sailed.`,
    `${OPEN} A court has to say who the thief is.`,
  ],
});

checkRule(lawRules, "helpline-missing", {
  style: { helpline: "Lindvik night line: 555-0100." },
  finds: [
    "The inquest found that it was ⟦suicide⟧.",
    "He ⟦took his own life⟧ in May.",
    "She ⟦killed herself⟧, her family said. The suicide shook the town.",
    "More ⟦suicidal⟧ men ask for help, the report says.",
    "Headline: Report on ⟦suicide⟧ in Lindvik\n\nThe report counts 12.",
  ],
  passes: [
    "It was suicide.\n\nLindvik night line: 555-0100.",
    "It was suicide.\n\nIf you or someone you know needs help, call the crisis line.",
    "A suicide bomber killed four.",
    "The suicide attack shook the town.",
    "“It was suicide,” he said of the vote.",
    "They killed two sheep.",
    "He took his own boat.",
    "She killed time by the mill.",
    "It was suicide. Help: call or text 9-8-8.",
    "The ramp is closed.",
    "A suicide vest was found.",
  ],
});
