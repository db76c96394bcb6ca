import { Link } from "@tanstack/react-router";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { WireItemAnswer } from "../../wire/wire-contract.ts";
import { may, useMe } from "../session.ts";
import { timeOf } from "../relative-time.ts";
import { useNow } from "../use-now.ts";
import { contractWords } from "./wire-words.ts";
import styles from "./wire.module.css";

/** Rights, id, subjects, warnings; and what taking will do. */
export function ItemFacts({ answer, title }: { readonly answer: WireItemAnswer; readonly title: DeskTitle }) {
  const { row, versions, agencyId, subjects } = answer;
  const { titles } = useMe();
  const now = useNow();
  const newest = versions[0];
  const taken = row.takenFor.some((one) => one.whole && one.titleId === title.id);
  const elsewhere = row.takenFor.flatMap((one) => {
    const theirs = titles.find(({ id }) => id === one.titleId);
    return one.whole && theirs !== undefined && theirs.id !== title.id && may(theirs, "story.read")
      ? [{ ...one, name: theirs.shortName }]
      : [];
  });
  return (
    <div className={styles["facts"]}>
      <dl>
        <div>
          <dt>Rights</dt>
          <dd>
            {newest !== undefined && newest.rights !== "" && <>{newest.rights} </>}
            {contractWords(answer.right, (at) => timeOf(at, now, title.zone))}
          </dd>
        </div>
        <div>
          <dt>Item</dt>
          <dd className={styles["mono"]}>{agencyId}</dd>
        </div>
        {subjects.length > 0 && (
          <div>
            <dt>Subjects</dt>
            <dd>{subjects.slice(0, 8).join(", ")}</dd>
          </div>
        )}
        {row.local.length > 0 && (
          <div>
            <dt>Names</dt>
            <dd>
              {row.local
                .map(
                  ({ name, kind, paragraph }) =>
                    `${name} (${kind}, ${paragraph === 0 ? "headline" : `par. ${paragraph}`})`,
                )
                .join(", ")}
            </dd>
          </div>
        )}
        {answer.routed.map(({ version, by }) => (
          <div key={version}>
            <dt>Rules, v{version}</dt>
            <dd>{by.map(({ rule, did }) => `“${rule}” ${did.join(", ")}`).join("; ")}</dd>
          </div>
        ))}
        {(newest?.warnings ?? []).map((warning) => (
          <div key={warning.code + warning.message}>
            <dt>Warning</dt>
            <dd>{warning.message}</dd>
          </div>
        ))}
        {elsewhere.length > 0 && (
          <div>
            <dt>Also taken</dt>
            <dd>
              {elsewhere.map((one) => (
                <p key={one.storyId}>
                  <Link to="/$title/stories/$story" params={{ title: one.titleId, story: one.storyId }}>
                    Open the story of {one.name}
                  </Link>
                  , by {one.by}
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {!taken && row.state === "usable" && (
        <p>
          <b>Taking it will</b> make a draft for {title.shortName}, keep v{row.versionNumber} beside it and
          mark the item as taken. Nothing is published
          {answer.right.kind === "forbidden" && ", and nothing can be while no contract allows it"}.
        </p>
      )}
      {taken && (
        <p>
          <b>Taken for {title.shortName}.</b> New versions of the agency show beside the story.
        </p>
      )}
    </div>
  );
}
