import { createHash } from "node:crypto";
import type { Title } from "../../titles/index.ts";
import { subsetsOf, unicodeRanges, type Face, type Subset } from "./faces.ts";
import { minifyCss } from "./minify-css.ts";
import { colourRules } from "./tokens.ts";
import { pairs } from "./type-pairs.ts";

/**
 * A title's look: its style sheet and the files it names.
 *
 * The style sheet stands in the head of each page instead of a file of its own. Readers of local
 * news mostly come to one story from elsewhere, on a phone: the sheet is about 5 kB compressed, so
 * it arrives with the first lines of the story inside the first round trip, where a file would add
 * one (300 ms and more on a bad line) before anything is seen. A reader of several pages pays the
 * 5 kB again for each, which is less than one thumbnail.
 */

/** Reads a file by its address (file:// URL) at start. */
export type ReadFile = (address: URL) => Uint8Array;

/** A file served for ever under its path, which holds a hash of its bytes. */
export interface LookFile {
  readonly name: string;
  readonly path: string;
  readonly type: "font/woff2" | "image/svg+xml";
  readonly bytes: Uint8Array;
}

export interface TitleLook {
  /** Whole style sheets, to stand inside `<style>`. */
  readonly css: Readonly<Record<SheetKind, string>>;
  /** Source expressions of the style sheets for a Content-Security-Policy. */
  readonly cssSource: string;
  /** Changes whenever a page would look different. */
  readonly version: string;
  readonly preloads: readonly LookFile[];
  readonly icon: LookFile;
}

export interface Look {
  /** The look of a title; made once for each set of tokens. */
  of(title: Title): TitleLook;
  /** File by its path `/look/NAME-HASH.EXT`, or undefined. */
  file(path: string): LookFile | undefined;
}

/** In the order of the cascade. Story pages need no lists, lists no copy: 4 kB less in each. */
const sheetNames = {
  story: ["base", "frame", "rail", "story", "forms", "print"],
  lists: ["base", "frame", "rail", "teasers", "front", "forms", "print"],
} as const;

export type SheetKind = keyof typeof sheetNames;

const hashOf = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 10);

export const cspSourceOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const fontAddress = (face: Face, subset: Subset): URL =>
  new URL(import.meta.resolve(`${face.package}/files/${face.file(subset)}.woff2`));

/** The fonts that the pairs need, read once. */
export function fontFiles(read: ReadFile): readonly LookFile[] {
  const faces = new Set(Object.values(pairs).flatMap((pair) => pair.faces));
  return [...faces].flatMap((face) =>
    face.subsets.map((subset): LookFile => {
      const name = face.file(subset);
      const bytes = read(fontAddress(face, subset));
      return { name, path: `/look/${name}-${hashOf(bytes)}.woff2`, type: "font/woff2", bytes };
    }),
  );
}

function faceRules(faces: readonly Face[], language: string, fonts: ReadonlyMap<string, LookFile>): string {
  const wanted = subsetsOf(language);
  return faces
    .flatMap((face) =>
      face.subsets
        .filter((subset) => wanted.includes(subset))
        .map(
          (subset) =>
            `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weight};` +
            `font-display:swap;src:url(${fonts.get(face.file(subset))?.path}) format("woff2")` +
            `${wanted.length === 1 ? "" : `;unicode-range:${unicodeRanges[subset]}`}}`,
        ),
    )
    .join("");
}

function iconOf(title: Title): LookFile {
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" ` +
    `fill="${title.accent}"/><g transform="translate(4 4)" fill="#fff">${title.logo}</g></svg>`;
  const bytes = new TextEncoder().encode(text);
  const name = `icon-${title.id}`;
  return { name, path: `/look/${name}-${hashOf(bytes)}.svg`, type: "image/svg+xml", bytes };
}

function lookOf(
  title: Title,
  sheets: Readonly<Record<SheetKind, string>>,
  fonts: ReadonlyMap<string, LookFile>,
): TitleLook {
  const pair = pairs[title.pair];
  const own =
    faceRules(pair.faces, title.language, fonts) +
    pair.fallbacks +
    colourRules(title.accent) +
    `:root{${pair.properties}}`;
  const css = { story: own + sheets.story, lists: own + sheets.lists };
  const icon = iconOf(title);
  return {
    css,
    cssSource: `${cspSourceOf(css.story)} ${cspSourceOf(css.lists)}`,
    version: hashOf(css.story + css.lists + icon.path),
    preloads: pair.faces
      .filter((face) => face.isPreloaded)
      .flatMap((face) => fonts.get(face.file("latin")) ?? []),
    icon,
  };
}

/** Reads style sheets and fonts once and makes the looks of titles from them. */
export function openLook(read: ReadFile, titles: readonly Title[]): Look {
  const text = new TextDecoder();
  const sheetsOf = (kind: SheetKind): string =>
    sheetNames[kind]
      .map((name) => minifyCss(text.decode(read(new URL(`./css/${name}.css`, import.meta.url)))))
      .join("");
  const sheets = { story: sheetsOf("story"), lists: sheetsOf("lists") };
  const fonts = new Map(fontFiles(read).map((file) => [file.name, file]));
  const files = new Map([...fonts.values()].map((file) => [file.path, file]));
  const looks = new Map<string, TitleLook>();
  const of = (title: Title): TitleLook => {
    const key = JSON.stringify([title.id, title.accent, title.pair, title.logo, title.language]);
    const kept = looks.get(key);
    if (kept !== undefined) return kept;
    const look = lookOf(title, sheets, fonts);
    looks.set(key, look);
    files.set(look.icon.path, look.icon);
    return look;
  };
  for (const title of titles) of(title);
  return { of, file: (path) => files.get(path) };
}
