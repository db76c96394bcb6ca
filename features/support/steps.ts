import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import { openWindow, SIZES, watchPage, type Scheme, type Size } from "./browser.ts";
import type { Newsroom } from "./newsroom.ts";

/** What people do in a browser, as steps of a journey. */

/** Agents of people; the browser's own name says that nobody sits before it. */
export const AGENTS = {
  firefox: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  chrome:
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  android:
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
  iphone:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
  crawler: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
} as const;

/** Opens the printed address and presses the button; answers a page on the desk's first screen. */
export async function signInByLink(
  browser: Browser,
  newsroom: Newsroom,
  scheme: Scheme = "light",
  token: string = newsroom.signInToken(),
): Promise<Page> {
  const context = await openWindow(browser, { size: "desktop", scheme });
  const page = await context.newPage();
  await page.goto(`${newsroom.deskOrigin}/sign-in/${token}`);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/wire/);
  return page;
}

export interface Reader {
  readonly page: Page;
  /** Everything the page did wrong. */
  readonly wrongs: readonly string[];
  close(): Promise<void>;
}

export async function openReader(
  browser: Browser,
  wish: { readonly size: Size; readonly scheme?: Scheme; readonly userAgent: string },
): Promise<Reader> {
  const context = await openWindow(browser, { scheme: "light", ...wish });
  const page = await context.newPage();
  return { page, wrongs: watchPage(page), close: () => context.close() };
}

/** The page fits its width: nobody has to push it sideways. */
export async function checkFits(page: Page, size: Size): Promise<void> {
  const width = await page.evaluate("document.documentElement.scrollWidth");
  assert.ok(Number(width) <= SIZES[size].width, `${page.url()} is ${String(width)} px wide on a ${size}`);
}

/** Pictures in sight have come, in the size the page keeps for them. */
export async function checkPictureShown(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    `(() => { const img = document.querySelector(${JSON.stringify(selector)}); return img !== null && img.complete && img.naturalWidth > 0; })()`,
    undefined,
    { timeout: 5_000 },
  );
}
