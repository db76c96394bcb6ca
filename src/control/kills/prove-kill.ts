import { MastheadError, recordEvent, type Tx } from "../../platform/index.ts";
import { mediaReleasedAmong } from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import { maybeOneStopOrder, textsOfItem } from "../../wire/index.ts";
import { traceIn, tracesOf, type Traces } from "./find-traces.ts";
import { insertAct, manyUses, maybeOneKill, saveProof, type ProofLook } from "./kills-store.ts";
import type { KillDeps } from "./obey-kill.ts";

export interface Seen {
  readonly status: number;
  readonly text: string;
}

export interface ProofDeps extends KillDeps {
  readonly titleById: (id: string) => Title | undefined;
  /** Fetches a path of a title as any reader would, without cookies. Throws when nothing answers. */
  readonly seeAsOutsider: (title: Title, path: string) => Promise<Seen>;
}

interface Output {
  readonly title: Title;
  readonly path: string;
  readonly kind: ProofLook["kind"];
}

interface Plan {
  readonly outputs: readonly Output[];
  readonly traces: Traces;
}

const LISTS = ["/"];
const FEEDS = ["/feed.xml", "/atom.xml", "/feed.json"];
const SITEMAPS = ["/sitemap.xml", "/news-sitemap.xml"];

/** Everything we serve on which a use may have stood. */
function outputsOf(title: Title, stories: readonly string[], media: readonly string[]): readonly Output[] {
  const sections = [...new Set(stories.map((path) => path.split("/")[1] ?? ""))].filter(Boolean);
  const of = (kind: Output["kind"], paths: readonly string[]): readonly Output[] =>
    paths.map((path) => ({ title, path, kind }));
  return [
    ...of("story", stories),
    ...of("list", [...LISTS, ...sections.map((section) => `/${section}/`)]),
    ...of("feed", FEEDS),
    ...of("sitemap", SITEMAPS),
    ...of("picture", media),
  ];
}

async function planProof(tx: Tx, deps: ProofDeps, killId: string): Promise<Plan | null> {
  const kill = await maybeOneKill(tx, killId);
  const order = kill === null ? null : await maybeOneStopOrder(tx, kill.itemId);
  if (kill === null || order === null) return null;
  const uses = (await manyUses(tx, killId)).filter((use) => use.address !== "");
  const versions = await textsOfItem(tx, kill.itemId);
  const all = [...new Set(uses.flatMap((use) => use.media))];
  // A photograph of ours may stand in other stories.
  const elsewhere = await mediaReleasedAmong(tx, all.map(keyOfMedia));
  const media = all.filter((path) => !elsewhere.has(keyOfMedia(path)));
  const outputs = [...new Set(uses.map((use) => use.titleId))].flatMap((titleId) => {
    const title = deps.titleById(titleId);
    const own = uses.filter((use) => use.titleId === titleId);
    const shown = media.filter((path) => own.some((use) => use.media.includes(path)));
    return title === undefined ? [] : outputsOf(title, [...new Set(own.map((use) => use.address))], shown);
  });
  const traces = tracesOf({
    headlines: [...versions.map((each) => each.headline), ...uses.map((use) => use.headline)],
    paragraphs: versions.flatMap((each) => each.paragraphs),
    marks: [...uses.map((use) => use.address), ...media.map(keyOfMedia)],
  });
  return { outputs, traces };
}

const keyOfMedia = (path: string): string => /^\/media\/(.+)-\d+\.jpg$/.exec(path)?.[1] ?? path;

/** A story's own address may say that it is gone, a picture's must not answer at all. */
async function look(deps: ProofDeps, output: Output, traces: Traces, now: Date): Promise<ProofLook> {
  const { title, path, kind } = output;
  const told = { titleId: title.id, path, kind, lookedAt: now };
  try {
    const seen = await deps.seeAsOutsider(title, path);
    const { status } = seen;
    if (kind === "picture") {
      const verdict = status < 300 ? "found" : "absent";
      return { ...told, status, verdict, evidence: verdict === "found" ? "the picture itself" : "" };
    }
    if (kind === "story" && status < 300) {
      return { ...told, status, verdict: "found", evidence: "the address still answers with a page" };
    }
    // The page that says it is gone names its own address.
    const marks = traces.marks.filter((mark) => mark !== path);
    const evidence = traceIn(seen.text, kind === "story" ? { ...traces, marks } : traces);
    return { ...told, status, verdict: evidence === null ? "absent" : "found", evidence: evidence ?? "" };
  } catch (error) {
    const evidence = error instanceof Error ? error.message : "nothing answered";
    return { ...told, status: null, verdict: "unreachable", evidence };
  }
}

/**
 * Fetches our own public outputs as an outsider and writes down whether the item's text, title or
 * pictures are still there. Throws `kill-unproved` when some output did not answer, so that the
 * look is repeated.
 */
export async function proveKill(deps: ProofDeps, killId: string): Promise<void> {
  const worker = { kind: "worker" } as const;
  const { plan, now } = await deps.database.unit(worker, async (tx) => ({
    plan: await planProof(tx, deps, killId),
    now: await tx.now(),
  }));
  if (plan === null) return;
  const looks: ProofLook[] = [];
  for (const output of plan.outputs) looks.push(await look(deps, output, plan.traces, now));
  const found = looks.filter((each) => each.verdict === "found").length;
  const unreachable = looks.filter((each) => each.verdict === "unreachable").length;
  await deps.database.unit(worker, async (tx) => {
    await saveProof(tx, killId, looks);
    if (looks.length > 0 && unreachable === 0) {
      await insertAct(tx, killId, {
        act: found === 0 ? "proved" : "found",
        at: await tx.now(),
        by: "worker",
        uses: found === 0 ? looks.length : found,
      });
    }
    await recordEvent(
      tx,
      { name: "kill.proved", titleId: null, subject: killId, actor: "worker", facts: { found, unreachable } },
      deps.bell,
    );
  });
  if (unreachable > 0) {
    throw new MastheadError({
      code: "kill-unproved",
      happened: `${unreachable} of our own outputs did not answer.`,
      remedy: "They are looked at again by themselves; see that the readers' side runs.",
      status: 503,
    });
  }
}
