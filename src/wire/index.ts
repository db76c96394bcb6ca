export { readCopy, type ReadItem, type ReadResult } from "./formats/read-copy.ts";
export { type TakenFor } from "./inbox-store.ts";
export {
  maybeOneHead,
  standingsOf,
  stoppedItems,
  type HeadFacts,
  type SourceStanding,
} from "./items-store.ts";
export { readLeftovers, receiveCopy, type WireDeps } from "./receive-copy.ts";
export { insertSource, manySourceRows, manySources, type Source } from "./sources-store.ts";
export { watchDropFolders, type DropFolders } from "./watch-drop-folders.ts";
export { wireRoutes } from "./wire-routes.ts";
