import { useSyncExternalStore } from "react";
import type { Content } from "../../../stories/content.ts";
import type { ContentStore } from "./content-store.ts";

/** One part of the copy on screen; rendered again only when that part changes. */
export const useContent = <Part>(store: ContentStore, part: (content: Content) => Part): Part =>
  useSyncExternalStore(store.subscribe, () => part(store.read()));

export const useGeneration = (store: ContentStore): number =>
  useSyncExternalStore(store.subscribe, store.generation);
