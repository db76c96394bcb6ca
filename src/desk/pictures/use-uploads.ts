import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { PictureAnswer, PictureListAnswer } from "../../pictures/pictures-contract.ts";
import { problemOf } from "../api.ts";
import { readClock } from "../clock.ts";
import { deskKeys } from "../what-changed.ts";
import { wasKnown } from "./picture-words.ts";
import { uploadPicture } from "./upload-picture.ts";

export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly state:
    | { readonly kind: "sending"; readonly part: number }
    | { readonly kind: "added"; readonly pictureId: string }
    /** The library had it before. */
    | { readonly kind: "known"; readonly picture: PictureAnswer }
    | { readonly kind: "refused"; readonly words: string };
}

type ReadList = PictureListAnswer | { readonly pages: readonly PictureListAnswer[] } | undefined;

/** Pictures that any list of the desk has shown: looked up before a file is sent, the stream tells of it soon after. */
function idsIn(client: QueryClient, titleId: string): ReadonlySet<string> {
  const lists = client.getQueriesData<ReadList>({ queryKey: deskKeys.pictures(titleId) });
  const pages = lists.flatMap(([, list]) =>
    list === undefined ? [] : "pages" in list ? list.pages : [list],
  );
  return new Set(pages.flatMap((page) => page.rows.map((row) => row.id)));
}

/** Files on their way into the library, one after the other, each with its progress or the reason it was refused. */
export function useUploads(titleId: string, onAdded: (picture: PictureAnswer) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(1);
  const client = useQueryClient();
  const added = useRef(new Set<string>());
  const queue = useRef(Promise.resolve());
  const change = (id: number, state: Upload["state"]): void =>
    setUploads((known) => known.map((each) => (each.id === id ? { ...each, state } : each)));
  const send = async (id: number, file: File): Promise<void> => {
    try {
      const known = idsIn(client, titleId);
      const began = readClock();
      const sent = await uploadPicture(file, titleId, (part) => change(id, { kind: "sending", part }));
      const { picture } = sent;
      const isKnown =
        known.has(picture.id) || added.current.has(picture.id) || wasKnown(sent, readClock() - began);
      change(id, isKnown ? { kind: "known", picture } : { kind: "added", pictureId: picture.id });
      added.current.add(picture.id);
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
