import { Link } from "@tanstack/react-router";
import { Ban, Check, Hand, Lock } from "lucide-react";
import { useState } from "react";
import type { TriedStory, TryPartnerAnswer } from "../../stories/partners/partners-contract.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { timeOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { withheldWords, type PartnerWish } from "./partner-words.ts";
import style from "./partners.module.css";
import { PreviewDialog } from "./PreviewDialog.tsx";
import { useNames } from "./use-names.ts";

/** What needs a look stands first. */
const fates = [
  { fate: "stays", words: "Stay here", tone: "correct", icon: Hand },
  { fate: "waits", words: "Wait for an embargo", tone: "embargo", icon: Lock },
  { fate: "recalled", words: "Called back", tone: "breaking", icon: Ban },
  { fate: "goes", words: "Go out", tone: "local", icon: Check },
] as const;

const SHOWN = 5;

interface TriedStoriesProps {
  readonly answer: TryPartnerAnswer;
  readonly wish: PartnerWish;
}

/** What would have gone out and what not, newest first, each with its reason or its document. */
export function TriedStories({ answer, wish }: TriedStoriesProps) {
  const [previewed, preview] = useState<TriedStory | null>(null);
  return (
    <div className={style.tried}>
      {fates.map((group) => {
        const rows = answer.rows.filter(({ fate }) => fate === group.fate);
        return rows.length === 0 ? null : (
          <TriedGroup
            key={group.fate}
            group={group}
            rows={rows}
            hasTitle={wish.filter.titles.length > 1}
            onPreview={preview}
          />
        );
      })}
      {previewed !== null && <PreviewDialog story={previewed} wish={wish} onClose={() => preview(null)} />}
    </div>
  );
}

interface TriedGroupProps {
  readonly group: (typeof fates)[number];
  readonly rows: readonly TriedStory[];
  readonly hasTitle: boolean;
  readonly onPreview: (story: TriedStory) => void;
}

function TriedGroup({ group, rows, hasTitle, onPreview }: TriedGroupProps) {
  const title = useTitle();
  const [isWhole, whole] = useState(false);
  const { fate, words, tone, icon } = group;
  const canBeSeen = fate === "goes" || fate === "recalled";
  return (
    <section aria-label={`${words}: ${rows.length}`}>
      <h3 className={style.triedHead}>
        <Chip tone={tone} icon={icon}>
          {words}
        </Chip>
        <span className="num">{rows.length}</span>
        {fate === "stays" && (
          <Link to="/$title/contracts" params={{ title: title.id }} className={style.link}>
            Contract book
          </Link>
        )}
      </h3>
      <ul>
        {(isWhole ? rows : rows.slice(0, SHOWN)).map((row) => (
          <li key={`${row.title} ${row.publicId}`} className={style.triedLine}>
            <TriedText row={row} hasTitle={hasTitle} />
            {canBeSeen && (
              <Button look="link" onPress={() => onPreview(row)}>
                See it<span className="unseen"> as it would be sent: {row.headline}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isWhole && rows.length > SHOWN && (
        <Button look="link" onPress={() => whole(true)}>
          Show all {rows.length}
          <span className="unseen">: {words}</span>
        </Button>
      )}
    </section>
  );
}

function TriedText({ row, hasTitle }: { readonly row: TriedStory; readonly hasTitle: boolean }) {
  const { zone } = useTitle();
  const names = useNames();
  const now = useNow();
  const { embargoUntil, picturesKept } = row;
  const where = hasTitle ? `${names.title(row.title)}, ${row.section}` : row.section;
  return (
    <div>
      <strong className={style.strong}>{row.headline}</strong>
      {row.withheld.map((each) => (
        <span key={each.why + each.of}>{withheldWords(each)}</span>
      ))}
      {embargoUntil !== null && <span>Until {timeOf(embargoUntil, now, zone)}.</span>}
      {picturesKept > 0 && (
        <span>
          {picturesKept === 1
            ? "1 picture stays here, it is"
            : `${picturesKept} pictures stay here, they are`}{" "}
          not ours to hand on.
        </span>
      )}
      <span className={style.small}>
        {where}, {timeOf(row.at, now, zone)}
      </span>
    </div>
  );
}
