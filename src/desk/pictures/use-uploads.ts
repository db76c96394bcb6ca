import { useRef, useState } from "react";
import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import { problemOf } from "../api.ts";
import { uploadPicture } from "./upload-picture.ts";

export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly state:
    | { readonly kind: "sending"; readonly part: number }
    | { readonly kind: "added"; readonly pictureId: string }
    | { readonly kind: "refused"; readonly words: string };
}

/** Files on their way into the library, one after the other, each with its progress or the reason it was refused. */
export function useUploads(titleId: string, onAdded: (picture: PictureAnswer) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(1);
  const queue = useRef(Promise.resolve());
  const change = (id: number, state: Upload["state"]): void =>
    setUploads((known) => known.map((each) => (each.id === id ? { ...each, state } : each)));
  const send = async (id: number, file: File): Promise<void> => {
    try {
      const picture = await uploadPicture(file, titleId, (part) => change(id, { kind: "sending", part }));
      change(id, { kind: "added", pictureId: picture.id });
      onAdded(picture);
    } catch (thrown) {
      const { happened, remedy } = problemOf(thrown);
      change(id, { kind: "refused", words: `${happened} ${remedy}` });
    }
  };
  const add = (files: readonly File[]): void => {
    for (const file of files) {
      const id = next.current++;
      setUploads((known) => [...known, { id, name: file.name, state: { kind: "sending", part: 0 } }]);
      queue.current = queue.current.then(() => send(id, file));
    }
  };
  /** Forgets what has come to its end; what is on its way stays. */
  const clear = (): void => setUploads((known) => known.filter((each) => each.state.kind === "sending"));
  return { uploads, add, clear };
}
