import { darkAccent, onAccent } from "./colour.ts";

/** Colours of reader pages by meaning, light and dark; the names are the same in both. */
const colours = {
  paper: ["#FFFFFF", "#121515"],
  tint: ["#F3F5F3", "#1B1F1F"],
  ink: ["#15191A", "#ECEFED"],
  ink2: ["#454C4F", "#B7BEBB"],
  ink3: ["#5E666A", "#949C99"],
  rule: ["#D8DCDA", "#303635"],
  field: ["#7C8481", "#77807C"],
  breaking: ["#B4231A", "#FF8B7B"],
  opinion: ["#96460A", "#EFA361"],
  wire: ["#33557A", "#93B7DC"],
  local: ["#1C6B40", "#79C99A"],
  "local-tint": ["#E6F3EA", "#15281D"],
  select: ["#1D5BD0", "#8AB4FF"],
} as const satisfies Record<string, readonly [string, string]>;

export const papers = { light: colours.paper[0], dark: colours.paper[1] } as const;

function declarations(mode: 0 | 1, accent: string): string {
  const own = {
    ...Object.fromEntries(Object.entries(colours).map(([name, pair]) => [name, pair[mode]])),
    accent,
    "on-accent": onAccent(accent, colours.paper[0], colours.paper[1]),
    // What stands only by day or only by night takes its display from these.
    day: mode === 0 ? "inline-flex" : "none",
    night: mode === 0 ? "none" : "inline-flex",
  };
  return Object.entries(own)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}

/**
 * The colour rules of a title. Dark stands twice, for the reader's system and for the reader's own
 * choice: `light-dark()` would halve it, but phones of 2022 do not know it and would show nothing.
 */
export function colourRules(accent: string): string {
  const dark = `color-scheme:dark;${declarations(1, darkAccent(accent))}`;
  return (
    `:root{color-scheme:light;${declarations(0, accent)}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}` +
    `@media screen{:root[data-theme=dark]{${dark}}}`
  );
}
