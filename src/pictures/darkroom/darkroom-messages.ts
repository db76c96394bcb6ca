import type { CreditLines } from "../credit-xmp.ts";
import type { PictureFormat, PictureReading, Refusal } from "../metadata.ts";
import type { Rendition } from "../renditions.ts";

/** Limits on what is developed; a picture beyond them is refused with a reason. */
export interface DarkroomLimits {
  readonly maxBytes: number;
  readonly maxPixels: number;
  /** Resident memory at which the child gives up on a picture. */
  readonly maxMemoryBytes: number;
}

export interface MadeRendition extends Rendition {
  readonly bytes: number;
}

export interface DevelopedPicture {
  readonly kind: "developed";
  /** Pixels as shown, after the picture was turned upright. */
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  /** Files in the out folder, narrowest first. */
  readonly renditions: readonly MadeRendition[];
  /** Mean colour as `#rrggbb`, to stand where the picture is not loaded yet. */
  readonly colour: string;
}

export type Development = DevelopedPicture | Refusal;

export type DarkroomRequest =
  | { readonly want: "read"; readonly path: string }
  | {
      readonly want: "develop";
      readonly path: string;
      readonly credit: CreditLines;
      readonly outFolder: string;
    };

export type DarkroomAnswer =
  | {
      readonly id: number;
      readonly kind: "answered";
      readonly answer: PictureReading | Development;
    }
  /** A fault of the world (no space, no folder): the parent throws it. */
  | {
      readonly id: number;
      readonly kind: "failed";
      readonly reason: string;
      readonly cause: string;
    };

/** Exit status of a child that came to its memory limit. */
export const OUT_OF_MEMORY_STATUS = 137;
