import type { TryAnswer } from "../../wire/ways-in/ways-contract.ts";
import { Chip } from "../components/Chip.tsx";
import { Note } from "../components/ProblemNote.tsx";
import { timeOf } from "../relative-time.ts";
import { useNow } from "../use-now.ts";
import style from "./sources.module.css";

/** What a trial found: the first items as they would come, or why none do. Nothing was filed. */
export function TryResult({ answer, zone }: { readonly answer: TryAnswer; readonly zone: string }) {
  const now = useNow();
  if (answer.outcome === "failed") {
    return (
      <Note tone="breaking">
        <p>
          <strong>{answer.happened}</strong>
        </p>
        <p>{answer.remedy}</p>
      </Note>
    );
  }
  return (
    <div className={style.tried}>
      {answer.notes.map((note) => (
        <Note key={note} tone="plain">
          {note}
        </Note>
      ))}
      {answer.items.length > 0 && (
        <ul>
          {answer.items.map((item, at) => (
            <li key={at} className={style.triedItem}>
              <strong>{item.headline || item.slugline || "Without a headline"}</strong>
              <span className={style.triedFacts}>
                <Chip tone="wire">{item.format}</Chip>
                {item.sentAt === null ? "undated" : timeOf(item.sentAt, now, zone)}
              </span>
              {item.warnings.map((warning) => (
                <span key={warning.code + warning.message} className={style.small}>
                  {warning.message}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {answer.aside.map((each) => (
        <Note key={each.name} tone="correct">
          <strong>{each.name} would be put aside.</strong> {each.reason}
        </Note>
      ))}
      <p className={style.small}>Nothing was filed, and nothing was changed on the agency’s server.</p>
    </div>
  );
}
