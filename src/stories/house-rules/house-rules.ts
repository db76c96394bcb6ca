import type { HouseRule } from "./house-rule.ts";
import { ageRules } from "./rules/ages.ts";
import { anonymousRules } from "./rules/anonymous.ts";
import { dateRules } from "./rules/dates.ts";
import { figureRules } from "./rules/figures.ts";
import { formRules } from "./rules/form.ts";
import { fractionRules } from "./rules/fractions.ts";
import { headlineNameRules } from "./rules/headline-names.ts";
import { headlineRules } from "./rules/headline.ts";
import { languageRules } from "./rules/language.ts";
import { lawRules } from "./rules/law.ts";
import { leftInRules } from "./rules/left-in.ts";
import { nameRules } from "./rules/names.ts";
import { numberRules } from "./rules/numbers.ts";
import { quoteRules } from "./rules/quotes.ts";
import { relativeDayRules } from "./rules/relative-days.ts";
import { shortFormRules } from "./rules/short-forms.ts";
import { speakerRules } from "./rules/speakers.ts";
import { sumRules } from "./rules/sums.ts";
import { tenseRules } from "./rules/tenses.ts";

/** Every house rule, in the order a person would mend what they find. */
export const houseRules: readonly HouseRule[] = [
  ...leftInRules,
  ...lawRules,
  ...dateRules,
  ...tenseRules,
  ...relativeDayRules,
  ...numberRules,
  ...sumRules,
  ...fractionRules,
  ...figureRules,
  ...ageRules,
  ...nameRules,
  ...headlineNameRules,
  ...headlineRules,
  ...quoteRules,
  ...speakerRules,
  ...anonymousRules,
  ...shortFormRules,
  ...languageRules,
  ...formRules,
];
