import type { Tx } from "../../platform/index.ts";
import type { Title } from "../../titles/index.ts";
import type { OutgoingItem } from "../../wire/index.ts";
import { decideSending, passes, type PartnerFilter } from "./decide-sending.ts";
import { manyChangedSince } from "./outgoing-log.ts";
import type { TriedStory, TryPartnerAnswer } from "./partners-contract.ts";
import { manyOutgoing, maybeOnePlacing, type OutgoingPlacing } from "./partners-store.ts";
import { itemOf } from "./read-partner.ts";
import { weighPlacing, type Weighed } from "./weigh-placing.ts";

/** What a partner would get under some terms, without sending anything. */

/** Has nothing of us. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
const WEEK_MS = 7 * 86_400_000;
const MOST = 100;

function fateOf(placing: OutgoingPlacing, weighed: Weighed, filter: PartnerFilter): TriedStory["fate"] {
  if (placing.out === null) return "recalled";
  const sending = decideSending(
    {
      out: placing.out,
      isOurs: weighed.withheld.length === 0,
      isEmbargoed: weighed.embargoUntil !== null,
      sent: "never",
    },
    { filter, isPaused: false },
  );
  return sending === "usable" ? "goes" : sending === "hold" ? "waits" : "stays";
}

function triedOf(placing: OutgoingPlacing, weighed: Weighed, filter: PartnerFilter): TriedStory {
  const story = placing.out ?? placing.last;
  const fate = fateOf(placing, weighed, filter);
  return {
    publicId: story.publicId,
    title: placing.titleId,
    headline: story.headline,
    section: story.section.name,
    at: placing.at.toISOString(),
    fate,
    withheld: fate === "stays" ? [...weighed.withheld] : [],
    embargoUntil: fate === "waits" ? (weighed.embargoUntil?.toISOString() ?? null) : null,
    picturesKept: fate === "goes" ? weighed.barred.size : 0,
  };
}

/** The last seven days' stories as they stand now, newest change first. */
export async function tryPartner(tx: Tx, filter: PartnerFilter): Promise<TryPartnerAnswer> {
  const since = new Date((await tx.now()).getTime() - WEEK_MS);
  const changed = await manyChangedSince(tx, filter.titles, since, MOST + 1);
  const placings = await manyOutgoing(tx, NOBODY, changed.slice(0, MOST));
  const inside = placings.filter(({ out, last }) => passes(out ?? last, filter));
  const rows: TriedStory[] = [];
  for (const placing of inside) rows.push(triedOf(placing, await weighPlacing(tx, placing), filter));
  return { rows, outside: placings.length - inside.length, isCut: changed.length > MOST };
}

/** One story as a partner with these terms would get it; null for one it would not. */
export async function previewForPartner(
  tx: Tx,
  titleById: (id: string) => Title | undefined,
  filter: PartnerFilter,
  publicId: string,
): Promise<OutgoingItem | null> {
  const id = await maybeOnePlacing(tx, publicId, filter.titles);
  const [placing] = id === null ? [] : await manyOutgoing(tx, NOBODY, [id]);
  const title = placing === undefined ? undefined : titleById(placing.titleId);
  if (placing === undefined || title === undefined) return null;
  const weighed = await weighPlacing(tx, placing);
  const fate = fateOf(placing, weighed, filter);
  if (fate === "goes") return itemOf(placing, title, "usable", weighed.barred);
  return fate === "recalled" ? itemOf(placing, title, "canceled", weighed.barred) : null;
}
