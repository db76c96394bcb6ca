import { anonymousRules } from "./anonymous.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(anonymousRules, "anonymous-without-reason", {
  finds: [
    "⟦A senior official said⟧ the ramp would close.",
    "The loan is gone, ⟦two county officials told⟧ the paper.",
    "“It is over,” ⟦said a diplomat⟧ in Aust.",
    "⟦A source close to the council said⟧ the vote was set.",
    "The mayor is leaving, ⟦according to a senior aide⟧.",
    "⟦One lawmaker with the Greens said⟧ the talks failed. Another said nothing.",
  ],
  passes: [
    "A senior official said the ramp would close. The official spoke on condition of anonymity because talks go on.",
    "A county official, Ines Vale, said the ramp would close.",
    "Officials said the ramp would close.",
    "The official said the ramp would close.",
    "Bridge official Ines Vale said the ramp would close.",
    "A senior official, who was not authorized to speak, said it would close.",
    "A diplomat who asked not to be named said it would close.",
    "“A senior official said it,” he told the crew.",
    "Some people say the mill is haunted.",
    "A resident said the water came at night.",
    "A senior official closed the ramp.",
    "A diplomat declined to be identified. A second diplomat said it was over.",
    "A source of water was found, the county said.",
  ],
});

checkRule(anonymousRules, "bare-sources", {
  finds: [
    "⟦Sources say⟧ the ramp will close.",
    "The mayor is leaving, ⟦sources said⟧.",
    "The mayor is leaving, according to ⟦sources⟧.",
    "Several ⟦sources told⟧ the paper of a plan.",
    "A ⟦source said⟧ the loan was gone, but nobody else did.",
    "⟦Insiders claim⟧ the vote is set.",
  ],
  passes: [
    "Police sources say the ramp will close.",
    "Sources close to the mayor say she is leaving.",
    "The sources said the ramp will close.",
    "“Sources say it,” he laughed.",
    "According to sources in the council, the vote is set.",
    "Sources, who feared for their jobs, kept quiet.",
    "Water sources dried up.",
    "Sources said on condition of anonymity that it will close.",
    "The sources of the river are known.",
    "Energy sources are scarce in a town.",
    "Open sources and maps were used.",
    "Government sources told the paper.",
  ],
});
