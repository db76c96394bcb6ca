import assert from "node:assert/strict";
import test from "node:test";
import { focalPointOf, turn } from "./focal-point.ts";
import { makeWarnings } from "./warnings.ts";
import { readXmp } from "./xmp.ts";

const size = { width: 1000, height: 500 };

const packet = (inner: string) =>
  readXmp(
    [
      Buffer.from(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:r="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:a="http://ns.adobe.com/xmp/sType/Area#">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`,
      ),
    ],
    makeWarnings(),
  );

const region = (role: string, boundary: string) =>
  `<rdf:li rdf:parseType="Resource"><e:RegionBoundary rdf:parseType="Resource">${boundary}</e:RegionBoundary><e:rRole><rdf:Bag><rdf:li rdf:parseType="Resource"><xmp:Identifier><rdf:Bag><rdf:li>http://cv.iptc.org/newscodes/imageregionrole/${role}</rdf:li></rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag></e:rRole></rdf:li>`;
const iptc = (...regions: string[]) =>
  packet(`<e:ImageRegion><rdf:Bag>${regions.join("")}</rdf:Bag></e:ImageRegion>`);
const box = (x: number, y: number, w: number, h: number, unit = "relative") =>
  `<e:rbUnit>${unit}</e:rbUnit><e:rbX>${x}</e:rbX><e:rbY>${y}</e:rbY><e:rbW>${w}</e:rbW><e:rbH>${h}</e:rbH>`;
const area = (type: string, x: number, y: number) =>
  `<rdf:li><rdf:Description r:Type="${type}"><r:Area a:x="${x}" a:y="${y}" a:w="0.1" a:h="0.1"/></rdf:Description></rdf:li>`;
const mwg = (...areas: string[]) =>
  packet(
    `<r:Regions rdf:parseType="Resource"><r:RegionList><rdf:Bag>${areas.join("")}</rdf:Bag></r:RegionList></r:Regions>`,
  );

test("takes the middle of the main subject before a crop, in parts or pixels", () => {
  const xmp = iptc(
    region("cropping", box(0, 0, 0.2, 0.2)),
    region("mainSubjectArea", box(0.5, 0.2, 0.2, 0.4)),
  );
  assert.deepEqual(focalPointOf(xmp, size, 1), { x: 0.6, y: 0.4 });
  const pixels = iptc(region("recommCropping", box(100, 100, 200, 100, "pixel")));
  assert.deepEqual(focalPointOf(pixels, size, 1), { x: 0.2, y: 0.3 });
});

test("knows circles by their middle and polygons by their outline", () => {
  assert.deepEqual(
    focalPointOf(
      iptc(region("cropping", "<e:rbX>0.3</e:rbX><e:rbY>0.7</e:rbY><e:rbRx>0.1</e:rbRx>")),
      size,
      1,
    ),
    { x: 0.3, y: 0.7 },
  );
  const corner = (x: number, y: number) =>
    `<rdf:li rdf:parseType="Resource"><e:rbX>${x}</e:rbX><e:rbY>${y}</e:rbY></rdf:li>`;
  const polygon = `<e:rbVertices><rdf:Seq>${corner(0.1, 0.2)}${corner(0.5, 0.2)}${corner(0.3, 0.6)}</rdf:Seq></e:rbVertices>`;
  assert.deepEqual(focalPointOf(iptc(region("subjectArea", polygon)), size, 1), { x: 0.3, y: 0.4 });
});

test("a region of another role, or outside the picture, marks nothing", () => {
  assert.equal(focalPointOf(iptc(region("copyrightRegion", box(0, 0, 1, 1))), size, 1), null);
  assert.equal(focalPointOf(iptc(region("cropping", box(3, 3, 1, 1))), size, 1), null);
});

test("takes the middle of all faces, and a focus before them", () => {
  assert.deepEqual(focalPointOf(mwg(area("Face", 0.2, 0.4), area("Face", 0.6, 0.2)), size, 1), {
    x: 0.4,
    y: 0.3,
  });
  assert.deepEqual(focalPointOf(mwg(area("Face", 0.2, 0.4), area("Focus", 0.9, 0.1)), size, 1), {
    x: 0.9,
    y: 0.1,
  });
});

test("turns the point with the picture", () => {
  assert.deepEqual(focalPointOf(mwg(area("Face", 0.2, 0.4)), size, 6), { x: 0.6, y: 0.2 });
  const back = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6 } as const;
  for (const [there, again] of Object.entries(back)) {
    const { x, y } = turn(turn({ x: 0.25, y: 0.125 }, Number(there)), again);
    assert.deepEqual({ x, y }, { x: 0.25, y: 0.125 }, `orientation ${there}`);
  }
});
