import {
  hashOf,
  invariant,
  makeToken,
  recordEvent,
  type Database,
  type EventBell,
  type Scope,
  type Tx,
} from "../../platform/index.ts";
import { standingTo } from "../source-rights.ts";
import { insertSource } from "../sources-store.ts";
import { secretPlaceOf } from "./open-way.ts";
import { sealSecret } from "./seal-secret.ts";
import {
  maybeOneSettings,
  savePushToken,
  saveSettings,
  turnSource,
  type StoredSource,
} from "./settings-store.ts";
import type { SourceAnswer, SourceSettings, WaySettings } from "./ways-contract.ts";
import { watchedSources } from "./watched-sources.ts";
import { makeDue, maybeOneWay, removeWay, saveWay, type StoredWay } from "./ways-store.ts";

/** Adding, changing and pausing sources. What is changed takes effect with the next look. */

export interface SettingDeps {
  readonly database: Database;
  readonly bell: EventBell;
  /** Seals secrets. */
  readonly key: Buffer;
}

/** Who does it: from the desk for one title, or from the command line for all. */
export interface Setter {
  readonly scope: Scope;
  /** The title whose publisher asks; null on the command line. */
  readonly titleId: string | null;
  readonly actor: string;
}

export interface Change {
  readonly settings: SourceSettings;
  /** As in the request: a text sets, null takes away, undefined keeps. */
  readonly secret: string | null | undefined;
  /** undefined keeps it as long as the host stays; the desk never sets it. */
  readonly privateNetwork?: boolean | undefined;
}

export type SettingRefusal =
  /** There is none, or it is another title's. */
  | { readonly kind: "no-source" }
  /** It serves titles in which the setter may not decide. */
  | { readonly kind: "group-wide" };
export type ChangeOutcome = { readonly kind: "changed"; readonly answer: SourceAnswer } | SettingRefusal;
export type TokenOutcome = { readonly kind: "renewed"; readonly token: string } | SettingRefusal;
export type AddOutcome =
  | { readonly kind: "added"; readonly token: string }
  | { readonly kind: "taken" }
  | SettingRefusal;

/** The source, locked, when the setter may change it. */
async function lockForChange(tx: Tx, id: string, setter: Setter): Promise<StoredSource | SettingRefusal> {
  const source = await maybeOneSettings(tx, id, true);
  const standing = source === null ? "stranger" : await standingTo(tx, source, setter);
  if (source === null || standing === "stranger") return { kind: "no-source" };
  return standing === "changes" ? source : { kind: "group-wide" };
}

/** The secret to store: the old one only while it would go to the same place. */
function sealedFor(
  deps: SettingDeps,
  id: string,
  way: WaySettings,
  before: StoredWay | null,
  secret: Change["secret"],
): Buffer | null {
  if (secret === null) return null;
  if (secret !== undefined) return sealSecret(deps.key, id, secret);
  const isSame = before !== null && secretPlaceOf(before.settings) === secretPlaceOf(way);
  return isSame ? before.sealed : null;
}

/** Where we stood there still means something as long as it is the same folder, mailbox or feed. */
function isSamePlace(before: WaySettings, way: WaySettings): boolean {
  if (before.kind !== way.kind) return false;
  if ("url" in before && "url" in way) return before.url === way.url;
  if (before.kind === "ftp" && way.kind === "ftp") {
    return before.host === way.host && before.port === way.port && before.folder === way.folder;
  }
  if (before.kind === "mailbox" && way.kind === "mailbox") {
    return before.host === way.host && before.user === way.user && before.mailbox === way.mailbox;
  }
  return false;
}

async function storeWay(
  tx: Tx,
  deps: SettingDeps,
  source: { id: string; titleId: string | null },
  change: Change,
) {
  const { way, pollSeconds } = change.settings;
  if (way === null) return removeWay(tx, source.id);
  const before = await maybeOneWay(tx, source.id);
  const sameHost = before !== null && secretPlaceOf(before.settings) === secretPlaceOf(way);
  await saveWay(tx, {
    sourceId: source.id,
    titleId: source.titleId,
    settings: way,
    privateNetwork: change.privateNetwork ?? (sameHost && before.privateNetwork),
    sealed: sealedFor(deps, source.id, way, before, change.secret),
    pollSeconds,
    keepsCursor: before !== null && isSamePlace(before.settings, way),
  });
}

const record = (
  tx: Tx,
  deps: SettingDeps,
  source: { id: string; titleId: string | null },
  name: string,
  actor: string,
) => recordEvent(tx, { name, titleId: source.titleId, subject: source.id, actor, facts: {} }, deps.bell);

