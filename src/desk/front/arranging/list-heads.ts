import type { HandList } from "./front-state.ts";

/** How many stories of a list stand on the front itself. */
export const ON_FRONT = { home: 5, justPosted: 8 } as const satisfies Record<HandList, number>;

export interface ListHead {
  /** Stands above this place. */
  readonly place: number;
  readonly words: string;
}

/** What readers see each part of a list as. */
export const headsOf = (list: HandList): readonly ListHead[] =>
  list === "home"
    ? [
        { place: 1, words: "Lead" },
        { place: 2, words: "Second row" },
        { place: ON_FRONT.home + 1, words: "Next in line: in their sections until a place comes free" },
      ]
    : [
        { place: 1, words: "On the front" },
        { place: ON_FRONT.justPosted + 1, words: "On the page Just Posted" },
      ];
