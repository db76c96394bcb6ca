import { bodiesOf } from "../formats/markup/render.ts";
import type { WireBlock } from "../formats/read-copy.ts";
import { withoutForbidden, type Xml } from "../../platform/index.ts";

/** Blocks as HTML that is XML too; "" when there is none. Pure. */

export const htmlOf = (blocks: readonly WireBlock[]): string =>
  withoutForbidden(bodiesOf(blocks).bodies?.[0]?.value ?? "");

export const xhtmlOf = (blocks: readonly WireBlock[]): Xml => ({ xml: htmlOf(blocks) });
