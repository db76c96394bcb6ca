import type { Readable } from "node:stream";
import { createGunzip, createInflate } from "node:zlib";
import { wayError } from "../way-in.ts";

/** More than any text is compressed to: what exceeds it is meant to hurt. */
const MAX_RATIO = 100;
/** Below this nobody is hurt whatever the ratio. */
const SMALL = 1024 * 1024;

export const tooLarge = (maxBytes: number) =>
  wayError(
    "answer-too-large",
    `The answer is larger than ${Math.round(maxBytes / (1024 * 1024))} MB, or unpacks to far more than was sent.`,
    "Ask the agency for an address that answers less at once.",
  );

/** The whole answer, unpacked; counted while it comes, whatever its headers promise. */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Buffer> {
  let packed = 0;
  let size = 0;
  const chunks: Buffer[] = [];
  const count = (chunk: Buffer): void => {
    size += chunk.length;
    if (size > maxBytes || (size > SMALL && size > packed * MAX_RATIO)) throw tooLarge(maxBytes);
    chunks.push(chunk);
  };
  const plain = encoding === "" || encoding === "identity";
  if (!plain && !/^(?:x-)?gzip$|^deflate$/.test(encoding)) {
    throw wayError(
      "answer-packed-oddly",
      "The answer is packed in a way that was not asked for.",
      "Tell the agency that its server must answer plain or with gzip.",
    );
  }
  body.on("data", (chunk: Buffer) => {
    packed += chunk.length;
    if (packed > maxBytes) body.destroy(tooLarge(maxBytes));
  });
  if (plain) {
    for await (const chunk of body) count(chunk as Buffer);
    return Buffer.concat(chunks);
  }
  const unpacker = encoding === "deflate" ? createInflate() : createGunzip();
  body.on("error", (error) => unpacker.destroy(error));
  try {
    for await (const chunk of body.pipe(unpacker)) count(chunk as Buffer);
  } finally {
    body.destroy();
    unpacker.destroy();
  }
  return Buffer.concat(chunks);
}
