import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showToast } from "../../announcer.ts";
import { problemOf } from "../../api.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Field } from "../../components/Field.tsx";
import { deskKeys } from "../../what-changed.ts";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import style from "../editor.module.css";
import type { StoryPlace } from "../story-calls.ts";
import { nameRevision } from "../story-calls.ts";

interface NameRevisionDialogProps {
  readonly place: StoryPlace;
  readonly keeper: DraftKeeper;
  readonly onClose: () => void;
}

/** Keeps the draft as it is now, under a name that is found again in Versions. */
export function NameRevisionDialog({ place, keeper, onClose }: NameRevisionDialogProps) {
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const keep = useMutation({
    mutationFn: async () => {
      const version = await keeper.flush();
      if (version === null) throw new Error("unsaved");
      return nameRevision(place, note.trim());
    },
    onSuccess: ({ number }) => {
      void client.invalidateQueries({ queryKey: deskKeys.revisions(place.titleId, place.storyId) });
      showToast(`Kept as version ${number}.`);
      onClose();
    },
  });
  const problem = keep.isError ? problemOf(keep.error) : null;
  return (
    <Dialog isOpen title="Keep this version" width={440} onOpenChange={onClose}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!keep.isPending) keep.mutate();
        }}
      >
        <Field
          label="Name"
          hint="may stay empty"
          value={note}
          onChange={setNote}
          input={{ autoFocus: true, maxLength: 200, placeholder: "Before the hearing" }}
          error={problem === null ? undefined : problemWords(keep.error, problem.happened)}
        />
        <div className={style.formActions}>
          <Button keys="Escape" onPress={onClose}>
            Back
          </Button>
          <Button look="black" type="submit" keys="Enter">
            {keep.isPending ? "Keeping…" : "Keep"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const problemWords = (thrown: unknown, happened: string): string =>
  thrown instanceof Error && thrown.message === "unsaved"
    ? "The last changes have not reached the server. They are kept on this computer; try again."
    : happened;
