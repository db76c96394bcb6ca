/** Bytes of a file with the readings that every container needs. Reading past the end throws RangeError. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes as one sign each; for magic numbers and names of chunks. */
export function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  let text = "";
  const end = Math.min(start + length, bytes.length);
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

export const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  asciiAt(bytes, at, text.length) === text;

/** A part that must be there whole: unlike `subarray`, it never comes back shorter. */
export function partOf(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start < 0 || length < 0 || start + length > bytes.length) {
    throw new RangeError("A part of the file reaches past its end");
  }
  return bytes.subarray(start, start + length);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
