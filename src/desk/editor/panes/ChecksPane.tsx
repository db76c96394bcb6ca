import { Ban, Check, Info, TriangleAlert } from "lucide-react";
import type { Finding } from "../../../stories/stories-contract.ts";
import { goWord } from "./finding-place.ts";
import { countFindings, countHeld } from "./findings.ts";
import style from "./panes.module.css";

interface ChecksPaneProps {
  readonly findings: readonly Finding[];
  /** Index of the finding Alt ↓ and Alt ↑ stand at. */
  readonly at: number | null;
  readonly goTo: (index: number) => void;
}

const icons = { stop: <Ban />, ask: <TriangleAlert />, hint: <Info /> };
const words = { stop: "Holds publication", ask: "Asks before publication", hint: "Hint" };

export function ChecksPane({ findings, at, goTo }: ChecksPaneProps) {
  return (
    <section className={style.section} aria-labelledby="checks-head">
      <div className={style.sectionHead}>
        <h2 id="checks-head">Checks</h2>
        <span className={style.count}>{countFindings(findings)}</span>
      </div>
      {countHeld(findings) === "" && (
        <p className={style.pass}>
          <Check aria-hidden="true" /> Nothing holds this story.
        </p>
      )}
      {findings.length > 0 && (
        <ul className={style.findings}>
          {findings.map((finding, index) => (
            <li key={`${finding.rule}-${finding.where.id ?? finding.where.kind}-${index}`}>
              <button
                type="button"
                className={style.finding}
                data-severity={finding.severity}
                aria-current={at === index}
                onClick={() => goTo(index)}
              >
                <span className={style.mark} role="img" aria-label={words[finding.severity]}>
                  {icons[finding.severity]}
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
