import { checkRule } from "./rule.fixture.ts";
import { speakerRules } from "./speakers.ts";

checkRule(speakerRules, "quote-without-speaker", {
  finds: [
    "The ramp is closed.\n\n⟦“We never saw the beams so bad before.”⟧\n\nThe ferry stays in the harbour.",
    "Snow fell all night. ⟦“Nobody here has slept since Monday night.”⟧ The road is shut.",
    "⟦“The mill was the heart of this town.”⟧ It closed in May.",
    "The choir came twice.\n\nThe hall was full. ⟦“It sounded like the sea at night,”⟧ it was cold outside.",
    "The fare goes up.\n\n⟦“People will simply stop taking the ferry!”⟧",
  ],
  passes: [
    "“We never saw the beams so bad before,” said the warden.",
    "The warden spoke to the crew.\n\n“We never saw the beams so bad before.”",
    "“We never saw the beams so bad before.”\n\nThat is what Vale told the crew.",
    "“We never saw the beams so bad before.\n\n“We will look again,” said Vale.",
    "According to Vale, “we never saw the beams so bad before.”",
    "Q: “Have you seen the beams of the ramp?”",
    "Ines Vale: “We never saw the beams so bad before.”",
    "They sang “The Mill of the Seven Brothers of Aust” twice.",
    "A banner hung there: “Keep the ferry in our own harbour!”",
    "“We never saw the beams so bad.” — Ines Vale",
    "The report is short. “No beam is sound enough for a truck.”",
    "It was a “good day.”",
  ],
});

checkRule(speakerRules, "loaded-word-of-saying", {
  finds: [
    "Vale ⟦claimed⟧ that the ramp had held.",
    "He ⟦admitted⟧ he had seen the crack.",
    "The council ⟦boasted⟧ that it had saved money.",
    "Roe ⟦admits⟧ to having slept.",
    "The company ⟦conceded⟧ the beams were old.",
  ],
  passes: [
    "Vale said that the ramp had held.",
    "The storm claimed two lives.",
    "Roe was admitted to hospital.",
    "The group claimed responsibility.",
    "“He claimed that it held,” said Vale.",
    "Lindvik conceded two goals.",
    "She claimed the cup.",
    "The hall admitted the public free of charge.",
    "Town boasts new ramp.",
    "The club boasts a hall of its own.",
    "He filed a claim that day.",
  ],
});

checkRule(speakerRules, "scare-quotes", {
  finds: [
    "The county opened its ⟦“new”⟧ ramp.",
    "A ⟦“free market”⟧ of boats began.",
    "They met the ⟦“experts”⟧ at noon.",
    "It was a ⟦“quick fix”⟧ of the beams.",
    "Crews used ⟦“safe”⟧ ropes.",
  ],
  passes: [
    "The county called it a “new” ramp.",
    "Vale said it was a “free market.”",
    "They sang “The Mill” at noon.",
    "It is known as “the gap” in town.",
    "A so-called “quick fix” was tried.",
    "“We never saw the beams so bad before.”",
    "The word “safe” stood on the box.",
    "They saw “Ramp” on the stage.",
    "The sign was “closed” and red.",
    "He was described as “quick.”",
    "The boat was dubbed “old goat” by its crew.",
  ],
});
