/* oxlint-disable no-control-regex -- control characters are what these patterns are about */
import { dropEnd } from "../text/clean-text.ts";
import type { Warnings } from "../warnings.ts";

/** JSON within caps, and questions one may ask of a value that can be anything. Pure; never throws. */

const MAX_DEPTH = 64;
const MAX_VALUES = 200_000;

export type JsonResult =
  | { readonly kind: "value"; readonly value: unknown }
  | {
      readonly kind: "refused";
      readonly code: "json-broken" | "json-too-deep" | "json-too-many-values";
      readonly detail: string;
    };

/** Beyond a cap, without parsing: brackets and commas outside strings are counted. */
function excessOf(text: string): "json-too-deep" | "json-too-many-values" | null {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) {
      inString = true;
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      values += 1;
      if (depth > MAX_DEPTH) return "json-too-deep";
      if (values > MAX_VALUES) return "json-too-many-values";
    } else if (code === 0x2c) {
      values += 1;
      if (values > MAX_VALUES) return "json-too-many-values";
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
    }
  }
  return null;
}

/** Control signs that stand raw inside strings, as some feeds leave line breaks, made escapes. */
function escapeControls(text: string): string {
  const pieces: string[] = [];
  let inString = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22) inString = !inString;
    else if (inString && code === 0x5c) index += 1;
    else if (inString && code < 0x20) {
      pieces.push(text.slice(start, index), `\\u${code.toString(16).padStart(4, "0")}`);
      start = index + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces.join("");
}

function tryParse(text: string): JsonResult {
  try {
    return { kind: "value", value: JSON.parse(text) };
  } catch (error) {
    return {
      kind: "refused",
      code: "json-broken",
      detail: error instanceof Error ? error.message.slice(0, 120) : "",
    };
  }
}

export function readJson(source: string, warnings: Warnings): JsonResult {
  const text = dropEnd(source.replace(/^[\uFEFF\s\u0000]+/u, ""), " \t\r\n\u0000");
  const excess = excessOf(text);
  if (excess !== null) return { kind: "refused", code: excess, detail: "" };
  const first = tryParse(text);
  if (first.kind === "value" || !/control character/i.test(first.detail)) return first;
  const second = tryParse(escapeControls(text));
  if (second.kind === "value") warnings.add("control-characters");
  return second.kind === "value" ? second : first;
}

/** An object of JSON. Fields are read only through `field`, so `__proto__` and its like are plain names. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first of these names that the object has as its own. */
export function field(object: JsonObject, ...names: readonly string[]): unknown {
  const name = names.find((each) => Object.hasOwn(object, each));
  return name === undefined ? undefined : object[name];
}

/** Text; a number is taken as its digits; "" for everything else. */
export function textAt(object: JsonObject, ...names: readonly string[]): string {
  const value = field(object, ...names);
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

/** Camel-case name first, then the lower-case one of versions 1 and 2. */
export const either = (object: JsonObject, name: string, ...others: readonly string[]): string =>
  textAt(object, name, name.toLowerCase(), ...others);

export function numberAt(object: JsonObject, ...names: readonly string[]): number {
  const value = field(object, ...names);
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(value) ? Number(value) : NaN;
}

const MAX_ENTRIES = 2000;

/** Objects of a list; a single object counts as a list of one. */
export function objectsAt(object: JsonObject, ...names: readonly string[]): readonly JsonObject[] {
  const value = field(object, ...names);
  if (Array.isArray(value)) return value.slice(0, MAX_ENTRIES).filter(isObject);
  return isObject(value) ? [value] : [];
}

/** Entries by name, whether the object maps names to entries (ninjs 1) or lists entries with a name (2, 3). */
export function namedAt(object: JsonObject, name: string): readonly (readonly [string, JsonObject])[] {
  const value = field(object, name);
  if (Array.isArray(value)) {
    return value
      .slice(0, MAX_ENTRIES)
      .filter(isObject)
      .map((entry) => [textAt(entry, "name"), entry] as const);
  }
  if (!isObject(value)) return [];
  return Object.keys(value)
    .slice(0, MAX_ENTRIES)
    .flatMap((key) => {
      const entry = value[key];
      return isObject(entry) ? [[key, entry] as const] : [];
    });
}
