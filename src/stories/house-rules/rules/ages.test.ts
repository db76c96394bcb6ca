import { ageRules } from "./ages.ts";
import { checkRule } from "./rule.fixture.ts";

checkRule(ageRules, "two-ages", {
  finds: [
    "Ines Vale, 52, closed the ramp.\n\n⟦Vale⟧, 54, has been warden for years.",
    "The 31-year-old Ben Roe sailed alone.\n\n⟦Roe⟧ is 33 years old.",
    "Warden Ines Vale, 52, closed the ramp. ⟦Vale⟧, aged 50, opened it again.",
    "Ada Lund (44) sings on Friday.\n\nThe choir loves the 47-year-old ⟦Lund⟧.",
    "Headline: Diver found\n\nPer Holm, 19, was found on Monday.\n\n⟦Per Holm⟧, 29, had been diving alone.",
  ],
  passes: [
    "Ines Vale, 52, closed the ramp.\n\nVale, 52, has been warden for years.",
    "Ines Vale, 52, and her sister Ada Vale, 54, closed the ramp.",
    "Ines Vale, 52, closed the ramp.\n\nVale was 40 when she came.",
    "Ines Vale, 52, closed the ramp. “Vale, 54,” read the form.",
    "Ben Roe, 31, sails alone.\n\nBen Lund, 33, stays at home.",
    "In the Region 11 and Region 12 the ground shook.",
    "Vale, 52, scored twice.\n\nHighway 54 closed.",
    "Ines Vale, 52, closed the ramp.\n\nThen Vale, 54 boats behind her, sailed.",
    "Ines Vale turned 52.\n\nVale, 51, had sailed in spring.",
    "Per Holm, 19, dived.\n\nHolm died at 20.",
    "Per Holm, 19, dived.\n\nIn 2016, Holm, 9, had won a cup.",
    "The 31-year-old Ben Roe sailed alone.\n\nHis boat is 33 years old.",
  ],
});

checkRule(ageRules, "age-and-birth-year", {
  finds: [
    "Warden ⟦Ines Vale⟧, 52, was born in 1967 in Lindvik.",
    "⟦Ben Roe⟧, 31, sails alone.\n\nRoe was born in Aust in 1990.",
    "Ada Lund was born on May 3, 1980.\n\n⟦Lund⟧, 40, sings on Friday.",
    "Per Holm, born in 1950, ⟦is 70⟧ years old and head of the choir.",
    "Mayor Signe Aas was born in 1970. She ⟦is 60⟧ years old.",
  ],
  passes: [
    "Warden Ines Vale, 59, was born in 1967 in Lindvik.",
    "Warden Ines Vale, 58, was born in 1967 in Lindvik.",
    "Per Holm, born in 1950, died at 70.",
    "Ben Roe, 31, sails alone.\n\nHis boat was built in 1967.",
    "Ben Roe, 31, sails alone.\n\nAda Lund was born in 1967.",
    "Ada Lund, born in 1980, was 20 when she came.",
    "Ines Vale, 52, was born in Lindvik.",
    "The mill was born in 1967 of need, and Ines Vale, 52, runs it.",
    "“I was born in 1967 and am 52,” said Vale.",
    "Signe Aas, 56, born in 1970, is mayor.",
    "A ferry born in 2031 of dreams was drawn by Per Holm, 40.",
    "Per Holm was born in 1950. The road is 60 miles long.",
  ],
});
