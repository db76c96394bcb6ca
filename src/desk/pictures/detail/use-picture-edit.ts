import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { pictureAnswer, type PictureAnswer } from "../../../pictures/pictures-contract.ts";
import { say, showToast } from "../../announcer.ts";
import { address, call, ProblemError } from "../../api.ts";
import { deskKeys } from "../../what-changed.ts";
import {
  backFrom,
  changesAny,
  fieldsOf,
  fieldWords,
  judgeMovedOn,
  type PictureField,
  type PictureWish,
} from "./picture-edit.ts";

const movedOn = z.object({ current: pictureAnswer });

interface Wished {
  readonly wish: PictureWish;
  readonly started: PictureAnswer;
  /** Undoing leaves nothing to undo. */
  readonly isUndo: boolean;
}

export interface PictureEdit {
  readonly save: (wish: PictureWish) => void;
  /** null when nothing was changed here. */
  readonly undo: (() => void) | null;
  readonly error: unknown;
  readonly tryAgain: () => void;
  /** Both changed the same fields. */
  readonly clash: {
    readonly fields: readonly PictureField[];
    readonly theirs: PictureAnswer;
    readonly wish: PictureWish;
  } | null;
  readonly keepTheirs: () => void;
  readonly takeMine: () => void;
}

type Sent =
  | { readonly kind: "saved"; readonly picture: PictureAnswer }
  | { readonly kind: "clash"; readonly theirs: PictureAnswer; readonly fields: readonly PictureField[] };

async function send(
  path: string,
  version: number,
  { wish, started, isUndo }: Wished,
  tries = 3,
): Promise<Sent> {
  try {
    const picture = await call(path, { method: "PATCH", shape: pictureAnswer, body: { version, ...wish } });
    return { kind: "saved", picture };
  } catch (thrown) {
    const late =
      thrown instanceof ProblemError && thrown.status === 409 ? movedOn.safeParse(thrown.body) : null;
    if (late?.success !== true) throw thrown;
    const theirs = late.data.current;
    const verdict = judgeMovedOn(wish, started, theirs);
    if (verdict.kind === "ask" || tries === 0) {
      return { kind: "clash", theirs, fields: verdict.kind === "ask" ? verdict.fields : fieldsOf(wish) };
    }
    return send(path, theirs.version, { wish, started, isUndo }, tries - 1);
  }
}

const savedWords = (wish: PictureWish, isUndo: boolean): string => {
  const names = fieldsOf(wish)
    .map((field) => fieldWords[field])
    .join(" and ");
  return isUndo ? `${names} as before` : `${names} saved`;
};

/** Saves one picture's fields as they are left, one after the other, each to be undone. */
export function usePictureEdit(picture: PictureAnswer): PictureEdit {
  const client = useQueryClient();
  const key = deskKeys.picture(picture.id);
  const [past, setPast] = useState<readonly PictureWish[]>([]);
  const [clash, setClash] = useState<PictureEdit["clash"]>(null);
  const latest = (): PictureAnswer => client.getQueryData<PictureAnswer>(key) ?? picture;
  const sending = useMutation({
    // One at a time: each save names the version the one before made.
    scope: { id: `picture-${picture.id}` },
    mutationFn: (wished: Wished) =>
      send(address(`/api/pictures/${picture.id}`, { title: picture.title }), latest().version, wished),
    onSuccess: (sent, { wish, started, isUndo }) => {
      if (sent.kind === "clash") {
        client.setQueryData(key, sent.theirs);
        setClash({ ...sent, wish });
        return;
      }
      client.setQueryData(key, sent.picture);
      void client.invalidateQueries({ queryKey: deskKeys.pictures(picture.title) });
      if (!isUndo) setPast((known) => [...known, backFrom(started, wish)]);
      const back = { wish: backFrom(started, wish), started: sent.picture, isUndo: true };
      if (isUndo) say(savedWords(wish, true));
      else showToast(savedWords(wish, false), { label: "Undo", run: () => undoBy(back) });
    },
  });
  const undoBy = (wished: Wished): void => {
    setPast((known) => known.slice(0, -1));
    sending.mutate(wished);
  };
  const last = past.at(-1);
  return {
    save: (wish) => {
      if (changesAny(latest(), wish)) sending.mutate({ wish, started: latest(), isUndo: false });
    },
    undo: last === undefined ? null : () => undoBy({ wish: last, started: latest(), isUndo: true }),
    error: sending.error,
    tryAgain: () => {
      if (sending.variables !== undefined) sending.mutate(sending.variables);
    },
    clash,
    keepTheirs: () => setClash(null),
    takeMine: () => {
      if (clash !== null) sending.mutate({ wish: clash.wish, started: clash.theirs, isUndo: false });
      setClash(null);
    },
  };
}
