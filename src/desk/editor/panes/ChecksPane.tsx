import { Ban, Check, Clock, Info, TriangleAlert } from "lucide-react";
import type { Finding, StoryAnswer } from "../../../stories/stories-contract.ts";
import { isAwaited } from "../planned/planned-words.ts";
import { goWord } from "./finding-place.ts";
import { countFindings, countHeld } from "./findings.ts";
import style from "./panes.module.css";

interface ChecksPaneProps {
  readonly findings: readonly Finding[];
  readonly release: StoryAnswer["release"];
  /** Index of the finding Alt ↓ and Alt ↑ stand at. */
  readonly at: number | null;
  readonly goTo: (index: number) => void;
}

const icons = { stop: <Ban />, ask: <TriangleAlert />, hint: <Info />, awaited: <Clock /> };
const words = {
  stop: "Holds publication",
  ask: "Asks before publication",
  hint: "Hint",
  awaited: "Waited for",
};

export function ChecksPane({ findings, release, at, goTo }: ChecksPaneProps) {
  const needing = findings.filter((each) => !isAwaited(each, release));
  const kindOf = (each: Finding) => (isAwaited(each, release) ? "awaited" : each.severity);
  return (
    <section className={style.section} aria-labelledby="checks-head">
      <div className={style.sectionHead}>
        <h2 id="checks-head">Checks</h2>
        <span className={style.count}>
          {needing.length < findings.length && needing.length === 0 ? "Planned" : countFindings(needing)}
        </span>
      </div>
      {countHeld(needing) === "" && (
        <p className={style.pass}>
          <Check aria-hidden="true" />{" "}
          {needing.length < findings.length
            ? "Nothing but the embargo holds this story."
            : "Nothing holds this story."}
        </p>
      )}
      {findings.length > 0 && (
        <ul className={style.findings}>
          {findings.map((finding, index) => (
            <li key={`${finding.rule}-${finding.where.id ?? finding.where.kind}-${index}`}>
              <button
                type="button"
                className={style.finding}
                data-severity={kindOf(finding)}
                aria-current={at === index}
                onClick={() => goTo(index)}
              >
                <span className={style.mark} role="img" aria-label={words[kindOf(finding)]}>
                  {icons[kindOf(finding)]}
                </span>
                <span className={style.findingWords}>
                  <strong>{finding.title}</strong>
                  <span>{finding.explanation}</span>
                </span>
                <span className={style.go} aria-hidden="true">
                  {goWord(finding)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
