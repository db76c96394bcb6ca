export { readCopy, type ReadItem, type ReadResult } from "./formats/read-copy.ts";
export { type TakenFor } from "./inbox-store.ts";
export {
  manyEmbargoed,
  manyOrders,
  maybeOneHead,
  maybeOneStopOrder,
  standingsOf,
  stoppedItems,
  textsOfItem,
  type HeadFacts,
  type SourceStanding,
  type StopOrder,
} from "./items-store.ts";
export { itemsOfSource, rightsOfItems, type ItemRight } from "./rights/contracts-store.ts";
export type { Right } from "./rights/rights.ts";
export { readLeftovers, receiveCopy, type WireDeps } from "./receive-copy.ts";
export { insertSource, manySources, openSourceIds, type Source } from "./sources-store.ts";
export { maybeOneNewestCopy, maybeOneVersion } from "./versions-store.ts";
export { addSource, changeSource, readSource, type Change, type Setter } from "./ways-in/change-source.ts";
export { makePoller, type PollDeps, type Poller } from "./ways-in/poll-sources.ts";
export { keyOfHouse } from "./ways-in/seal-secret.ts";
export { sourcesRoutes } from "./ways-in/sources-routes.ts";
export { trySource } from "./ways-in/try-source.ts";
export { sourceSettings, type SourceSettings } from "./ways-in/ways-contract.ts";
export { watchedSources } from "./ways-in/watched-sources.ts";
export { maybeOneWay } from "./ways-in/ways-store.ts";
export { learnRhythms, watchSilence } from "./ways-in/watch-silence.ts";
export { watchDropFolders, type DropFolders } from "./watch-drop-folders.ts";
export { wireRoutes } from "./wire-routes.ts";
