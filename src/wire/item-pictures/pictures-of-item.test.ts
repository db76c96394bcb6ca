import assert from "node:assert/strict";
import test from "node:test";
import type { ReadItem } from "../formats/read-item.ts";
import type { Ninjs, NinjsAssociation } from "../ninjs.ts";
import { NINJS_STANDARD } from "../ninjs.ts";
import { keyOf } from "./item-picture.ts";
import { picturesOfItem, type TiedPicture } from "./pictures-of-item.ts";

const copyOf = (ninjs: Partial<Ninjs>): ReadItem => ({
  ninjs: { uri: "urn:x:text", type: "text", standard: NINJS_STANDARD, ...ninjs },
  agencyId: ninjs.uri ?? "urn:x:text",
  version: 1,
  sentAt: null,
  signal: "none",
  slugline: "",
  headline: "",
  deck: "",
  byline: "",
  dateline: { place: "", region: "" },
  urgency: null,
  embargoUntil: null,
  editorNote: "",
  rights: "",
  credit: "",
  links: [],
  paragraphs: [],
  warnings: [],
});

const host = (ninjs: Partial<Ninjs>, id = "text") => ({
  itemId: id,
  itemVersionId: `${id}-v1`,
  state: "usable" as const,
  sourceCredit: "Prairie News",
  copy: copyOf(ninjs),
});

const association = (change: Partial<NinjsAssociation>): NinjsAssociation => ({
  name: "picture-1",
  uri: "urn:x:pic",
  type: "picture",
  renditions: [{ name: "main", href: "https://media.example/a.jpg", contentType: "image/jpeg" }],
  ...change,
});

const tied = (ninjs: Partial<Ninjs>, change: Partial<TiedPicture> = {}): TiedPicture => ({
  ...host({ uri: "urn:x:pic", type: "picture", ...ninjs }, "pic"),
  packages: [],
  isLoose: false,
  ...change,
});

test("lists renditions best first and leaves out what the darkroom does not open", () => {
  const [picture] = picturesOfItem(
    host({
      associations: [
        association({
          renditions: [
            { name: "thumbnail", href: "https://media.example/t.jpg", width: 120, height: 80 },
            { name: "film", href: "https://media.example/a.mp4", contentType: "video/mp4" },
            { name: "print", href: "https://media.example/p.jpg", width: 4000, height: 3000 },
            { name: "web", href: "https://media.example/w.jpg", width: 900, height: 600 },
            { name: "logo", href: "https://media.example/l.svg", contentType: "image/svg+xml" },
          ],
        }),
      ],
    }),
    [],
  );
  assert.deepEqual(
    picture?.renditions.map((each) => each.name),
    ["print", "web", "thumbnail"],
  );
});

test("finds a file beside the message by its name alone", () => {
  const [picture] = picturesOfItem(
    host({ associations: [association({ renditions: [{ name: "main", title: "pics\\Storm_1.JPG" }] })] }),
    [],
  );
  assert.deepEqual(picture?.renditions[0], {
    name: "main",
    href: "",
    file: "storm_1.jpg",
    contentType: "",
    width: null,
    height: null,
  });
});

test("takes caption, credit, terms and point of interest along", () => {
  const [picture] = picturesOfItem(
    host({
      associations: [
        association({
          descriptions: [{ value: "About it" }, { role: "caption", value: "The bridge. " }],
          infoSources: [{ name: "Pia Quell", role: "creditline" }],
          usageTerms: "No archives.",
          copyrightNotice: "© Pia Quell",
          expires: "2026-12-01T00:00:00Z",
          renditions: [
            {
              name: "main",
              href: "https://media.example/a.jpg",
              width: 1000,
              height: 500,
              poi: { x: 250, y: 100 },
            },
          ],
        }),
      ],
    }),
    [],
  );
  assert.deepEqual(
    [
      picture?.caption,
      picture?.credit,
      picture?.usageTerms,
      picture?.rights,
      picture?.focal,
      picture?.expires,
    ],
    ["The bridge.", "Pia Quell", "No archives.", "© Pia Quell", { x: 0.25, y: 0.2 }, "2026-12-01T00:00:00Z"],
  );
});

test("is one picture where the text shows it and it is an item too, under the narrower right", () => {
  const shown = association({
    descriptions: [{ role: "caption", value: "As the text says." }],
    expires: "2026-12-05T00:00:00Z",
    embargoedUntil: "2026-11-25T00:00:00Z",
  });
  const pictures = picturesOfItem(host({ associations: [shown] }), [
    tied({
      descriptions: [{ role: "caption", value: "As the picture says." }],
      expires: "2026-12-01T00:00:00Z",
      renditions: [{ name: "print", href: "https://media.example/print.jpg", width: 4000, height: 3000 }],
    }),
  ]);
  assert.equal(pictures.length, 1);
  const [picture] = pictures;
  assert.deepEqual(
    [picture?.from.itemId, picture?.caption, picture?.expires, picture?.embargo, picture?.renditions.length],
    ["pic", "As the text says.", "2026-12-01T00:00:00Z", "2026-11-25T00:00:00Z", 2],
  );
});

test("is a picture of its own item, and names videos, texts and withdrawn ones not", () => {
  const self = host({
    uri: "urn:x:pic",
    type: "picture",
    renditions: [{ name: "main", href: "https://media.example/a.jpg" }],
  });
  assert.deepEqual(
    picturesOfItem(self, []).map((each) => each.key),
    [keyOf("urn:x:pic")],
  );
  const others = [
    association({ uri: "urn:x:1", type: "video" }),
    association({ uri: "urn:x:2", type: "text" }),
    association({ uri: "urn:x:3", pubStatus: "canceled" }),
    association({ uri: "urn:x:4", renditions: [{ name: "main", href: "ftp://media.example/a.jpg" }] }),
  ];
  assert.deepEqual(picturesOfItem(host({ associations: others }), []), []);
});
