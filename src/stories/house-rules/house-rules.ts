import type { HouseRule } from "./house-rule.ts";
import { dateRules } from "./rules/dates.ts";
import { headlineRules } from "./rules/headline.ts";
import { languageRules } from "./rules/language.ts";
import { leftInRules } from "./rules/left-in.ts";
import { numberRules } from "./rules/numbers.ts";
import { quoteRules } from "./rules/quotes.ts";

/** Every house rule, in the order a person would mend what they find. */
export const houseRules: readonly HouseRule[] = [
  ...leftInRules,
  ...dateRules,
  ...numberRules,
  ...headlineRules,
  ...quoteRules,
  ...languageRules,
];
