import type { ReadEvent } from "../../platform/index.ts";
import type { DropRequest } from "../engine/page-cache.ts";

/** Which kept pages an event makes old. Pure. */
export function dropsOfEvent(event: ReadEvent): readonly DropRequest[] {
  const title = event.titleId;
  switch (event.name) {
    case "story.published":
    case "story.refreshed":
      return [{ title, tags: [`story:${String(event.facts["publicId"])}`, "lists"] }];
    case "story.withdrawn":
    case "story.killed":
      // The story's teaser stands in lists: none of them is shown again before it is made anew.
      return [{ title, tags: [`story:${String(event.facts["publicId"])}`, "lists"], gone: true }];
    case "front.changed":
      return [{ title, tags: ["lists"] }];
    case "most-read.ranked":
      return [{ title, tags: ["most-read"] }];
    case "title.added":
    case "title.changed":
      return [{ title: null, tags: null }];
    default:
      return [];
  }
}
