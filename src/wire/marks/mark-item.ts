import { makeUuid, recordEvent, type EventBell, type Tx } from "../../platform/index.ts";
import type { ReadItem } from "../formats/read-copy.ts";
import { judgedFrom, meets, type JudgedItem } from "../filters/condition.ts";
import { matchersFor } from "../gazetteer/gazetteer-store.ts";
import { namesIn } from "../gazetteer/name-matcher.ts";
import type { NamedEntry } from "../gazetteer/gazetteer-contract.ts";
import { decideRoute, type Route } from "../routing/decide-route.ts";
import {
  asideByRule,
  endHeadMarks,
  filtersFor,
  insertAlert,
  insertMark,
  putMatches,
  putNames,
  rulesFor,
  type AskedFilter,
} from "./marks-store.ts";

/** A version that has become the newest of its item, and is no order to stop it. */
export interface MarkedVersion {
  readonly itemId: string;
  readonly versionId: string;
  readonly titleId: string | null;
  readonly sourceId: string;
  readonly receivedAt: Date;
  readonly copy: ReadItem;
}

const textsOf = (copy: ReadItem): readonly string[] => [
  copy.headline,
  ...copy.paragraphs.map((block) =>
    block.kind === "table"
      ? (block.rows ?? []).map((row) => row.join(". ")).join("\n")
      : block.runs.map((run) => run.text).join(""),
  ),
];

/** Names of ours in the copy, for each title that has a gazetteer. */
async function namesFor(tx: Tx, version: MarkedVersion): Promise<ReadonlyMap<string, readonly NamedEntry[]>> {
  const matchers = await matchersFor(tx, version.titleId);
  if (matchers.length === 0) return new Map();
  const texts = textsOf(version.copy);
  return new Map(matchers.map(({ titleId, matcher }) => [titleId, namesIn(matcher, texts)]));
}

type Judge = (titleId: string) => JudgedItem;

function judgeFor(version: MarkedVersion, names: ReadonlyMap<string, readonly NamedEntry[]>): Judge {
  const judged = judgedFrom(version.copy, version.sourceId, false);
  return (titleId) => ({ ...judged, isLocal: (names.get(titleId)?.length ?? 0) > 0 });
}

async function callDesk(
  tx: Tx,
  call: { titleId: string; itemId: string; filterId: string | null; ruleId: string | null },
  bell: EventBell,
): Promise<void> {
  const id = makeUuid();
  if (!(await insertAlert(tx, { id, ...call }))) return;
  const { titleId, itemId, filterId, ruleId } = call;
  await recordEvent(
    tx,
    {
      name: "alert.raised",
      titleId,
      subject: id,
      actor: "wire",
      facts: { item: itemId, filter: filterId, rule: ruleId },
    },
    bell,
  );
}

async function obeyRoute(
  tx: Tx,
  version: MarkedVersion,
  titleId: string,
  route: Route,
  bell: EventBell,
): Promise<void> {
  const { itemId } = version;
  const asideBy = route.by.find(({ did }) => did.includes("set it aside"));
  if (asideBy !== undefined) await asideByRule(tx, itemId, titleId, asideBy.ruleId);
  for (const ruleId of route.alerts) {
    await callDesk(tx, { titleId, itemId, filterId: null, ruleId }, bell);
  }
}

/**
 * In the transaction that keeps a version, `whileMarking` asked before: says what it is to each title. Rules route it, filters take
 * it into their lists, and what it names of ours is marked.
 */
export async function markArrival(
  tx: Tx,
  version: MarkedVersion,
  isNew: boolean,
  bell: EventBell,
): Promise<void> {
  const { itemId, versionId, titleId, receivedAt } = version;
  const names = await namesFor(tx, version);
  const judge = judgeFor(version, names);
  const rules = Map.groupBy(await rulesFor(tx, titleId), (rule) => rule.titleId);
  const filters = await filtersFor(tx, titleId);
  if (!isNew) await endHeadMarks(tx, itemId, versionId);
  for (const of of new Set([...names.keys(), ...rules.keys()])) {
    const route = decideRoute(rules.get(of) ?? [], judge(of), isNew);
    const named = names.get(of) ?? [];
    if (named.length === 0 && route.by.length === 0) continue;
    await insertMark(tx, { versionId, itemId, titleId: of, receivedAt, names: named, route });
    await obeyRoute(tx, version, of, route, bell);
  }
  await takeIntoFilters(tx, version, filters, judge, !isNew, bell);
}

async function takeIntoFilters(
  tx: Tx,
  version: MarkedVersion,
  filters: readonly AskedFilter[],
  judge: Judge,
  stoodBefore: boolean,
  bell: EventBell,
): Promise<void> {
  const through = filters.filter((filter) => meets(filter.condition, judge(filter.titleId)));
  if (through.length > 0 || stoodBefore) {
    await putMatches(tx, version.itemId, version.receivedAt, through);
  }
  for (const { id, titleId, alerts } of through) {
    if (alerts) await callDesk(tx, { titleId, itemId: version.itemId, filterId: id, ruleId: null }, bell);
  }
}

/** The same for copy that is there, after its names may have become others: routes nothing, calls nobody. */
export async function markAgain(tx: Tx, version: MarkedVersion): Promise<void> {
  const { itemId, versionId, receivedAt } = version;
  const names = await namesFor(tx, version);
  await endHeadMarks(tx, itemId, versionId);
  for (const [titleId, named] of names) {
    await putNames(tx, { versionId, itemId, titleId, receivedAt, names: named });
  }
  const judge = judgeFor(version, names);
  const filters = await filtersFor(tx, version.titleId);
  const through = filters.filter((filter) => meets(filter.condition, judge(filter.titleId)));
  await putMatches(tx, itemId, receivedAt, through);
}
