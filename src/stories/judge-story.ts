import { manyPicturesById, manyPicturesForRelease, type Picture } from "../pictures/index.ts";
import type { Tx } from "../platform/index.ts";
import type { Title } from "../titles/index.ts";
import { standingsOf, type SourceStanding } from "../wire/index.ts";
import { takenVersionsOf } from "./revisions-store.ts";
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
}

/**
 * Gathers what the gate looks at and asks it. With `forRelease` the pictures are locked, so that
 * none loses its credit between the answer and the publication.
 */
export async function judgeStory(
  tx: Tx,
  story: LockedStory,
  content: Content,
  title: Title,
  forRelease = false,
): Promise<Judgement> {
  const ids = [...new Set(pictureUsesOf(content).map((use) => use.pictureId))];
  const pictures = await (forRelease ? manyPicturesForRelease(tx, ids) : manyPicturesById(tx, ids));
  const taken = await takenVersionsOf(tx, story.storyId);
  const sources = await standingsOf(tx, [...new Set([...itemVersionsOf(content), ...taken])]);
  const section = title.sections.find((each) => each.slug === story.placing.sectionSlug) ?? null;
  const findings = runGate(houseChecks, {
    content,
    kind: story.kind,
    section,
    pictures,
    sources,
    now: await tx.now(),
    zone: title.zone,
    language: title.language,
  });
  return { findings, pictures, sources };
}
