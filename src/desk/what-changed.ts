/** Query keys of the desk: first the kind, then the title, then what it is about. */
export const deskKeys = {
  me: () => ["me"] as const,
  wire: (title: string) => ["wire", title] as const,
  wireItem: (id: string) => ["wire-item", id] as const,
  filters: (title: string) => ["wire-filters", title] as const,
  group: (title: string, id: string) => ["wire-group", title, id] as const,
  /** Every group that is unfolded. */
  groups: (title: string) => ["wire-group", title] as const,
  figures: (title: string) => ["wire-figures", title] as const,
  routing: (title: string) => ["routing", title] as const,
  gazetteer: (title: string) => ["gazetteer", title] as const,
  sources: (title: string) => ["sources", title] as const,
  source: (title: string, id: string) => ["source", title, id] as const,
  autopilot: (title: string) => ["autopilot", title] as const,
  partners: (title: string) => ["partners", title] as const,
  contracts: () => ["contracts"] as const,
  kills: (title: string) => ["kills", title] as const,
  kill: (title: string, id: string) => ["kill", title, id] as const,
  quarantine: () => ["quarantine"] as const,
  stories: (title: string) => ["stories", title] as const,
  story: (title: string, id: string) => ["story", title, id] as const,
  /** Every story that stands open. */
  openStories: (title: string) => ["story", title] as const,
  revisions: (title: string, id: string) => ["revisions", title, id] as const,
  front: (title: string) => ["front", title] as const,
  pictures: (title: string) => ["pictures", title] as const,
  picture: (id: string) => ["picture", id] as const,
};

export interface Change {
  readonly name: string;
  readonly titleId: string | null;
  readonly subject: string;
}

type Key = readonly string[];

/** What has to be read again after an event of the stream. Pure. */
export function keysTouchedBy(change: Change, title: string): readonly Key[] {
  const kind = change.name.split(".")[0];
  switch (kind) {
    case "item":
    case "transmission":
    case "source":
      return [
        deskKeys.wire(title),
        deskKeys.wireItem(change.subject),
        deskKeys.quarantine(),
        deskKeys.filters(title),
        deskKeys.groups(title),
        ...(kind === "source" ? [deskKeys.sources(title), deskKeys.source(title, change.subject)] : []),
        // A kill holds the stories made of the item at once.
        ...(change.name === "item.killed" ? [deskKeys.openStories(title)] : []),
      ];
    case "filter":
      return [deskKeys.filters(title), deskKeys.wire(title)];
    case "routing":
      return [deskKeys.routing(title)];
    case "gazetteer":
      return [deskKeys.gazetteer(title)];
    case "story":
    case "draft":
    case "placing":
      return [
        deskKeys.stories(title),
        deskKeys.story(title, change.subject),
        deskKeys.revisions(title, change.subject),
        deskKeys.wire(title),
        deskKeys.front(title),
        deskKeys.autopilot(title),
      ];
    case "autopilot":
      return [deskKeys.autopilot(title), deskKeys.openStories(title)];
    case "contract":
      return [deskKeys.contracts()];
    case "partner":
      return [deskKeys.partners(title)];
    case "picture":
      // A story that waits for its picture hears that it is ready.
      return [deskKeys.pictures(title), deskKeys.picture(change.subject), deskKeys.openStories(title)];
    case "kill":
      return [deskKeys.kills(title), deskKeys.kill(title, change.subject)];
    case "release":
      return [deskKeys.stories(title), deskKeys.story(title, change.subject)];
    case "front":
      return [deskKeys.front(title)];
    default:
      return [];
  }
}

/** Wait before the n-th try (from 0) to reach the stream again, in ms: doubles to 30 s, with a jitter of 0 to 1. */
export function reconnectWait(tries: number, jitter: number): number {
  const most = Math.min(30_000, 1000 * 2 ** Math.min(tries, 5));
  return Math.round(most * (0.5 + jitter / 2));
}
