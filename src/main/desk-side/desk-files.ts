import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { makeToken } from "../../platform/index.ts";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
};

/** The built desk: hashed files for ever, its one page with a nonce per answer. */
export interface DeskFiles {
  file(path: string): { bytes: Uint8Array; type: string } | null;
  page(): { html: string; nonce: string } | null;
}

const NONCE = "__CSP_NONCE__";

export async function readDeskFiles(folder: string): Promise<DeskFiles> {
  const files = new Map<string, { bytes: Uint8Array; type: string }>();
  const names = await readdir(join(folder, "assets")).catch(() => []);
  for (const name of names) {
    const type = types[extname(name)];
    if (type !== undefined)
      files.set(`/assets/${name}`, { bytes: await readFile(join(folder, "assets", name)), type });
  }
  const html = await readFile(join(folder, "index.html"), "utf8").catch(() => null);
  return {
    file: (path) => files.get(path) ?? null,
    page() {
      if (html === null) return null;
      const nonce = makeToken();
      return { html: html.replaceAll(NONCE, nonce), nonce };
    },
  };
}

/** Only our own scripts run, nothing frames us, nothing is sent elsewhere. */
export const deskPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");

export const deskHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};
