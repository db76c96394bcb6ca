import type { NinjsConcept } from "../../ninjs.ts";
import { allNamed, attribute, childNamed, type MarkupElement } from "../markup/markup-tree.ts";
import { nameOf } from "./nitf-content.ts";

/** People, organisations, places and events that an NITF document names. Pure. */

export function mentioned(body: MarkupElement | null, name: string): readonly NinjsConcept[] {
  return allNamed(childNamed(body, "body.content"), name).map((element) => {
    const code =
      attribute(element, "value") ||
      attribute(element, `${name}-code`) ||
      attribute(element, "location-code");
    const scheme = attribute(element, "idsrc") || attribute(element, "code-source");
    return {
      name: nameOf(element).replace(/['’]s$/u, ""),
      rel: "mentions",
      literal: code === "" ? "" : [scheme, code].filter(Boolean).join(":"),
    };
  });
}

/** `identified-content` names what the story is about; elements inside the text are mentions. */
export function identified(content: MarkupElement | null, name: string): readonly NinjsConcept[] {
  return allNamed(content, name).map((element) => ({
    name: nameOf(element) || attribute(element, "value"),
    rel: "about",
  }));
}
