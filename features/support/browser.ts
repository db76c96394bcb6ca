import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import type { TestContext } from "node:test";

/** Where the set-up found chromium; empty where it found none. */
const NOTE = fileURLToPath(new URL("../../node_modules/.masthead/chromium", import.meta.url));
const USUAL = "/usr/bin/chromium";

function chromiumPath(): string {
  const noted = existsSync(NOTE) ? readFileSync(NOTE, "utf8").trim() : "";
  const path = noted === "" && existsSync(USUAL) ? USUAL : noted;
  if (path === "")
    throw new Error("There is no chromium for this test: run `npm test`, which installs it or says how.");
  return path;
}

/** Nothing but what the test asks for leaves the browser. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(t: TestContext): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET });
  t.after(() => browser.close());
  return browser;
}

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof SIZES;
export type Scheme = "light" | "dark";

export interface Window {
  readonly size: Size;
  readonly scheme: Scheme;
  readonly userAgent?: string;
}

/** A browser of its own: nothing kept from others. */
export const openWindow = (browser: Browser, { size, scheme, userAgent }: Window): Promise<BrowserContext> =>
  browser.newContext({
    viewport: SIZES[size],
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: "en-CA",
    ...(size === "phone" ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
    ...(userAgent === undefined ? {} : { userAgent }),
  });

/** What a page did wrong while it was open: script errors, refused by its own policy, missing files. */
export function watchPage(page: Page): readonly string[] {
  const wrongs: string[] = [];
  page.on("pageerror", (error) => wrongs.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") wrongs.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // A page that is left drops what it was still loading.
    if (!why.includes("ERR_ABORTED")) wrongs.push(`${request.url()}: ${why}`);
  });
  return wrongs;
}
