export { changeFront } from "./change-front.ts";
export {
  homePlaces,
  justPosted,
  mostRead,
  sectionBlocks,
  type ListNow,
  type SectionBlock,
} from "./compose-lists.ts";
export { frontsRoutes } from "./fronts-routes.ts";
