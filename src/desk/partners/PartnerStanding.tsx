import type { PartnerRow } from "../../stories/partners/partners-contract.ts";
import { Note } from "../components/ProblemNote.tsx";
import { agoOf, timeOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { hasWords, standingWords, storiesWords } from "./partner-words.ts";
import layout from "../components/list-detail.module.css";
import style from "./partners.module.css";

/** When it asked, what it has, what it was told last; and what is wrong. */
export function PartnerStanding({ partner }: { readonly partner: PartnerRow }) {
  const { zone } = useTitle();
  const now = useNow();
  const { lastReadAt, refusedAt, endedAt, pausedAt, has, waiting, last } = partner;
  const isRefused = standingWords(partner, now).tone === "breaking";
  return (
    <div className={style.standing}>
      {isRefused && refusedAt !== null && (
        <Note tone="breaking">
          <p>
            <strong>Somebody asked in its name with a wrong token, {agoOf(refusedAt, now, zone)}.</strong>
          </p>
          <p>It was refused. If the partner has lost its token, make a new one below.</p>
        </Note>
      )}
      {endedAt === null && pausedAt !== null && (
        <Note tone="plain">
          Paused since {timeOf(pausedAt, now, zone)}. Nothing new goes out; when a story that it has is killed
          or withdrawn, it still hears of it. What the pause held back goes out when you resume.
        </Note>
      )}
      <dl className={layout.facts}>
        <div>
          <dt>Asked last</dt>
          <dd>{lastReadAt === null ? "not yet" : agoOf(lastReadAt, now, zone)}</dd>
        </div>
        <div>
          <dt>Has of us</dt>
          <dd>
            {hasWords(has)}
            {waiting > 0 && `; ${storiesWords(waiting)} more after an embargo`}
          </dd>
        </div>
        <div>
          <dt>Told last</dt>
          <dd>
            {last === null
              ? "nothing yet"
              : `“${last.headline}”, ${last.state === "sent" ? "sent" : "called back"} ${agoOf(last.at, now, zone)}`}
          </dd>
        </div>
        {endedAt !== null && (
          <div>
            <dt>Ended</dt>
            <dd>{timeOf(endedAt, now, zone)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
