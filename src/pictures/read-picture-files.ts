import { readFile, stat } from "node:fs/promises";
import { DARKROOM_DEFAULTS } from "./darkroom/darkroom.ts";
import { readPicture, type PictureFacts } from "./metadata.ts";
import { refuse, type Refusal } from "./metadata/picture-file.ts";

/** One line of `masthead picture read`. */
export type PictureFileLine =
  | ({ readonly file: string } & PictureFacts)
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

/** Reads files one after the other; a file that cannot be read is a line with its reason. */
export async function* readPictureFiles(
  paths: Iterable<string>,
): AsyncGenerator<PictureFileLine, void, undefined> {
  for (const file of paths) {
    const bytes = await bytesOf(file);
    const reading = "kind" in bytes ? bytes : await readPicture(bytes);
    yield reading.kind === "read"
      ? { file, ...reading.facts }
      : { file, error: { code: reading.code, message: reading.message } };
  }
}

async function bytesOf(path: string): Promise<Uint8Array | Refusal> {
  try {
    const { size } = await stat(path);
    if (size <= DARKROOM_DEFAULTS.maxBytes) return await readFile(path);
    const most = Math.floor(DARKROOM_DEFAULTS.maxBytes / 1e6);
    return refuse("picture-too-large", `The file is larger than ${most} MB.`);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOENT") return refuse("file-missing", "There is no such file.");
    return refuse("file-unreadable", "The file cannot be read.");
  }
}
