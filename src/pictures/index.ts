export { openDarkroom, type Darkroom } from "./darkroom/darkroom.ts";
export { addPicture, developPicture, PICTURE_QUEUE, type PicturesDeps } from "./develop-picture.ts";
export { manyPicturesById, manyPicturesForRelease, manyPreparing, type Picture } from "./pictures-store.ts";
export { picturesRoutes } from "./pictures-routes.ts";
export { readPictureFiles } from "./read-picture-files.ts";
export { readRenditionName, renditionKey } from "./rendition-keys.ts";
export { RENDITION_MEDIA_TYPE } from "./renditions.ts";
