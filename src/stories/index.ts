export type * from "./content.ts";
export { emptyContent } from "./content.ts";
export { textOfBody, textOfInlines } from "./content-text.ts";
export { killPlacing, manyUsesOfItem, type UseOfItem } from "./kill-placing.ts";
export { followItems, type FollowDeps } from "./autopilot/follow-items.ts";
export { makeStory, takeItem, type MakeStoryOutcome } from "./make-story.ts";
export { followContracts } from "./endings/follow-contracts.ts";
export { endUses } from "./endings/end-uses.ts";
export { carryOutReleases } from "./planned/carry-out-releases.ts";
export { publishStory, refreshUsersOfPicture, type PublishOutcome } from "./publish-story.ts";
export { withdrawStory, type WithdrawOutcome } from "./withdraw-story.ts";
export {
  isMediaReleased,
  mediaReleasedAmong,
  nextEndingOf,
  manyReleased,
  manyReleasedAddresses,
  manyTeasers,
  maybeOneGone,
  maybeOneReleased,
  storyIdsOf,
  type TeaserQuery,
} from "./released-store.ts";
export type * from "./released.ts";
export { publicIdOfPath, slugOf } from "./slug.ts";
export { partnerRoutes } from "./routes/partner-routes.ts";
export { storiesRoutes } from "./stories-routes.ts";
export { heldBecause } from "./held-words.ts";
export { checkStoryFile } from "./house-rules/check-story-file.ts";
export { manyTaken, manyTakenCopy, manyUsesOfPicture, maybeOneNamed } from "./stories-store.ts";
export { makePictureFetcher } from "./wire-pictures/fetch-pictures.ts";
export { manyStoryRows, type RowHelp } from "./desk-store.ts";
export { storyAnswerOf } from "./story-answer.ts";