const DEFAULT_POLL_SECONDS = 60;

async function answerOf(tx: Tx, source: StoredSource, mayChange: boolean): Promise<SourceAnswer> {
  const watched = (await watchedSources(tx)).find((each) => each.id === source.id);
  invariant(watched !== undefined, "a source that is seen is watched");
  const way = await maybeOneWay(tx, source.id);
  const { id, titleId: _title, hasPushToken, ...fields } = source;
  return {
    source: watched,
    mayChange,
    settings: {
      ...fields,
      way: way?.settings ?? null,
      pollSeconds: way?.pollSeconds ?? DEFAULT_POLL_SECONDS,
    },
    secret: way?.sealed == null ? "not set" : "set",
    hasPushToken,
    pushPath: `/api/wire/${id}`,
    folder: `wire/${id}`,
    privateNetwork: way?.privateNetwork ?? false,
  };
}

/** null when there is none, or it is another title's. */
export const readSource = (deps: SettingDeps, id: string, setter: Setter): Promise<SourceAnswer | null> =>
  deps.database.unit(setter.scope, async (tx) => {
    const source = await maybeOneSettings(tx, id);
    const standing = source === null ? "stranger" : await standingTo(tx, source, setter);
    return source === null || standing === "stranger" ? null : answerOf(tx, source, standing === "changes");
  });

export const changeSource = (
  deps: SettingDeps,
  id: string,
  setter: Setter,
  change: Change,
): Promise<ChangeOutcome> =>
  deps.database.unit(setter.scope, async (tx) => {
    const before = await lockForChange(tx, id, setter);
    if ("kind" in before) return before;
    const { way: _way, pollSeconds: _seconds, ...fields } = change.settings;
    await saveSettings(tx, id, fields);
    await storeWay(tx, deps, before, change);
    await record(tx, deps, before, "source.changed", setter.actor);
    return { kind: "changed", answer: await answerOf(tx, { ...before, ...fields }, true) };
  });

/** Ids that are words of our own addresses. */
const TAKEN_IDS = new Set([
  "items",
  "alerts",
  "figures",
  "filters",
  "gazetteer",
  "routing",
  "sources",
  "quarantine",
  "rules",
  "contracts",
  "rights",
  "groups",
]);

/** Answers the new source's push token, which is stored nowhere. */
export const addSource = (
  deps: SettingDeps,
  source: { id: string; titleId: string | null },
  setter: Setter,
  change: Change,
): Promise<AddOutcome> =>
  deps.database.unit(setter.scope, async (tx) => {
    const standing = await standingTo(tx, source, setter);
    if (standing === "stranger") return { kind: "no-source" };
    if (standing === "reads") return { kind: "group-wide" };
    if (TAKEN_IDS.has(source.id)) return { kind: "taken" };
    const token = makeToken();
    const { way: _way, pollSeconds: _seconds, ...fields } = change.settings;
    const { name, credit, section, usualGapMinutes } = fields;
    const pushTokenHash = hashOf(token);
    const added = await insertSource(tx, {
      ...source,
      name,
      credit,
      section,
      usualGapMinutes,
      pushTokenHash,
    });
    if (!added) return { kind: "taken" };
    await saveSettings(tx, source.id, fields);
    await storeWay(tx, deps, source, change);
    await record(tx, deps, source, "source.added", setter.actor);
    return { kind: "added", token };
  });

export const pauseSource = (
  deps: SettingDeps,
  id: string,
  setter: Setter,
  isOn: boolean,
): Promise<ChangeOutcome> =>
  deps.database.unit(setter.scope, async (tx) => {
    const source = await lockForChange(tx, id, setter);
    if ("kind" in source) return source;
    if (await turnSource(tx, id, isOn)) {
      await makeDue(tx, id);
      await record(tx, deps, source, isOn ? "source.resumed" : "source.paused", setter.actor);
    }
    return { kind: "changed", answer: await answerOf(tx, { ...source, isOn }, true) };
  });

/** The old token stops working at once. */
export const renewPushToken = (deps: SettingDeps, id: string, setter: Setter): Promise<TokenOutcome> =>
  deps.database.unit(setter.scope, async (tx) => {
    const source = await lockForChange(tx, id, setter);
    if ("kind" in source) return source;
    const token = makeToken();
    await savePushToken(tx, id, hashOf(token));
    await record(tx, deps, source, "source.token-renewed", setter.actor);
    return { kind: "renewed", token };
  });
