export { addTitle, faultOfTitle, type AddTitleOutcome } from "./add-title.ts";
export { contrast, contrastOnWhite, linearOf } from "./accent.ts";
export { bareHost, titleOfHost } from "./find-title.ts";
export { countTitles, manyTitleIds, manyTitles, type NewTitle } from "./titles-store.ts";
export type { Section, SectionKind, Title, TypePair } from "./title.ts";
