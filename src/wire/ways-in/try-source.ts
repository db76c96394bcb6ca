import { isDatabaseAway, MastheadError } from "../../platform/index.ts";
import { readAside, type ReadAside } from "../read-aside.ts";
import { openWay, secretPlaceOf } from "./open-way.ts";
import { reachOf, type PollDeps } from "./poll-sources.ts";
import { openSecret } from "./seal-secret.ts";
import type { SettingDeps } from "./change-source.ts";
import { WAY_LIMITS, type Sending } from "./way-in.ts";
import type { SourceSettings, TryAnswer } from "./ways-contract.ts";
import type { StoredWay } from "./ways-store.ts";

/** Looks what a source would bring, and files nothing: at most three items, the agency's server untouched. */

const MOST_ITEMS = 3;
const LOOK_MS = 25_000;

export interface TryDeps extends SettingDeps {
  readonly readCopy?: ReadAside;
  readonly limits?: PollDeps["limits"];
  readonly reach?: PollDeps["reach"];
}

export interface Trial {
  readonly sourceId: string;
  readonly settings: SourceSettings;
  /** As in the request; undefined uses the stored one, if it goes to the same place. */
  readonly secret: string | null | undefined;
  readonly stored: StoredWay | null;
  readonly now: Date;
}

const failed = (code: string, happened: string, remedy: string): TryAnswer => ({
  outcome: "failed",
  code,
  happened,
  remedy,
});

function secretOf(deps: TryDeps, trial: Trial): string | null {
  const { secret, settings, stored, sourceId } = trial;
  if (secret !== undefined) return secret;
  const isSame =
    settings.way !== null &&
    stored !== null &&
    secretPlaceOf(stored.settings) === secretPlaceOf(settings.way);
  return isSame && stored.sealed !== null ? openSecret(deps.key, sourceId, stored.sealed) : null;
}

async function answerFrom(deps: TryDeps, trial: Trial, sendings: readonly Sending[]): Promise<TryAnswer> {
  const { zone, formatHint } = trial.settings;
  const items: Extract<TryAnswer, { outcome: "looked" }>["items"] = [];
  const aside: Extract<TryAnswer, { outcome: "looked" }>["aside"] = [];
  const notes = new Set<string>();
  const read = deps.readCopy ?? readAside;
  for (const { name, bytes, aside: why } of sendings) {
    if (why !== undefined) {
      aside.push({ name, ...why });
      continue;
    }
    const result = await read(bytes, { receivedAt: trial.now.toISOString(), zone });
    if (result.kind === "refused") {
      aside.push({ name, code: result.code, reason: result.message });
      continue;
    }
    if (formatHint !== null && result.format !== formatHint) {
      notes.add(`It sends ${result.format}; the settings expect ${formatHint}. It is read all the same.`);
    }
    for (const item of result.items.slice(0, MOST_ITEMS - items.length)) {
      const { headline, slugline, sentAt, warnings } = item;
      items.push({ headline, slugline, format: result.format, sentAt, warnings: [...warnings] });
    }
  }
  if (sendings.length === 0) notes.add("We are let in, and there is nothing there now.");
  return { outcome: "looked", items, aside, notes: [...notes] };
}

/** Never throws for what the agency's server does: that is the answer. */
export async function trySource(deps: TryDeps, trial: Trial): Promise<TryAnswer> {
  const { way } = trial.settings;
  if (way === null) {
    return failed(
      "nothing-to-ask",
      "This source is not asked: it pushes, or writes into its folder.",
      "Send something to its push address, or put a file into its folder.",
    );
  }
  const sendings: Sending[] = [];
  try {
    const isSame = trial.stored !== null && secretPlaceOf(trial.stored.settings) === secretPlaceOf(way);
    const reach = reachOf(way, isSame && (trial.stored?.privateNetwork ?? false), deps.reach);
    const client = openWay(way, { reach, limits: deps.limits ?? WAY_LIMITS, secret: secretOf(deps, trial) });
    const looked = await client.poll({
      cursor: null,
      most: MOST_ITEMS,
      isTrial: true,
      now: trial.now,
      signal: AbortSignal.timeout(LOOK_MS),
      async take(sending) {
        sendings.push(sending);
        return "left";
      },
    });
    if (looked.kind === "gone") {
      return failed(
        "feed-gone",
        "The server says that this feed is gone for good.",
        "Ask the agency for the new address.",
      );
    }
    if (looked.kind === "asked-to-wait") {
      return failed(
        "asked-to-wait",
        `The server asks to be left alone for ${looked.seconds} s.`,
        "Try again after that.",
      );
    }
    return await answerFrom(deps, trial, sendings);
  } catch (error) {
    if (!(error instanceof MastheadError) || isDatabaseAway(error)) throw error;
    return failed(error.code, error.happened, error.remedy);
  }
}
