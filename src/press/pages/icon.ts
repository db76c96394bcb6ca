import { icons, type IconName } from "../look/icons.ts";
import { markup, unsafeMarkup, type Markup } from "./markup.ts";

/** An icon beside its word; it says nothing by itself. */
export const icon = (name: IconName): Markup =>
  markup`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${unsafeMarkup(icons[name])}</svg>`;
