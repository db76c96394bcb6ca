import type { Content } from "../../../stories/content.ts";

/** The copy on screen: read by the fields and the save queue, changed by the person. */
export interface ContentStore {
  readonly read: () => Content;
  /** By the person: is saved. */
  readonly change: (patch: Partial<Content>) => void;
  /** From elsewhere (a restored revision, a colleague's save): what is on screen is exchanged. */
  readonly replace: (content: Content) => void;
  /** Rises with each `replace`, so that the copy editor reads the body anew. */
  readonly generation: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

export function makeContentStore(first: Content, onChange: () => void): ContentStore {
  let content = first;
  let generation = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    read: () => content,
    change: (patch) => {
      content = { ...content, ...patch };
      onChange();
      tell();
    },
    replace: (next) => {
      content = next;
      generation += 1;
      tell();
    },
    generation: () => generation,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
