import { fillIn } from "./fill-in.ts";
import { courierAgency } from "./stories/courier-agency.ts";
import { courierCouncil } from "./stories/courier-council.ts";
import { courierLife } from "./stories/courier-life.ts";
import { courierTown } from "./stories/courier-town.ts";
import type { DemoPictureUse, DemoStory, Part } from "./stories/demo-story.ts";
import { gazetteStories } from "./stories/gazette.ts";
import { postStories } from "./stories/post.ts";
import { talks } from "./stories/talks.ts";

/** As written, dates still as marks. */
export const writtenStories: readonly DemoStory[] = [
  ...courierCouncil,
  ...courierTown,
  ...courierLife,
  ...courierAgency,
  ...talks,
  ...postStories,
  ...gazetteStories,
];

type Fill = (text: string) => string;

const fillUse = (use: DemoPictureUse, fill: Fill): DemoPictureUse => ({
  file: use.file,
  caption: fill(use.caption),
  alt: fill(use.alt),
});

function fillPart(part: Part, fill: Fill): Part {
  if (typeof part === "string") return fill(part);
  if ("subhead" in part) return { subhead: fill(part.subhead) };
  if ("quote" in part) return { quote: fill(part.quote), speaker: fill(part.speaker) };
  if ("list" in part) return { list: part.list.map(fill) };
  if ("table" in part) return { table: part.table.map((row) => row.map(fill)) };
  return { picture: fillUse(part.picture, fill) };
}

/** All stories, oldest first, with real dates as seen from `now`. Pure. */
export function demoStories(now: Date): readonly DemoStory[] {
  const fill: Fill = (text) => fillIn(text, now);
  return writtenStories
    .map((story) => ({
      ...story,
      headline: fill(story.headline),
      deck: fill(story.deck),
      body: story.body.map((part) => fillPart(part, fill)),
      ...(story.mainPicture === undefined ? {} : { mainPicture: fillUse(story.mainPicture, fill) }),
    }))
    .toSorted((a, b) => b.minutesAgo - a.minutesAgo);
}
