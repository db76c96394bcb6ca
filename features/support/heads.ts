import { lookInto } from "./oracle.ts";
import type { Newsroom } from "./newsroom.ts";
import type { TitleId } from "./reader.ts";

export type HeadStatus = "drafting" | "ready" | "live" | "withdrawn" | "killed";

/** How a placing stands in the tables, read past the program. */
export interface Head {
  readonly storyId: string;
  readonly publicId: string;
  readonly status: HeadStatus;
  /** Newest row of the placing's history. */
  readonly lastStatus: string | null;
  /** What the placing says was released; 0 before the first time. */
  readonly releasedVersion: number;
  /** Versions that stand in `released`, ascending. */
  readonly versions: readonly number[];
  /** Version that readers are shown; null when none is. */
  readonly currentVersion: number | null;
  readonly isGone: boolean;
  /** Of the newest released version. */
  readonly address: string | null;
  readonly headline: string | null;
  readonly bumpedAt: Date | null;
}

const HEADS = `
  select p.story_id as "storyId", s.public_id as "publicId", p.status,
    (select h.status from placing_statuses h where h.placing_id = p.id order by h.id desc limit 1) as "lastStatus",
    p.released_version as "releasedVersion",
    coalesce((select array_agg(v.version order by v.version) from released.versions v where v.placing_id = p.id), '{}') as versions,
    c.version as "currentVersion", g.public_id is not null as "isGone",
    n.story->>'address' as address, n.story->>'headline' as headline, c.bumped_at as "bumpedAt"
  from placings p join stories s on s.id = p.story_id
  left join released.current c on c.placing_id = p.id
  left join released.gone g on g.title_id = p.title_id and g.public_id = s.public_id
  left join released.versions n on n.placing_id = p.id and n.version = p.released_version
  where p.title_id = $1 order by c.bumped_at desc nulls last, s.public_id`;

/** Newest in the lists first. */
export const headsOf = (newsroom: Newsroom, title: TitleId): Promise<readonly Head[]> =>
  lookInto(newsroom, (rows) => rows<Head>(HEADS, [title]));
