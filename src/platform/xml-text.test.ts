import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { xml, xmlDocument } from "./xml-text.ts";

test("whatever is put in comes out of an XML reader, without signs that XML forbids", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom(
        "<",
        ">",
        "&",
        "]",
        '"',
        "'",
        "\u0000",
        "\u0085",
        "\ufffe",
        "\ud800",
        "\r",
        "\n",
        "a",
      ),
    }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const document = XmlDocument.fromString(xmlDocument(xml`<a b="${text}">${text}</a>`));
      // Line ends too: written as references, no reader turns them into another kind.
      const seen = document.root.content;
      document.dispose();
      // oxlint-disable-next-line no-control-regex
      const kept = text
        .toWellFormed()
        .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, "");
      assert.equal(seen, kept);
    }),
    { numRuns: 300 },
  );
});

test("lists and nothing go in as they are", () => {
  assert.equal(xml`<a>${[xml`<b/>`, "<", 1]}${null}</a>`.xml, "<a><b/>&lt;1</a>");
});
