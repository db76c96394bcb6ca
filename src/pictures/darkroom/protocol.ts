import type { RenditionFormat } from "../renditions.ts";
import type { PictureFacts } from "./read-metadata.ts";

/** Between the server and its darkroom, a process of its own in which all decoding happens. */
export type DarkroomOrder =
  | { readonly kind: "read"; readonly order: number; readonly path: string }
  | {
      readonly kind: "develop";
      readonly order: number;
      readonly path: string;
      /** Folder that takes `WIDTH.FORMAT` files. */
      readonly into: string;
      readonly formats: readonly RenditionFormat[];
      /** Kept in every served file. */
      readonly credit: { readonly caption: string; readonly credit: string; readonly byline: string; readonly copyright: string };
    };

export type DarkroomAnswer =
  | { readonly kind: "read"; readonly order: number; readonly width: number; readonly height: number; readonly format: string; readonly facts: PictureFacts }
  | { readonly kind: "developed"; readonly order: number; readonly width: number; readonly height: number; readonly widths: readonly number[]; readonly colour: string }
  | { readonly kind: "refused"; readonly order: number; readonly code: string; readonly message: string };
