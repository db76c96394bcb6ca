import { leftInRules } from "./left-in.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(leftInRules, "desk-words-left-in", {
  finds: [
    "The ramp cost ⟦TK⟧ crowns, the county said.",
    "⟦DO NOT PUBLISH⟧ before the family has been told.",
    "Warden ⟦XXX⟧ Vale closed the ramp at noon.",
    "The ferry leaves at ⟦???⟧ on weekdays.",
    "⟦[CHECK with Ines]⟧ The beams are of oak.",
    "⟦HOLD⟧: the council meets at seven.",
    "⟦LOREM IPSUM⟧ stands where the deck should.",
    "Headline: Ramp ⟦TKTK⟧ reopens\n\nThe ramp reopens.",
  ],
  passes: [
    "Hold the line, the warden told the crew.",
    "The X chromosome was not on the agenda.",
    "The firm TKM builds ramps.",
    "“Do not publish this,” she wrote to her sister.",
    "They asked: why?? Nobody knew.",
    "Size XXL life vests are sold out.",
    "Malcolm X was read aloud in class.",
    "The household of eight moved out.",
    "Checks this year found no rust.",
    "The council will check this again in May.",
    "Superbowl XXV was shown in the hall.",
    "The fare [in crowns] rose.",
  ],
});
