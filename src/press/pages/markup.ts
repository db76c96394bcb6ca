import { html as honoHtml, raw } from "hono/html";

/**
 * The tag that all pages are written with: text is escaped, markup made by the tag is not.
 *
 * It is hono's, which is synchronous as long as nothing thenable is put in; the types here let
 * nothing thenable in, so the answer is markup at once (0.2 ms for a story's own part). It is not
 * called `html` as hono's is: formatters lay out what stands after that name, and a blank between
 * two elements is a blank on the page.
 */
export interface Markup {
  readonly isEscaped: true;
  toString(): string;
}

export type MarkupValue = string | number | Markup | null | undefined | false | readonly MarkupValue[];

export const markup = (strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup =>
  honoHtml(strings, ...values) as unknown as Markup;

/** Lets text through as markup. Only for what the house itself wrote: styles, scripts, logos. */
export const unsafeMarkup = (text: string): Markup => raw(text);

export const nothing: Markup = unsafeMarkup("");

/** Text without signs that HTML and XML forbid; agency copy brings them. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, "");

/** The finished text of a part. */
export const textOf = (made: Markup): string => cleanText(made.toString());
