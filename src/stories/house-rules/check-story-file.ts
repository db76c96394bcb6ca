import { stopAfter } from "../stop-after.ts";
import type { Severity } from "./house-rule.ts";
import { houseRules } from "./house-rules.ts";
import { defaultStyle, type HouseStyle } from "./house-style.ts";
import { runHouseRules } from "./run-house-rules.ts";
import { readStoryFile } from "./story-file.ts";

/** What `masthead check` prints; places in UTF-16 code units of the whole file as read. */
export interface FileFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestion?: string;
}

/** In the order of the file. Pure. */
export function checkStoryFile(file: string, style: HouseStyle = defaultStyle): readonly FileFinding[] {
  const { copy, starts } = readStoryFile(file);
  return runHouseRules(houseRules, copy, style).map(
    ({ rule, severity, passage, start, end, title, explanation, suggestion }) => {
      const at = starts[passage] ?? 0;
      return {
        rule,
        severity,
        start: at + start,
        end: at + end,
        message: `${title}${stopAfter(title)} ${explanation}`,
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    },
  );
}
