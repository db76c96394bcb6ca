import type { TypePair } from "../../titles/index.ts";
import {
  faustina,
  faustinaItalic,
  franklin,
  gelasio,
  gelasioItalic,
  newsreaderHead,
  newsreaderItalic,
  newsreaderText,
  publicSans,
  type Face,
} from "./faces.ts";

/** The four pairs of faces a title may choose between (design guide, section 5). Pure. */

export interface Pair {
  readonly faces: readonly Face[];
  /** Faces of the reader's system bent to the metrics of ours, so that nothing moves when the files come. */
  readonly fallbacks: string;
  /** Custom properties of the style sheet. */
  readonly properties: string;
}

/**
 * Widths are compared over one sample of English letters by frequency; the system faces' own widths
 * follow from the pairs measured for the guide (Georgia 0.4557, Times New Roman 0.4153, Arial
 * 0.4576 em).
 */
const fallback = (name: string, system: string, metrics: readonly [number, number, number]): string =>
  `@font-face{font-family:"${name}";src:local("${system}");size-adjust:${metrics[0]}%;` +
  `ascent-override:${metrics[1]}%;descent-override:${metrics[2]}%;line-gap-override:0%}`;

const franklinFallback = fallback("Franklin fb", "Arial", [104.31, 92.61, 23.58]);
const publicFallback = fallback("Public fb", "Arial", [104.73, 90.71, 21.48]);
const systemSans = `-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif`;
const publicStack = `"Public Sans","Public fb",system-ui,sans-serif`;

const properties = (serif: string, sans: string, more: Partial<Record<string, string>> = {}): string =>
  Object.entries({ head: serif, copy: serif, sans, heavy: "680", plate: "700", ...more })
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

export const pairs: Readonly<Record<TypePair, Pair>> = {
  press: {
    faces: [faustina, franklin, faustinaItalic],
    fallbacks:
      fallback("Faustina fb", "Georgia", [93.32, 111.77, 23.25]) +
      fallback("Faustina fb2", "Times New Roman", [102.4, 101.86, 21.19]) +
      franklinFallback,
    properties: properties(
      `Faustina,"Faustina fb","Faustina fb2",serif`,
      `"Libre Franklin","Franklin fb",system-ui,sans-serif`,
    ),
  },
  gazette: {
    faces: [newsreaderHead, newsreaderText, newsreaderItalic],
    fallbacks:
      fallback("Newsreader fb", "Georgia", [95.8, 76.72, 27.66]) +
      fallback("Newsreader fb2", "Times New Roman", [105.12, 69.92, 25.21]),
    properties: properties(`Newsreader,"Newsreader fb","Newsreader fb2",serif`, systemSans, {
      heavy: "600",
      plate: "600",
    }),
  },
  harbour: {
    // Gelasio has the widths of Georgia, so only its line is bent.
    faces: [gelasio, publicSans, gelasioItalic],
    fallbacks:
      fallback("Gelasio fb", "Georgia", [100, 92.8, 34.2]) +
      fallback("Gelasio fb2", "Times New Roman", [109.15, 85.02, 31.33]) +
      publicFallback,
    properties: properties(`Gelasio,"Gelasio fb","Gelasio fb2",serif`, publicStack, {
      heavy: "650",
    }),
  },
  plain: {
    faces: [publicSans],
    fallbacks: publicFallback,
    properties: properties(publicStack, publicStack, {
      copy: `Georgia,"Times New Roman",serif`,
      heavy: "700",
      plate: "750",
    }),
  },
};
