import { z } from "zod";
import type { Content } from "../../../stories/content.ts";
import { contentShape } from "../../../stories/stories-contract.ts";

/**
 * Copy kept on this computer until the server has it. One a story and title; written whole each
 * time, so that what is found after a crash is always one moment's copy.
 */
const unsavedCopy = z.object({
  /** Version of the draft it grew from. */
  base: z.number(),
  keptAt: z.string(),
  content: contentShape,
});

export interface UnsavedCopy {
  readonly base: number;
  readonly keptAt: string;
  readonly content: Content;
}

/** What of the browser's storage is needed; throws when full or forbidden. */
export type CopyStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export const unsavedKey = (storyId: string, titleId: string): string =>
  `masthead.unsaved.${titleId}.${storyId}`;

/** False when the browser has no room or forbids storage: then nothing stands between us and a crash. */
export function keepUnsaved(storage: CopyStorage, key: string, copy: UnsavedCopy): boolean {
  try {
    storage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function forgetUnsaved(storage: CopyStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // Storage that is forbidden holds nothing that could be forgotten.
  }
}

export function findUnsaved(storage: CopyStorage, key: string): UnsavedCopy | null {
  try {
    const text = storage.getItem(key);
    const read = text === null ? null : unsavedCopy.safeParse(JSON.parse(text));
    return read?.success === true ? read.data : null;
  } catch {
    return null;
  }
}
