import { Link } from "@tanstack/react-router";
import type { StoryRow } from "../../stories/stories-contract.ts";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { timeOf } from "../relative-time.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { bylineWords } from "./status-words.ts";
import style from "./stories.module.css";
import { StoryChips } from "./StoryChips.tsx";

/** One story of the list; the whole line leads to it. */
export function StoryLine({ row }: { readonly row: StoryRow }) {
  const title = useTitle();
  const now = useNow();
  const headline = row.headline.trim();
  return (
    <Link
      to="/$title/stories/$story"
      params={{ title: title.id, story: row.id }}
      className={style.line}
      data-row=""
    >
      <TitleSquare initials={title.initials} accent={title.accent} />
      <span className={style.words}>
        <span className={style.headline} data-lacks={headline === ""}>
          {headline || "No headline yet"}
        </span>
        <span className={style.slugline}>{row.slugline}</span>
      </span>
      <span className={style.chips}>
        <StoryChips row={row} zone={title.zone} />
      </span>
      <span className={style.byline}>{bylineWords(row)}</span>
      <span className={style.section} data-lacks={row.section === null}>
        {row.section?.name ?? "No section"}
      </span>
      <time className={style.time} dateTime={row.changedAt} title={`Changed by ${row.changedBy}`}>
        {timeOf(row.changedAt, now, title.zone)}
      </time>
    </Link>
  );
}
