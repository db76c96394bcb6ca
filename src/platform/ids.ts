import { createHash, randomBytes } from "node:crypto";

/** Source of randomness; an argument so that tests can fix it. */
export type RandomBytes = (length: number) => Buffer;

/**
 * UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then random bits, so that
 * rows made together stand together in an index.
 */
export function makeUuid(now: number = Date.now(), random: RandomBytes = randomBytes): string {
  const bytes = random(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

/** No vowels, so that no word can appear; no 0, 1, l, o, so that it can be read aloud. */
const PUBLIC_ALPHABET = "23456789bcdfghjkmnpqrstvwxyz";
export const PUBLIC_ID_LENGTH = 8;

/** The id in a story's address: 8 signs of 28, about 3.8e11 of them, random so that none is guessed. */
export function makePublicId(random: RandomBytes = randomBytes): string {
  let id = "";
  while (id.length < PUBLIC_ID_LENGTH) {
    for (const byte of random(PUBLIC_ID_LENGTH * 2)) {
      // 252 = 9 * 28: larger bytes would favour the first signs.
      if (byte < 252 && id.length < PUBLIC_ID_LENGTH) id += PUBLIC_ALPHABET[byte % 28];
    }
  }
  return id;
}

export const isPublicId = (text: string): boolean => /^[23456789b-df-hj-km-np-tv-z]{8}$/.test(text);

/** A secret for links, sessions and media names: 192 random bits, URL-safe, 32 signs. */
export const makeToken = (random: RandomBytes = randomBytes): string => random(24).toString("base64url");

/** 0 to 1, to spread what would otherwise happen at once; no secret may come of it. */
export const readChance = (): number => Math.random();

/** Secrets are stored as this only. */
export const hashOf = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
