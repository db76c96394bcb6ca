import { figureRules } from "./figures.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(figureRules, "two-figures-of-one-measure", {
  finds: [
    "The county sent 5,200 troops to the coast.\n\nThe ⟦5,500⟧ troops sleep in the school.",
    "The club has 1,250 members.\n\nThe ⟦1,520⟧ members vote on Friday.",
    "Lightning killed 340 sheep. The farm was insured.\n\nThe ⟦350⟧ sheep were burned.",
    "It closed 412 schools.\n\nNobody has counted the pupils. All ⟦421⟧ schools stay shut.",
    "The ferry carries 180 passengers.\n\nThe ⟦190⟧ passengers were taken off.",
  ],
  passes: [
    "The county sent 5,200 troops to the coast.\n\nThe 5,200 troops sleep in the school.",
    "The county sent about 5,200 troops.\n\nThe 5,500 troops sleep in the school.",
    "The club has 1,250 members.\n\nA year earlier it had 1,520 members.",
    "The club has 1,250 members.\n\nThe choir has 300 members.",
    "The club has 1,250 members and the choir 1,520 members.",
    "It closed 412 schools in 1987.\n\nOf 412 schools, 421 classes were moved.",
    "They walked 180 miles.\n\nThen they sailed 190 miles.",
    "It closed 9 schools.\n\nThe 8 schools stay shut.",
    "Lindvik has 120 boats.\n\nAust has 130 boats.\n\nBrenn has 140 boats.",
    "“It has 1,250 members,” she said.\n\nThe 1,520 members vote on Friday.",
    "It drew 4,987 visitors.\n\nThe 5,000 visitors went home.",
    "The loan was 153 million crowns.\n\nThe 170 million crowns were spent.",
  ],
});
