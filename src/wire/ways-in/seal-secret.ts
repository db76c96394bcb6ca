import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { MastheadError } from "../../platform/index.ts";

/**
 * Passwords of agencies, readable by this house only: AES-256-GCM (NIST SP 800-38D) with a key that
 * never enters the database. Layout: version 1, 12 bytes of nonce, 16 of tag, then the text.
 */

const VERSION = 1;
const HEAD = 1 + 12 + 16;

/** A key of its own from a secret of the data folder (RFC 5869). */
export const keyOfHouse = (secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", "masthead: secrets of wire sources", 32));

/** Bound to the source, so that one source's secret cannot be put into another's row. */
export function sealSecret(key: Buffer, sourceId: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(sourceId));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
}

/** Throws `source-secret-unreadable` when it was sealed with another key, or changed. */
export function openSecret(key: Buffer, sourceId: string, sealed: Buffer): string {
  try {
    if (sealed[0] !== VERSION || sealed.length < HEAD) throw new Error("unknown layout");
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 13))
      .setAAD(Buffer.from(sourceId))
      .setAuthTag(sealed.subarray(13, HEAD));
    return Buffer.concat([decipher.update(sealed.subarray(HEAD)), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new MastheadError({
      code: "source-secret-unreadable",
      happened: "The stored password or key of this source cannot be opened with this data folder.",
      remedy: "Enter it again in the source's settings.",
      status: 409,
      cause,
    });
  }
}
