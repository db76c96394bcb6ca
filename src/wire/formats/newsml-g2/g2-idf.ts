import type { Draft } from "../draft.ts";
import { textOfBlock } from "../markup/blocks.ts";
import { allNamed, attribute, type MarkupElement } from "../markup/markup-tree.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import type { WireBlock } from "../read-item.ts";
import { parseDateline } from "../text/dateline.ts";

/** Infomaker's document format (IDF) inside NewsML-G2: groups of elements that say what they are. Pure. */

interface IdfBody {
  readonly blocks: readonly WireBlock[];
  readonly fields: Pick<Draft, "headlines"> & Partial<Pick<Draft, "dateline">>;
}

/** Elements as those of a page; objects are pictures and films that lie elsewhere. */
function asPage(element: MarkupElement): MarkupElement {
  const type = attribute(element, "type").toLowerCase();
  const name = /^sub-?head/.test(type) ? "h2" : /quote/.test(type) ? "blockquote" : "p";
  return { ...element, name };
}

const ABOVE = /^(?:headline|dateline|pagedateline)$/;

export function bodyOfIdf(idf: MarkupElement): IdfBody {
  const elements = allNamed(idf, "element", "object").filter((each) => each.name === "element");
  const said = (type: string): string =>
    elements
      .filter((each) => attribute(each, "type").toLowerCase() === type)
      .flatMap((each) => readBlocks(each).map(textOfBlock))
      .join(" ");
  const children = elements.filter((each) => !ABOVE.test(attribute(each, "type").toLowerCase())).map(asPage);
  const headline = said("headline");
  const dateline = said("dateline") || said("pagedateline");
  return {
    blocks: readBlocks({ ...idf, children }),
    fields: {
      headlines: headline === "" ? [] : [{ role: "main", value: headline }],
      ...(dateline === "" ? {} : { dateline: parseDateline(dateline) }),
    },
  };
}
