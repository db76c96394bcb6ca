import { Parser } from "htmlparser2";
import { TooMuchCopy } from "../size-caps.ts";
import type { MarkupElement, MarkupNode } from "./markup-tree.ts";

/**
 * HTML, however broken, to the light tree. What is nested deeper than the cap is flattened; what is
 * nested beyond any sense gives its text alone.
 */

const MAX_DEPTH = 200;
const MAX_ELEMENTS = 100_000;
const MAX_ATTRIBUTES = 256;
/** A sign written as an entity is a piece of its own. */
const MAX_PIECES = 500_000;
/** The parser searches its open tags at each tag: beyond this it would take quadratic time. */
const MAX_OPEN = 2000;

interface OpenElement extends MarkupElement {
  readonly attributes: Record<string, string>;
  readonly children: MarkupNode[];
}

const makeElement = (name: string, attributes: Record<string, string>): OpenElement => ({
  name,
  namespace: "",
  attributes,
  children: [],
});

const bare = (): Record<string, string> => Object.create(null) as Record<string, string>;

/** Throws `TooMuchCopy`, and nothing else. */
export function readHtml(source: string): MarkupElement {
  const root = makeElement("html", bare());
  const open: OpenElement[] = [root];
  let attributes = bare();
  let attributeCount = 0;
  let elements = 0;
  let pieces = 0;
  /** How many open tags made no element of their own. */
  let flattened = 0;
  const parser = new Parser(
    {
      onopentagname() {
        attributes = bare();
        attributeCount = 0;
      },
      onattribute(name, value) {
        attributeCount += 1;
        if (attributeCount <= MAX_ATTRIBUTES && !(name in attributes)) attributes[name] = value;
      },
      onopentag(name) {
        elements += 1;
        if (elements > MAX_ELEMENTS) throw new TooMuchCopy("Its HTML has more than 100,000 elements.");
        if (open.length >= MAX_DEPTH) {
          flattened += 1;
          if (flattened > MAX_OPEN) parser.pause();
          return;
        }
        const element = makeElement(name, attributes);
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        pieces += 1;
        if (pieces > MAX_PIECES) throw new TooMuchCopy("Its HTML has more than 500,000 pieces of text.");
        open.at(-1)?.children.push(text);
      },
      onclosetag() {
        if (flattened > 0) flattened -= 1;
        else if (open.length > 1) open.pop();
      },
    },
    // XHTML inside other documents closes "<title />" itself: what follows is no title.
    { decodeEntities: true, lowerCaseTags: true, recognizeCDATA: true, recognizeSelfClosing: true },
  );
  parser.end(source);
  if (flattened <= MAX_OPEN) return root;
  return { ...makeElement("html", bare()), children: [source.replace(/<[^<>]*>/g, " ")] };
}

/** Whether a text that is not declared as HTML holds tags of it all the same. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:p|br|div|span|h[1-6]|ul|ol|li|b|i|em|strong|a|table|html|body|blockquote|pre)(?:\s[^<>]*)?\/?>/i.test(
    text,
  );
