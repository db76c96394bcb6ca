import { manyPicturesById, manyPicturesForRelease, type Picture } from "../pictures/index.ts";
import type { Tx } from "../platform/index.ts";
import type { Title } from "../titles/index.ts";
import {
  rightsOfItems,
  standingsOf,
  standingsOfPictures,
  type ItemRight,
  type SourceStanding,
} from "../wire/index.ts";
import { takenVersionsOf, versionsInLineage } from "./revisions-store.ts";
import { itemVersionsOf, pictureUsesOf } from "./content-text.ts";
import type { Content } from "./content.ts";
import { houseChecks } from "./gate/checks.ts";
import { runGate } from "./gate/gate.ts";
import type { Finding } from "./stories-contract.ts";
import type { LockedStory } from "./stories-store.ts";

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly sources: readonly SourceStanding[];
  /** Of its copy and its pictures. */
  readonly embargoes: readonly { readonly embargoUntil: Date | null }[];
  /** When the first right among the sources ends; null when none does. */
  readonly endsAt: Date | null;
}

interface Sources {
  /** Of the copy. */
  readonly sources: readonly SourceStanding[];
  /** Of pictures, that the copy does not come from too. */
  readonly behindPictures: readonly SourceStanding[];
  readonly rights: readonly ItemRight[];
  /** Versions of sources that the story's title does not have. */
  readonly foreign: readonly string[];
}

/** A picture's own end, which its agency gave with it. */
const rightsOfPictures = (pictures: Iterable<Picture>, now: Date): readonly ItemRight[] =>
  [...pictures].flatMap(({ id, credit, expiresAt }) =>
    expiresAt === null
      ? []
      : {
          itemId: id,
          sourceName: credit,
          right:
            expiresAt <= now
              ? { kind: "forbidden" as const, why: "expired" as const }
              : { kind: "allowed" as const, endsAt: expiresAt },
        },
  );

/** The items that content was made of as they stand, one version of each, and the right to each. */
async function sourcesOf(
  tx: Tx,
  story: LockedStory,
  content: Content,
  pictures: ReadonlyMap<string, Picture>,
  forRelease: boolean,
): Promise<Sources> {
  const { titleId } = story.placing;
  const taken = await takenVersionsOf(tx, story.storyId);
  // Whatever became of the paragraphs: a fragment typed anew is still the agency's.
  const inLineage = await versionsInLineage(tx, story.storyId);
  const versions = [...new Set([...itemVersionsOf(content), ...inLineage])];
  const used = await standingsOf(tx, versions, forRelease);
  const sources = oneOfEachItem(used, new Set(taken));
  const known = new Set(sources.map((source) => source.itemId));
  const origins = [...pictures.values()].flatMap(({ origin }) => origin ?? []);
  const found = await standingsOfPictures(tx, origins, forRelease);
  const behindPictures = found.filter((source) => !known.has(source.itemId));
  const rights = await rightsOfItems(
    tx,
    [...sources, ...behindPictures].map((source) => source.itemId),
    { titleId, medium: "web", since: story.placing.publishedAt },
  );
  const had = used.filter((source) => source.titleId === null || source.titleId === titleId);
  const own = new Set(had.map((source) => source.itemVersionId));
  return {
    sources,
    behindPictures,
    foreign: versions.filter((id) => !own.has(id)),
    rights: [...rights, ...rightsOfPictures(pictures.values(), await tx.now())],
  };
}

const pictureIdsOf = (content: Content): readonly string[] => [
  ...new Set(pictureUsesOf(content).map((use) => use.pictureId)),
];

export async function rightsOfContent(
  tx: Tx,
  story: LockedStory,
  content: Content,
): Promise<readonly ItemRight[]> {
  const pictures = await manyPicturesById(tx, pictureIdsOf(content));
  return (await sourcesOf(tx, story, content, pictures, false)).rights;
}

/** A story stands as long as every right in it; what is not allowed now has ended. */
export function endOfRights(rights: readonly ItemRight[]): Date | null {
  const ends = rights.flatMap(({ right }) =>
    right.kind === "forbidden" ? 0 : (right.endsAt?.getTime() ?? []),
  );
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

/** Copy of several versions of an item is as new as the one it was merged with, else as its newest. */
function oneOfEachItem(
  standings: readonly SourceStanding[],
  wholes: ReadonlySet<string>,
): readonly SourceStanding[] {
  const found = new Map<string, SourceStanding>();
  const isWhole = (each: SourceStanding): boolean => wholes.has(each.itemVersionId);
  for (const each of standings.toSorted((a, b) => a.number - b.number)) {
    const known = found.get(each.itemId);
    if (known === undefined || !isWhole(known)) found.set(each.itemId, each);
  }
  return [...found.values()];
}

/**
 * Gathers what the gate looks at and asks it. With `forRelease` the pictures are locked, so that
 * none loses its credit between the answer and the publication, and so are the items: a kill that
 * arrives meanwhile waits for this publication, finds it and takes it down.
 */
export async function judgeStory(
  tx: Tx,
  story: LockedStory,
  content: Content,
  title: Title,
  forRelease = false,
): Promise<Judgement> {
  const ids = pictureIdsOf(content);
  const pictures = await (forRelease ? manyPicturesForRelease(tx, ids) : manyPicturesById(tx, ids));
  const gathered = await sourcesOf(tx, story, content, pictures, forRelease);
  const { sources, behindPictures, rights } = gathered;
  const section = title.sections.find((each) => each.slug === story.placing.sectionSlug) ?? null;
  const findings = runGate(houseChecks, {
    content,
    kind: story.kind,
    section,
    pictures,
    sources: [...sources, ...behindPictures].map((source) => ({
      ...source,
      right: rights.find((each) => each.itemId === source.itemId)?.right ?? { kind: "allowed", endsAt: null },
    })),
    foreign: gathered.foreign,
    now: await tx.now(),
    zone: title.zone,
    language: title.language,
  });
  const embargoes = [...sources, ...behindPictures, ...pictures.values()];
  return { findings, pictures, sources, embargoes, endsAt: endOfRights(rights) };
}
