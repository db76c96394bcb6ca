import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import { showToast } from "../../announcer.ts";
import { problemOf } from "../../api.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { deskKeys } from "../../what-changed.ts";
import editor from "../editor.module.css";
import { withdrawStory } from "../story-calls.ts";
import { keyFor } from "./publish-steps.ts";
import style from "./publish.module.css";

interface WithdrawDialogProps {
  readonly story: StoryAnswer;
  readonly titleName: string;
  readonly onClose: () => void;
}

/** Takes a live story from readers; needs a reason, which stands in its history. */
export function WithdrawDialog({ story, titleName, onClose }: WithdrawDialogProps) {
  const client = useQueryClient();
  const place = { storyId: story.row.id, titleId: story.placing.titleId };
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const keys = useRef(new Map<string, string>());
  const withdraw = useMutation({
    mutationFn: (words: string) =>
      withdrawStory(
        place,
        words,
        keyFor(keys.current, words, () => crypto.randomUUID()),
      ),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: deskKeys.story(place.titleId, place.storyId) });
      void client.invalidateQueries({ queryKey: deskKeys.stories(place.titleId) });
      showToast(
        answer.kind === "withdrawn"
          ? "Withdrawn. Readers get “gone” at its address."
          : `It is not live: ${answer.status}.`,
      );
      onClose();
    },
  });
  const isShort = reason.trim().length < 3;
  const problem = withdraw.isError ? problemOf(withdraw.error) : null;
  return (
    <Dialog isOpen title="Withdraw this story?" width={560} dismissable={false} onOpenChange={onClose}>
      <form
        className={editor.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!isShort && !withdraw.isPending) withdraw.mutate(reason.trim());
        }}
      >
        <p className={style.lead}>
          It leaves {titleName}: its page answers “gone”, and it goes from the front, the lists, feeds and
          sitemap within a second. The copy stays here, and it can be published again.
        </p>
        <label htmlFor="withdraw-reason">Reason, for the story’s history</label>
        <textarea
          id="withdraw-reason"
          rows={3}
          autoFocus
          maxLength={500}
          value={reason}
          aria-invalid={isAsked && isShort}
          aria-describedby="withdraw-wrong"
          onChange={(event) => setReason(event.target.value)}
        />
        <p id="withdraw-wrong" className={editor.wrong} role="alert">
          {isAsked && isShort ? "Write why; three characters at least." : ""}
          {problem === null ? "" : `${problem.happened} ${problem.remedy}`}
        </p>
        <div className={editor.formActions}>
          <Button onPress={onClose} keys="Escape">
            Back
          </Button>
          <Button look="red" type="submit">
            {withdraw.isPending ? "Withdrawing…" : "Withdraw"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
