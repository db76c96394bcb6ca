interface Aim {
  /** Place the card was taken from, from 1. */
  readonly from: number;
  /** Place of the card under the pointer. */
  readonly at: number;
  readonly inLowerHalf: boolean;
}

/** The place a card comes to when it is let go over another one. Pure. */
export function dropPlace({ from, at, inLowerHalf }: Aim): number {
  if (at === from) return from;
  if (at > from) return inLowerHalf ? at : at - 1;
  return inLowerHalf ? at + 1 : at;
}
