import type { EntryKind, SuggestedName } from "./gazetteer-contract.ts";

/** Names that stand in several of our own stories, as suggestions for the gazetteer. Pure. */

export interface OwnStory {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const FEWEST_STORIES = 3;
const MOST = 60;
/** Capitalised words, joined by "of", "the", "and" and the like within a name. */
const NAME = /\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+(?:(?:of|the|de|la|du|von|van)\s+)*\p{Lu}[\p{L}\p{N}'’.-]*)+/gu;
const TEAM = /\b(?:FC|United|Rovers|Lynx|Hockey|Football|Club|Athletic|Rangers|Tigers|Eagles)\b/u;
const EMPLOYER =
  /\b(?:Mills?|Works|Inc|Ltd|Company|Grid|Hospital|College|University|School|District|Bank|Plant|Council|Department|Library|Cooperative)\b/u;
const PLACE =
  /\b(?:Creek|River|Lake|Valley|County|Hill|Hills|Bridge|Street|Road|Avenue|Park|Bay|Island|Falls|Harbou?r|Square|North|South|East|West)\b/u;
/** Days, months and polite words begin names that are none. */
const EMPTY_FIRST =
  /^(?:The|A|An|On|In|At|By|For|From|But|And|If|When|After|Before|Mr|Mrs|Ms|Dr|Mayor|Councillor|Councilor|Sen|Rep|Gov|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\.?\s+/u;

const kindOfWords = (words: string): EntryKind | null =>
  TEAM.test(words) ? "team" : EMPLOYER.test(words) ? "employer" : PLACE.test(words) ? "place" : null;

/** The last word says most: Old Mill Road is a place. */
const kindOf = (name: string): EntryKind =>
  kindOfWords(name.split(" ").at(-1) ?? "") ?? kindOfWords(name) ?? "person";

const clean = (found: string): string => {
  let name = found
    .replaceAll(/\s+/g, " ")
    .replace(/['’]s?$/u, "")
    .replace(/[.-]+$/u, "");
  while (EMPTY_FIRST.test(name)) name = name.replace(EMPTY_FIRST, "");
  return name;
};

function namesOfStory({ paragraphs }: OwnStory): ReadonlySet<string> {
  // Headlines may have every word in capitals, so names are taken from the copy alone.
  const found = paragraphs.flatMap((text) => [...text.matchAll(NAME)].map(([each]) => clean(each)));
  return new Set(found.filter((name) => name.includes(" ") && name.length <= 80));
}

/** Most frequent first. `isKnown`: in the gazetteer already, or refused. */
export function suggestNames(
  stories: readonly OwnStory[],
  isKnown: (name: string) => boolean,
): readonly SuggestedName[] {
  const standing = new Map<string, string[]>();
  for (const story of stories) {
    for (const name of namesOfStory(story)) {
      standing.set(name, [...(standing.get(name) ?? []), story.headline]);
    }
  }
  return [...standing]
    .filter(([name, headlines]) => headlines.length >= FEWEST_STORIES && !isKnown(name))
    .toSorted(([a, inA], [b, inB]) => inB.length - inA.length || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([name, headlines]) => ({
      name,
      kind: kindOf(name),
      stories: headlines.length,
      headlines: headlines.slice(0, 3),
    }));
}
