export { openDarkroom, type Darkroom } from "./darkroom/darkroom.ts";
export { fillPicture, type FillOutcome } from "./from-wire/fill-picture.ts";
export {
  claimFetches,
  failFetch,
  picturesByOrigin,
  picturesOfAgency,
  reservePicture,
  wakeFetches,
  type ClaimedFetch,
} from "./from-wire/fetches.ts";
export { addPicture, developPicture, PICTURE_QUEUE, type PicturesDeps } from "./develop-picture.ts";
export {
  manyPicturesById,
  manyPicturesForRelease,
  manyPreparing,
  type Picture,
  type PictureOrigin,
} from "./pictures-store.ts";
export { picturesRoutes } from "./pictures-routes.ts";
export { readPictureFiles } from "./read-picture-files.ts";
export { readRenditionName, renditionKey } from "./rendition-keys.ts";
export { RENDITION_MEDIA_TYPE } from "./renditions.ts";
