export {
  readCopy,
  type ReadItem,
  type ReadResult,
  type WireBlock,
  type WireRun,
} from "./formats/read-copy.ts";
export { isShortFor } from "./formats/text/short-names.ts";
export { type TakenFor } from "./inbox-store.ts";
export {
  manyEmbargoed,
  manyOrders,
  movedVersions,
  maybeOneHead,
  maybeOneStopOrder,
  standingsOf,
  stoppedItems,
  textsOfItem,
  type HeadFacts,
  type SourceStanding,
  type StopOrder,
} from "./items-store.ts";
export {
  fetchRendition,
  type FetchedPicture,
  type PictureFetchDeps,
  sendsPictures,
} from "./item-pictures/fetch-rendition.ts";
export { type ItemPicture, type PictureRendition } from "./item-pictures/item-picture.ts";
export { maybeOneAgencyName, standingsOfPictures } from "./item-pictures/picture-standings.ts";
export { manyItemPictures } from "./item-pictures/tied-store.ts";
export { thumbnailRoutes } from "./item-pictures/thumbnail-routes.ts";
export {
  itemsOfSource,
  manyContracts,
  rightsOfItems,
  rightsUnderChange,
  type BookChange,
  type ItemRight,
} from "./rights/contracts-store.ts";
export type { Right } from "./rights/rights.ts";
export { resaleOfItems, type Resale } from "./rights/resale.ts";
export type { OutgoingItem, OutgoingPicture } from "./writers/outgoing-item.ts";
export { writeNewsmlG2Message } from "./writers/write-newsml-g2.ts";
export { writeNinjs, writeNinjsList } from "./writers/write-ninjs.ts";
export { writeNitf } from "./writers/write-nitf.ts";
export { writeRssFull } from "./writers/write-rss-full.ts";
export { filtersToMail, markMailed, maybeUnmailed, type UnmailedAlerts } from "./filters/alerts-store.ts";
export { followGazetteers } from "./marks/mark-recent.ts";
export { marksOfItems, type ItemMark } from "./marks/marks-store.ts";
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
export { countWords, sweepFeatures } from "./grouping/word-counts-store.ts";
