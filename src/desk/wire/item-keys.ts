import type { KeyBinding } from "../keys.ts";

/** Keys of the item being read. */
export const itemKeys = {
  take: { keys: "T", label: "Take the item, or open its story", group: "Wire" },
  piece: { keys: "Shift+T", label: "Take a piece into a story", group: "Wire" },
  aside: { keys: "E", label: "Set aside, or bring back", group: "Wire" },
  follow: { keys: "S", label: "Follow, or no more", group: "Wire" },
  difference: { keys: "D", label: "Difference to the version before", group: "Wire" },
} as const;

/** The same while no item is chosen: the map shows them, and pressing one says what is missing. Pure. */
export const lackingItemKeys = (say: (message: string) => void): readonly KeyBinding[] =>
  Object.values(itemKeys).map((key) => ({
    ...key,
    lacks: "choose an item first",
    run: () => say("Choose an item first."),
  }));
