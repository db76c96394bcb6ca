import type { ReadItem, Receipt, RefusalCode, WireFormat } from "./read-item.ts";
import type { JsonResult } from "./ninjs/json-document.ts";
import type { Warnings } from "./warnings.ts";

/** What one format gives to the list in `read-copy.ts`. */
export interface Reader {
  readonly format: WireFormat;
  /** Looks at the bytes, or at the text they begin with; never at a file's name. */
  readonly recognises: (copy: Copy) => boolean;
  readonly read: (copy: Copy, at: Receipt) => Reading | Promise<Reading>;
}

export interface Copy {
  readonly bytes: Uint8Array;
  /** The bytes as text, by mark, declaration and evidence. */
  readonly text: string;
  /** Root element when the text is XML. */
  readonly root: { readonly name: string; readonly tag: string } | null;
  /** The text as JSON, read once when first asked for; null when it does not begin like JSON. */
  readonly json: () => JsonResult | null;
  /** What was tolerated on the way here; the reader adds to it. */
  readonly warnings: Warnings;
}

export type Reading =
  | { readonly kind: "items"; readonly items: readonly ReadItem[] }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly detail: string };
