import { Link } from "@tanstack/react-router";
import { Ban, Check, Hand, Lock } from "lucide-react";
import { useState } from "react";
import type { TriedStory, TryPartnerAnswer } from "../../stories/partners/partners-contract.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { timeOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { trialWords, withheldWords, type PartnerWish } from "./partner-words.ts";
import style from "./partners.module.css";
import { PreviewDialog } from "./PreviewDialog.tsx";
import { useNames } from "./use-names.ts";

const fates = {
  goes: { words: "Goes out", tone: "local", icon: Check },
  waits: { words: "Waits", tone: "embargo", icon: Lock },
  stays: { words: "Stays here", tone: "correct", icon: Hand },
  recalled: { words: "Called back", tone: "breaking", icon: Ban },
} as const;

interface TriedStoriesProps {
  readonly answer: TryPartnerAnswer;
  readonly wish: PartnerWish;
}

/** What would have gone out and what not, newest first, each with its reason or its document. */
export function TriedStories({ answer, wish }: TriedStoriesProps) {
  const title = useTitle();
  const [previewed, preview] = useState<TriedStory | null>(null);
  return (
    <div className={style.tried}>
      <p>
        <strong>{trialWords(answer)}</strong> Nothing was sent.
      </p>
      {answer.rows.some(({ fate }) => fate === "stays") && (
        <p className={style.small}>
          Whether agency copy may be handed on stands in the{" "}
          <Link to="/$title/contracts" params={{ title: title.id }}>
            contract book
          </Link>{" "}
          under “Resale”.
        </p>
      )}
      {answer.rows.length > 0 && (
        <ul>
          {answer.rows.map((row) => (
            <TriedLine
              key={`${row.title} ${row.publicId}`}
              row={row}
              hasTitle={wish.filter.titles.length > 1}
              onPreview={() => preview(row)}
            />
          ))}
        </ul>
      )}
      {previewed !== null && <PreviewDialog story={previewed} wish={wish} onClose={() => preview(null)} />}
    </div>
  );
}

interface TriedLineProps {
  readonly row: TriedStory;
  readonly hasTitle: boolean;
  readonly onPreview: () => void;
}

function TriedLine({ row, hasTitle, onPreview }: TriedLineProps) {
  const { zone } = useTitle();
  const names = useNames();
  const now = useNow();
  const { words, tone, icon } = fates[row.fate];
  const where = hasTitle ? `${names.title(row.title)}, ${row.section}` : row.section;
  const until = row.embargoUntil === null ? "" : ` until ${timeOf(row.embargoUntil, now, zone)}`;
  return (
    <li className={style.triedLine}>
      <Chip tone={tone} icon={icon}>
        {words + until}
      </Chip>
      <div>
        <strong>{row.headline}</strong>
        <span className={style.small}>
          {where}, {timeOf(row.at, now, zone)}
        </span>
        {row.withheld.map((each) => (
          <span key={each.why + each.of} className={style.why}>
            {withheldWords(each)}
          </span>
        ))}
        {row.picturesKept > 0 && (
          <span className={style.why}>
            {row.picturesKept === 1 ? "1 picture stays here" : `${row.picturesKept} pictures stay here`}: not
            ours to hand on.
          </span>
        )}
      </div>
      {(row.fate === "goes" || row.fate === "recalled") && (
        <Button look="link" onPress={onPreview}>
          See it<span className="unseen"> as it would be sent: {row.headline}</span>
        </Button>
      )}
    </li>
  );
}
