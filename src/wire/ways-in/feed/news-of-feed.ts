/**
 * The part of a feed in which news would stand: many servers write the time of asking into its head,
 * and each look would be kept as if it were new. From the first entry to the end; the whole document
 * where none is found. Pure.
 */
export function newsOf(document: Buffer): Buffer {
  const text = document.toString("latin1");
  const first = /<(?:[\w-]+:)?(?:item|entry)[\s>]|"items"\s*:/.exec(text);
  return first === null ? document : document.subarray(first.index);
}
