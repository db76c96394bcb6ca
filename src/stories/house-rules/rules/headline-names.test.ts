import { headlineNameRules } from "./headline-names.ts";
import { checkRule } from "./rule.fixture.ts";

const FILL =
  "The county closed the ramp at noon, and the ferry stayed in the harbour for the rest of the day. Crews looked at the beams from below, and a diver went down twice to see what the ice had done to the posts. The work would go on after dark, and nobody had been hurt. Shops in the lower town stayed open, and the school bus went round by the old road.";
const story = (headline: string, first: string): string => `Headline: ${headline}\n\n${first}\n\n${FILL}`;

checkRule(headlineNameRules, "headline-name-misspelt", {
  finds: [
    story("Minister ⟦Khadimi⟧ visits the ramp", "Minister Omar Kadhimi came at noon."),
    story("Ferry to ⟦Magnusund⟧ stopped", "The ferry to Magnussund was stopped."),
    story("Warden Ines ⟦Valentine⟧ resigns", "Warden Ines Valantin resigned."),
    story("Choir of ⟦Holmburg⟧ sings", "The choir of Holmberg sings on Friday."),
    story("Storm hits ⟦Lindvig⟧ harder than feared", "A storm hit Lindvik."),
  ],
  passes: [
    story("Minister Kadhimi visits the ramp", "Minister Omar Kadhimi came at noon."),
    story("Polish leader Jaroslaw Wrona speaks", "Jarosław Wrona spoke at noon."),
    story("Storm hits Lindvik's harbour", "A storm hit Lindvik."),
    story("Ferry Stopped For Magnusund Crossing", "The ferry to Magnussund was stopped."),
    story("Cup goes to Norway", "The Norwegians won the cup."),
    story("Crew of Aust saved", "The crew was saved."),
    story("Ship “Magnusund” sinks", "The Magnussund sank."),
    story("UNESCO names the ramp", "UNESCA is something else."),
    "Headline: Storm hits Lindvig\n\nA storm hit Lindvik.",
    story("Ramp reopens: Lindvig rejoices", "Lindvik was glad."),
  ],
});

checkRule(headlineNameRules, "headline-name-missing", {
  finds: [
    story("Minister ⟦Kadhimi⟧ visits the ramp", "The minister came at noon."),
    story("Ferry to ⟦Brenn⟧ stopped", "The ferry was stopped."),
    story("Warden ⟦Ines⟧ ⟦Vale⟧ resigns", "The warden resigned."),
    story("Choir sings in ⟦Jondal⟧ for the mill", "The choir sings on Friday."),
    story("Bus from ⟦Kviteseid⟧ rolls over", "A bus rolled over."),
  ],
  passes: [
    story("Minister Kadhimi visits the ramp", "Minister Omar Kadhimi came at noon."),
    story("Cup goes to Norway", "The Norwegians won the cup."),
    story("Kadhimi visits the ramp", "The minister came at noon."),
    story("Ramp closed: Crews at work", "The ramp is closed."),
    story("Ferry To Brenn Stopped", "The ferry was stopped."),
    story("Roads in Northern Aust closed", "Roads in Aust were closed."),
    story("Crew hears “Brenn” on the radio", "The crew heard a name."),
    story("NATO looks at the ramp", "The alliance looks at it."),
    "Headline: Ferry to Brenn stopped\n\nThe ferry was stopped.",
    story("Polish leader Wrona speaks", "Jarosław Wrona spoke at noon."),
    story("Kadhimi-Roe plan fails", "The plan of Kadhimi and Roe failed."),
  ],
});
