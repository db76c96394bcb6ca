/**
 * Which blocks need an id of their own. Splitting a paragraph, pasting and dropping make blocks
 * without an id or with one that stands twice; of those that share one, the block with text keeps
 * it, because that is the one checks, marks and later wire versions mean. Pure.
 */
export interface BlockLook {
  /** Empty when the block has none yet. */
  readonly id: string;
  readonly isEmpty: boolean;
}

/** Indexes of the blocks that get a new id, in order. */
export function blocksWithoutOwnId(blocks: readonly BlockLook[]): readonly number[] {
  const keepers = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const keeper = keepers.get(block.id);
    if (keeper === undefined || (blocks[keeper]?.isEmpty === true && !block.isEmpty))
      keepers.set(block.id, index);
  }
  return blocks.flatMap((block, index) =>
    block.id === "" || keepers.get(block.id) !== index ? [index] : [],
  );
}
