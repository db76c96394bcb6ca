import type { StoryCopy } from "../src/stories/house-rules/copy.ts";
import { houseRules } from "../src/stories/house-rules/house-rules.ts";
import { defaultStyle } from "../src/stories/house-rules/house-style.ts";
import { runHouseRules, type RuleFinding } from "../src/stories/house-rules/run-house-rules.ts";
import { readStoryFile } from "../src/stories/house-rules/story-file.ts";
import { monotonicMs } from "../src/platform/index.ts";
import { median } from "./figures.ts";
import { cleanStory, plantedErrors } from "./planted-errors.ts";
import type { Measure } from "./table.ts";
import { readWikinews } from "./wikinews.ts";

/** House rules: time, findings on real copy, and how many planted errors are found. */

const ROUNDS = 41;
const WARM = 60;

const run = (copy: StoryCopy): readonly RuleFinding[] => runHouseRules(houseRules, copy, defaultStyle);

const wordsOf = ({ passages }: StoryCopy): number =>
  passages.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);

/** Clean copy again and again until it has a thousand words; its paragraphs are numbered, so that none repeats. */
function thousandWords(): StoryCopy {
  const { copy } = readStoryFile(cleanStory);
  const passages = Array.from({ length: 30 }, (_, at) =>
    copy.passages
      .filter(({ kind }) => kind === "paragraph")
      .map((passage) => ({ ...passage, text: `${passage.text} That was said on page ${at + 10}.` })),
  ).flat();
  const long = { ...copy, passages };
  const share = 1_000 / wordsOf(long);
  return { ...long, passages: passages.slice(0, Math.max(1, Math.round(passages.length * share))) };
}

function timeOf(copy: StoryCopy): Measure {
  for (let time = 0; time < WARM; time += 1) run(copy);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const begun = monotonicMs();
    run(copy);
    return monotonicMs() - begun;
  });
  const value = (median(rounds) / wordsOf(copy)) * 1_000;
  return { name: "house rules on 1,000 words", value, unit: "ms", rounds: ROUNDS };
}

async function onRealCopy(): Promise<readonly Measure[]> {
  const stories = await readWikinews();
  if (stories === null) return [];
  const words = stories.reduce((sum, copy) => sum + wordsOf(copy), 0);
  const found = stories.flatMap(run);
  const per = (severity: string): number => found.filter((each) => each.severity === severity).length;
  return [
    {
      name: `house rules, stop and ask on ${stories.length} Wikinews stories, right ones too`,
      value: ((per("stop") + per("ask")) / words) * 1_000,
      unit: "per 1,000 words",
    },
    { name: "house rules, stops on the same", value: per("stop") / stories.length, unit: "a story" },
    { name: "house rules, hints on the same", value: (per("hint") / words) * 1_000, unit: "per 1,000 words" },
  ];
}

function recall(): readonly Measure[] {
  const missed = plantedErrors.filter(
    ({ rule, file }) => !run(readStoryFile(file).copy).some((found) => found.rule === rule),
  );
  if (missed.length > 0) console.log(`Planted and not found: ${missed.map(({ rule }) => rule).join(", ")}`);
  const share = 1 - missed.length / plantedErrors.length;
  const clean = run(readStoryFile(cleanStory).copy).length;
  return [
    { name: `house rules, ${plantedErrors.length} planted errors found`, value: share * 100, unit: "%" },
    { name: "house rules, findings on the clean story", value: clean, unit: "" },
  ];
}

export const benchHouseRules = async (): Promise<readonly Measure[]> => [
  timeOf(thousandWords()),
  ...(await onRealCopy()),
  ...recall(),
];
