import assert from "node:assert/strict";
import test from "node:test";
import { makeWarnings } from "./warnings.ts";
import { readXmp, xmpText, xmpTexts } from "./xmp.ts";

const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const wrap = (inner: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${RDF}>${inner}</rdf:RDF></x:xmpmeta>`;
const read = (xml: string | Buffer) => {
  const warnings = makeWarnings();
  return {
    fields: readXmp([Buffer.from(xml)], warnings),
    codes: () => warnings.all().map(({ code }) => code),
  };
};
const credit = '<rdf:Description xmlns:p="http://ns.adobe.com/photoshop/1.0/" p:Credit="Harbour Gazette"/>';

test("names count, not prefixes; fields stand as attributes or elements", () => {
  assert.equal(xmpText(read(wrap(credit)).fields, "photoshop", "Credit"), "Harbour Gazette");
  const element =
    '<rdf:Description xmlns:q="http://ns.adobe.com/photoshop/1.0/"><q:Credit>Gazette</q:Credit></rdf:Description>';
  assert.equal(xmpText(read(wrap(element)).fields, "photoshop", "Credit"), "Gazette");
});

test("of languages the default is taken, else English, else the first", () => {
  const texts = (...items: string[]) =>
    wrap(
      `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt>${items.join("")}</rdf:Alt></dc:description></rdf:Description>`,
    );
  const li = (lang: string, text: string) => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`;
  const of = (xml: string) => xmpText(read(xml).fields, "dc", "description");
  assert.equal(of(texts(li("de", "Fähre"), li("x-default", "Ferry"))), "Ferry");
  assert.equal(of(texts(li("de", "Fähre"), li("en-GB", "Boat"))), "Boat");
  assert.equal(of(texts(li("de", "Fähre"), li("sv", "Färja"))), "Fähre");
});

test("reads UTF-16, and a single text as a list of one", () => {
  assert.equal(
    xmpText(read(Buffer.from(`\ufeff${wrap(credit)}`, "utf16le")).fields, "photoshop", "Credit"),
    "Harbour Gazette",
  );
  const one = '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:subject="ice"/>';
  assert.deepEqual(xmpTexts(read(wrap(one)).fields, "dc", "subject"), ["ice"]);
});

test("a torn packet keeps what was read, with a warning", () => {
  const torn = read(wrap(credit).slice(0, -15));
  assert.equal(xmpText(torn.fields, "photoshop", "Credit"), "Harbour Gazette");
  assert.deepEqual(torn.codes(), ["xmp-damaged"]);
});

test("entity tricks and endless nesting end with a warning, not with the process", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${wrap("<rdf:Description><a>&b;</a></rdf:Description>")}`;
  assert.deepEqual(read(bomb).codes(), ["xmp-damaged"]);
  assert.deepEqual(read(wrap("<a>".repeat(100_000))).codes(), ["xmp-damaged"]);
});
