import { checkRule } from "./rule.fixture.ts";
import { shortFormRules } from "./short-forms.ts";

checkRule(shortFormRules, "short-form-unexplained", {
  style: { knownShortForms: ["LRT"] },
  finds: [
    "The ⟦LBO⟧ closed the ramp.",
    "Crews of the ⟦KVB⟧ came at noon. The KVB has two trucks.",
    "She works for ⟦AQT⟧ in Aust.",
    "A loan from the ⟦DKF⟧ paid for it.",
    "Both ⟦QRM⟧ and ⟦ZTV⟧ declined.",
  ],
  passes: [
    "The Lindvik Bridge Office closed the ramp. The LBO has two trucks.",
    "The LBO (the bridge office) closed the ramp.",
    "The bridge office (LBO) closed the ramp.",
    "NATO and the EU sent a letter.",
    "The LRT is late again.",
    "“The LBO did it,” she said.",
    "LINDVIK, Ont. — It snowed.",
    "DO NOT PARK HERE, says the sign.",
    "Henry VIII sat on that chair.",
    "The A-22B flew by.",
    "He lives in Aust, ON, by the mill.",
    "The Society for the Care of Old Boats gave boats away; SCOB is broke.",
    "The Ministry of Transport and Roads, MTR for short, paid.",
  ],
});
