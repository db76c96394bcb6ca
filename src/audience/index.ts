export { addViews, mostReadOf, rankMostRead, views24h } from "./most-read-store.ts";
export { makeViewCounter, type ViewCounter } from "./view-counter.ts";
