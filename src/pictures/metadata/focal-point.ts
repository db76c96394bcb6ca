import { xmpNumber, xmpStructures, xmpText, xmpTexts, xmpValue, type XmpFields } from "./xmp.ts";

/** Where the eye should rest, as parts of width and height of the picture as shown. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Roles of IPTC image regions that say where the picture may be cut, the most telling first. */
const ROLES = [
  "mainSubjectArea",
  "subjectArea",
  "areaOfInterest",
  "recommCropping",
  "cropping",
  "squareCropping",
  "landscapeCropping",
  "portraitCropping",
];

/**
 * The focal point that somebody marked: the centre of the most telling IPTC image region
 * (Photo Metadata Standard 2019.1), else the MWG region of type Focus, else the middle of all faces.
 * Null where none is marked. Regions count in stored pixels, so the point is turned with the picture.
 */
export function focalPointOf(xmp: XmpFields, size: Size, orientation: number): FocalPoint | null {
  const box = iptcRegion(xmp, size) ?? mwgRegion(xmp);
  if (box === null) return null;
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) return null;
  const turned = turn({ x, y }, orientation);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return { x: rounded(turned.x), y: rounded(turned.y) };
}

function iptcRegion(xmp: XmpFields, size: Size): Box | null {
  const regions = xmpStructures(xmp, "ext", "ImageRegion");
  for (const role of ROLES) {
    for (const region of regions) {
      const isOfRole = xmpStructures(region, "ext", "rRole").some((entity) =>
        xmpTexts(entity, "xmp", "Identifier").some((id) => id.endsWith(`/${role}`)),
      );
      const box = isOfRole ? boundaryOf(region, size) : null;
      if (box !== null) return box;
    }
  }
  return null;
}

function boundaryOf(region: XmpFields, size: Size): Box | null {
  const [boundary] = xmpStructures(region, "ext", "RegionBoundary");
  if (boundary === undefined) return null;
  const isInPixels = xmpText(boundary, "ext", "rbUnit") === "pixel";
  const across = isInPixels ? size.width : 1;
  const down = isInPixels ? size.height : 1;
  const vertices = xmpStructures(boundary, "ext", "rbVertices");
  if (vertices.length > 0) {
    return boxAround(vertices.flatMap((vertex) => pointOf(vertex, across, down) ?? []));
  }
  const point = pointOf(boundary, across, down);
  if (point === null) return null;
  // A circle is given by its middle, a rectangle by its top left corner.
  const width = (xmpNumber(boundary, "ext", "rbW") ?? 0) / across;
  const height = (xmpNumber(boundary, "ext", "rbH") ?? 0) / down;
  return boxAround([point, { x: point.x + width, y: point.y + height }]);
}

function pointOf(fields: XmpFields, across: number, down: number): FocalPoint | null {
  const x = xmpNumber(fields, "ext", "rbX");
  const y = xmpNumber(fields, "ext", "rbY");
  return x === null || y === null ? null : { x: x / across, y: y / down };
}

function mwgRegion(xmp: XmpFields): Box | null {
  const regions = mwgRegions(xmp);
  const ofType = (type: string) =>
    regions.filter((region) => xmpText(region, "regions", "Type").toLowerCase() === type);
  const chosen = ofType("focus").length > 0 ? ofType("focus").slice(0, 1) : ofType("face");
  return boxAround(
    chosen.flatMap((region) => {
      const value = xmpValue(region, "regions", "Area");
      if (value?.kind !== "structure") return [];
      const x = xmpNumber(value.fields, "area", "x");
      const y = xmpNumber(value.fields, "area", "y");
      return x === null || y === null ? [] : [{ x, y }];
    }),
  );
}

/** Names that stand at faces. */
export const facesNamed = (xmp: XmpFields): readonly string[] =>
  mwgRegions(xmp)
    .filter((region) => xmpText(region, "regions", "Type").toLowerCase() === "face")
    .map((region) => xmpText(region, "regions", "Name"));

function mwgRegions(xmp: XmpFields): readonly XmpFields[] {
  return xmpStructures(xmp, "regions", "Regions").flatMap((info) =>
    xmpStructures(info, "regions", "RegionList"),
  );
}

function boxAround(points: readonly FocalPoint[]): Box | null {
  if (points.length === 0) return null;
  const across = points.map((point) => point.x);
  const down = points.map((point) => point.y);
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
}

/** Where a point of the stored picture stands once the EXIF orientation is applied. */
export function turn({ x, y }: FocalPoint, orientation: number): FocalPoint {
  switch (orientation) {
    case 2:
      return { x: 1 - x, y };
    case 3:
      return { x: 1 - x, y: 1 - y };
    case 4:
      return { x, y: 1 - y };
    case 5:
      return { x: y, y: x };
    case 6:
      return { x: 1 - y, y: x };
    case 7:
      return { x: 1 - y, y: 1 - x };
    case 8:
      return { x: y, y: 1 - x };
    default:
      return { x, y };
  }
}
