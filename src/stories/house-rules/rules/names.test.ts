import { nameRules } from "./names.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(nameRules, "name-spelled-two-ways", {
  finds: [
    "Minister Omar Kadhimi came at noon.\n\n⟦Khadimi⟧ said he was glad.",
    "Ines Valentin, the warden, closed the ramp.\n\nThe county asked ⟦Valantin⟧ to open it.",
    "Ines Valentin closed the ramp. Later Ines ⟦Vallentin⟧ opened it.",
    "The road to Magnussund is closed. Buses end in Magnussund.\n\nShops in ⟦Magnusund⟧ are open.",
    "Per Holmberg, 19, dived.\n\nNobody saw ⟦Holmburg⟧ again.",
    "Ada Lundgren sings.\n\nThe mill is full when ⟦Lundgern⟧ sings.",
  ],
  passes: [
    "Minister Omar Kadhimi came at noon.\n\nKadhimi said he was glad.",
    "Boris Johnsen and Ada Jonsen met.",
    "Russia and the Russians sent boats.",
    "The Minister asked the Ministry for boats.",
    "Eric Holm and Erica Lund sail.",
    "Austria lost to Australia.",
    "The University of Lindvik measures diversity; the Diversity office helps.",
    "Ines Valentin closed the ramp. “Valantin did,” he wrote.",
    "Argentina won the cup. The Argentine crew sang.",
    "Lindvik beat Aust 4-2.",
    "The Harbour Line and the Arbour Inn stand side by side.",
    "Marta Vale met Maria Roe.",
    "The Greens beat the Reds, and Green won.",
  ],
});

checkRule(nameRules, "surname-before-full-name", {
  finds: [
    "The ramp is closed, ⟦Vale⟧ said.\n\nInes Vale, the warden, gave no day.",
    "“It held,” ⟦Roe⟧ added.\n\nBen Roe, 31, sails alone.",
    "Mr. ⟦Holm⟧ came at noon.\n\nThe choir waited for Conductor Per Holm, a man of 70.",
    "“It sank,” said ⟦Lundgren⟧.\n\nAda Lundgren told the crew to leave.",
    "Nobody was hurt, ⟦Aas⟧ said. Mayor Signe Aas came by bus.",
  ],
  passes: [
    "Ines Vale, the warden, closed the ramp.\n\nIt is closed, Vale said.",
    "Police said it was closed.\n\nThe Thomson Reuters desk, a large one, closed too.",
    "Lindvik was cold.\n\nMayor Signe Lindvik, 40, said so.",
    "The ramp is closed, Vale said.",
    "Headline: It is closed, Vale said\n\nInes Vale, the warden, said so.",
    "The county said it was closed.\n\nThe Lindvik County, a small one, is broke.",
    "“Vale said it,” he cried.\n\nInes Vale, the warden, laughed.",
    "Boeing said no.\n\nThe crew flew a new Aust Boeing.",
    "Ottawa said it would pay.\n\nThe mayor of West Ottawa was glad.",
    "NATO said no.",
    "He said Lindvik was cold.\n\nAda Lindvik, 33, sings.",
  ],
});
