import { isShortFor, type HeadFacts } from "../../wire/index.ts";
import { contentFromWire } from "../content-from-wire.ts";
import type { Content } from "../content.ts";

/** As the item wants the agency named, else as the source does; readers get no short form of the same name. */
const creditOf = (version: HeadFacts): string => {
  // Copy kept by earlier releases has neither credit nor deck.
  const { credit } = version.copy as Partial<HeadFacts["copy"]>;
  const own = credit?.trim() ?? "";
  return own === "" || isShortFor(own, version.sourceCredit) ? version.sourceCredit : own;
};

/** Content as it is made of one version of an item. */
export function copyOfVersion(version: HeadFacts): Content {
  const { deck } = version.copy as Partial<HeadFacts["copy"]>;
  return {
    ...contentFromWire(version.copy, version.id, creditOf(version), version.copy.ninjs.language ?? ""),
    deck: deck?.trim() ?? "",
  };
}
