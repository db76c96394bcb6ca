import { asciiAt, partOf, viewOf } from "./bytes.ts";
import { attempt, type Warnings } from "./warnings.ts";

const IIM = 0x0404;
const IIM_DIGEST = 0x0425;
const SIGNATURES: ReadonlySet<string> = new Set(["8BIM", "PHUT", "DCSR", "AgHg", "MeSa"]);

export interface PhotoshopParts {
  readonly iim: Uint8Array | null;
  readonly iimDigest: string | null;
}

/**
 * IPTC data and its digest out of Photoshop's image resource blocks (Adobe Photoshop File
 * Formats Specification, "Image Resource Blocks"). The first block of a kind counts.
 */
export function readPhotoshop(bytes: Uint8Array, warnings: Warnings): PhotoshopParts {
  let iim: Uint8Array | null = null;
  let iimDigest: string | null = null;
  attempt(warnings, "iptc-damaged", undefined, () => {
    const view = viewOf(bytes);
    let at = 0;
    while (at + 12 <= bytes.length && SIGNATURES.has(asciiAt(bytes, at, 4))) {
      const id = view.getUint16(at + 4);
      const nameLength = view.getUint8(at + 6);
      // The name with its length byte, and the data, are padded to even lengths.
      const sizeAt = at + 6 + nameLength + 1 + ((nameLength + 1) % 2);
      const size = view.getUint32(sizeAt);
      const data = partOf(bytes, sizeAt + 4, size);
      if (id === IIM) iim ??= data;
      if (id === IIM_DIGEST && size === 16) iimDigest ??= Buffer.from(data).toString("hex");
      at = sizeAt + 4 + size + (size % 2);
    }
  });
  return { iim, iimDigest };
}
