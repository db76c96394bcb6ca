import { DomUtils, parseDocument } from "htmlparser2";
import { read, type TitleId } from "./reader.ts";
import type { Got } from "./http.ts";
import type { Newsroom } from "./newsroom.ts";

/** A form as it stands in a page, to be sent as a browser without script sends it. */
export interface PageForm {
  readonly action: string;
  readonly method: string;
  /** Names and given values of its fields, in their order. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export function formsOf(html: string): readonly PageForm[] {
  const page = parseDocument(html);
  return DomUtils.getElementsByTagName("form", page).map((form) => ({
    action: form.attribs["action"] ?? "",
    method: (form.attribs["method"] ?? "get").toUpperCase(),
    fields: DomUtils.getElementsByTagName("input", form).flatMap(({ attribs }) =>
      attribs["name"] === undefined ? [] : [[attribs["name"], attribs["value"] ?? ""] as const],
    ),
  }));
}

/** Sends the form with some fields filled in by hand. */
export function sendForm(
  newsroom: Newsroom,
  title: TitleId,
  form: PageForm,
  filled: Readonly<Record<string, string>> = {},
): Promise<Got> {
  const values = form.fields.map(([name, value]): [string, string] => [name, filled[name] ?? value]);
  const body = new URLSearchParams(values);
  return read(newsroom, title, form.action, {
    method: form.method,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: body.toString(),
  });
}
