/** The faces that reader pages are set in, as packaged by Fontsource (all SIL OFL 1.1). Pure. */

export type Subset = "latin" | "latin-ext" | "vietnamese" | "cyrillic";

export interface Face {
  /** Name in the style sheet. */
  readonly family: string;
  readonly weight: string;
  readonly style: "normal" | "italic";
  /** Folder of the package and beginning of the file's name. */
  readonly package: string;
  readonly file: (subset: Subset) => string;
  readonly subsets: readonly Subset[];
  /** Asked for before the style sheet is read; only what every page needs for its first lines. */
  readonly isPreloaded: boolean;
}

const variable = (
  family: string,
  name: string,
  weight: string,
  subsets: readonly Subset[],
  style: Face["style"] = "normal",
): Face => ({
  family,
  weight,
  style,
  package: `@fontsource-variable/${name}`,
  file: (subset) => `${name}-${subset}-wght-${style}`,
  subsets,
  isPreloaded: style === "normal",
});

const newsreader = (weight: "400" | "600", style: Face["style"] = "normal"): Face => ({
  family: "Newsreader",
  weight,
  style,
  package: "@fontsource/newsreader",
  file: (subset) => `newsreader-${subset}-${weight}-${style}`,
  subsets: ["latin", "latin-ext", "vietnamese"],
  isPreloaded: style === "normal",
});

const european = ["latin", "latin-ext", "vietnamese"] as const;

export const faustina = variable("Faustina", "faustina", "300 800", european);
export const faustinaItalic = variable("Faustina", "faustina", "300 800", european, "italic");
export const franklin = variable("Libre Franklin", "libre-franklin", "100 900", [...european, "cyrillic"]);
export const gelasio = variable("Gelasio", "gelasio", "400 700", european);
export const gelasioItalic = variable("Gelasio", "gelasio", "400 700", european, "italic");
export const publicSans = variable("Public Sans", "public-sans", "100 900", european);
export const newsreaderText = newsreader("400");
export const newsreaderHead = newsreader("600");
export const newsreaderItalic = newsreader("400", "italic");

/** As Fontsource cuts them. */
export const unicodeRanges: Readonly<Record<Subset, string>> = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  vietnamese:
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
};

const beyondLatin: Readonly<Record<string, Subset>> = {
  ...Object.fromEntries(
    ["bs", "cs", "cy", "eo", "et", "hr", "hu", "lt", "lv", "mt", "pl", "ro", "sk", "sl", "sr", "tr"].map(
      (language) => [language, "latin-ext" as const],
    ),
  ),
  vi: "vietnamese",
  be: "cyrillic",
  bg: "cyrillic",
  mk: "cyrillic",
  ru: "cyrillic",
  uk: "cyrillic",
};

/** Subsets that a language needs: the rest of the world's letters come from the reader's system. */
export function subsetsOf(language: string): readonly Subset[] {
  const more = beyondLatin[language.split("-")[0]?.toLowerCase() ?? ""];
  return more === undefined ? ["latin"] : ["latin", more];
}
