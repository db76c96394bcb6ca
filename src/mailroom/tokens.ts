import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Addresses in mail carry a subscription's id and a proof made with the house's secret, each good
 * for one purpose. Nothing of it is stored, so a copy of the database confirms and leaves nothing.
 */
export type TokenPurpose = "confirm" | "leave";

const proofOf = (secret: string, purpose: TokenPurpose, id: string): Buffer =>
  createHmac("sha256", secret).update(`${purpose} ${id}`).digest().subarray(0, 16);

export function makeLetterToken(secret: string, purpose: TokenPurpose, id: string): string {
  const bytes = Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), proofOf(secret, purpose, id)]);
  return bytes.toString("base64url");
}

/** The subscription's id, or null for anything that this house did not make for this purpose. */
export function readLetterToken(secret: string, purpose: TokenPurpose, token: string): string | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 32) return null;
  const hex = bytes.subarray(0, 16).toString("hex");
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return timingSafeEqual(bytes.subarray(16), proofOf(secret, purpose, id)) ? id : null;
}
