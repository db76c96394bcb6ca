/** Bytes of a seven-bit line whose eighth bit is parity. Pure. */

const SAMPLE = 4096;

function bitsOf(byte: number): number {
  let bits = 0;
  for (let rest = byte; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/**
 * The bytes with their parity bits taken off; null when they carry none. They do when a fifth of
 * them has the eighth bit and all agree in parity, which no text in any charset does.
 */
export function withoutParity(bytes: Uint8Array): Uint8Array | null {
  const sample = bytes.subarray(0, SAMPLE);
  let set = 0;
  for (let at = 0; at < sample.length; at += 1) set += (sample[at] ?? 0) >> 7;
  if (sample.length < 40 || set < sample.length * 0.2) return null;
  const odd = sample.reduce((count, byte) => count + (bitsOf(byte) & 1), 0);
  if (odd > sample.length * 0.01 && odd < sample.length * 0.99) return null;
  return bytes.map((byte) => byte & 0x7f);
}
