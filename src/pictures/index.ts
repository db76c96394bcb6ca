export type { Picture } from "./pictures-store.ts";
export { manyPicturesById, manyPicturesForRelease } from "./pictures-store.ts";
