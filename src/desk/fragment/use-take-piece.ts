import { useMutation } from "@tanstack/react-query";
import { say, showToast, showTrouble } from "../announcer.ts";
import { flushed, useShowing, type Draft } from "../editor/panes/merge/use-merge.ts";
import { restoreRevision } from "../editor/story-calls.ts";
import { sendFragment } from "./fragment-calls.ts";
import { piecesWords, type PiecePlace } from "./piece-place.ts";

interface Piece {
  readonly itemVersionId: string;
  readonly paragraphs: readonly number[];
  readonly source: string;
  readonly place: PiecePlace;
}

/** Takes paragraphs into the story that stands open, and back out again. */
export function useTakePiece(draft: Draft, onTaken: () => void) {
  const show = useShowing(draft);
  const undo = useMutation({
    mutationFn: async (before: number) => {
      await restoreRevision(draft.place, { number: before, baseVersion: await flushed(draft.keeper) });
      await show();
    },
    onSuccess: () => say("Taken back out."),
    onError: () => showTrouble("It could not be taken back. The draft before is kept in Versions."),
  });
  return useMutation({
    mutationFn: async ({ itemVersionId, paragraphs, place }: Piece) => {
      const answer = await sendFragment(draft.place, {
        itemVersionId,
        paragraphs: [...paragraphs],
        after: place.after,
        draftVersion: await flushed(draft.keeper),
      });
      await show();
      return answer;
    },
    onSuccess: (answer, { paragraphs, source, place }) => {
      if (answer.kind === "moved-on") {
        showTrouble(`${answer.savedBy} saved this story meanwhile. Look at it, then take them again.`);
        return;
      }
      onTaken();
      showToast(`${piecesWords(paragraphs.length)} of ${source} stand ${place.words}`, {
        label: "Undo",
        run: () => undo.mutate(answer.before),
      });
      requestAnimationFrame(() =>
        document.querySelector(`[data-id="${CSS.escape(answer.blockIds[0] ?? "")}"]`)?.scrollIntoView({
          block: "center",
        }),
      );
    },
  });
}
