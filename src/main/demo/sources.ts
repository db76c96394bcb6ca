import type { Source } from "../../wire/index.ts";

/** The wire subscriptions of the demo group; all agencies are invented. The first takes any format. */

export type DemoSource = Omit<Source, "pushTokenHash">;

export const demoSources: readonly DemoSource[] = [
  {
    id: "prairie",
    titleId: null,
    name: "Prairie News",
    credit: "Prairie News",
    section: "region",
    usualGapMinutes: 20,
  },
  {
    id: "highland",
    titleId: null,
    name: "Highland Press",
    credit: "Highland Press",
    section: "region",
    usualGapMinutes: 45,
  },
  {
    id: "sports",
    titleId: null,
    name: "Sports Wire",
    credit: "Sports Wire",
    section: "sports",
    usualGapMinutes: 60,
  },
];
