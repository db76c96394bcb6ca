/**
 * The CRC-32 of two texts one after the other, from the CRC-32 of each. Pure.
 * Source: `crc32_combine` of zlib 1.2.12 and later (crc32.c, `multmodp` and `x2nmodp`):
 * appending n zero bytes multiplies the checksum by x^(8n) modulo the polynomial.
 */

/** The polynomial of RFC 1952, bits reversed. */
const POLYNOMIAL = 0xedb88320;
const HIGH_BIT = 0x80000000;

/** a times b modulo the polynomial, both reflected: bit 31 stands for x^0. */
function multiplyModulo(a: number, b: number): number {
  let product = 0;
  let shifted = b;
  for (let mask = HIGH_BIT; mask !== 0; mask >>>= 1) {
    if ((a & mask) !== 0) product ^= shifted;
    shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
  }
  return product >>> 0;
}

/** x^(2^n) for n from 0 to 31; the period of the polynomial makes n wrap at 32. */
const POWERS: readonly number[] = (() => {
  const powers = [0x40000000];
  for (let n = 1; n < 32; n += 1) {
    const last = powers[n - 1] ?? 0;
    powers.push(multiplyModulo(last, last));
  }
  return powers;
})();

/** x^(8 * bytes) modulo the polynomial. */
function powerOfLength(bytes: number): number {
  let power = HIGH_BIT;
  let rest = bytes;
  for (let n = 3; rest > 0; n += 1) {
    if (rest % 2 === 1) power = multiplyModulo(POWERS[n % 32] ?? 0, power);
    rest = Math.floor(rest / 2);
  }
  return power;
}

/**
 * @param first CRC-32 of the first text
 * @param second CRC-32 of the second text
 * @param secondBytes length of the second text in bytes
 */
export const combineCrc32 = (first: number, second: number, secondBytes: number): number =>
  (multiplyModulo(powerOfLength(secondBytes), first) ^ second) >>> 0;
