/** What the ring needs to know of a thing it may throw out. */
export interface RingItem {
  bytes: number;
  referenced: boolean;
  /** Index in the ring; -1 outside it. Only the ring writes it. */
  place: number;
}

export interface ClockRing<Item extends RingItem> {
  add(item: Item): void;
  remove(item: Item): void;
  resize(item: Item, bytes: number): void;
  readonly bytes: number;
  readonly count: number;
}

/**
 * Bounds the bytes of many things by the CLOCK rule (F. J. Corbató, 1968): a hand goes round and
 * throws out what was not referenced since it last came by. A hit costs one write of a flag, and
 * things seen once go before things in use.
 */
export function makeClockRing<Item extends RingItem>(
  capBytes: number,
  throwOut: (item: Item) => void,
): ClockRing<Item> {
  const ring: Item[] = [];
  let hand = 0;
  let bytes = 0;

  const remove = (item: Item): void => {
    if (item.place < 0) return;
    const last = ring.pop();
    if (last !== undefined && last !== item) {
      ring[item.place] = last;
      last.place = item.place;
    }
    item.place = -1;
    bytes -= item.bytes;
  };

  const makeRoom = (spared: Item): void => {
    // Two rounds clear every flag; one thing larger than the cap stays alone.
    for (let steps = ring.length * 2; bytes > capBytes && ring.length > 1 && steps > 0; steps -= 1) {
      if (hand >= ring.length) hand = 0;
      const item = ring[hand];
      if (item === undefined) break;
      if (item.referenced || item === spared) {
        item.referenced = false;
        hand += 1;
      } else {
        remove(item);
        throwOut(item);
      }
    }
  };

  return {
    add(item) {
      item.place = ring.push(item) - 1;
      bytes += item.bytes;
      makeRoom(item);
    },
    remove,
    resize(item, next) {
      if (item.place >= 0) bytes += next - item.bytes;
      item.bytes = next;
      if (item.place >= 0) makeRoom(item);
    },
    get bytes() {
      return bytes;
    },
    get count() {
      return ring.length;
    },
  };
}
