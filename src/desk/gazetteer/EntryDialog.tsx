import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryKind, GazetteerEntry } from "../../wire/gazetteer/gazetteer-contract.ts";
import { showToast } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Field } from "../components/Field.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { useTitle } from "../session.ts";
import { ChoiceField } from "../components/ChoiceField.tsx";
import { listFrom } from "../wire/filters/condition-words.ts";
import { saveEntry } from "./gazetteer-calls.ts";
import { kindChoices } from "./kind-words.ts";
import style from "./gazetteer.module.css";

interface EntryDialogProps {
  /** null: a new one. */
  readonly entry: GazetteerEntry | null;
  /** What a new one begins with. */
  readonly start?: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function EntryDialog({ entry, start = "", onClose, onSaved }: EntryDialogProps) {
  const title = useTitle();
  const [kind, setKind] = useState<EntryKind>(entry?.kind ?? "place");
  const [name, setName] = useState(entry?.name ?? start);
  const [others, setOthers] = useState((entry?.aliases ?? []).join("\n"));
  const [isShort, setShort] = useState(false);
  const saving = useMutation({
    mutationFn: () =>
      saveEntry(title.id, entry?.id ?? null, { kind, name: name.trim(), aliases: [...listFrom(others)] }),
    onSuccess: () => {
      showToast(`In the gazetteer: ${name.trim()}`);
      onSaved();
    },
  });
  const save = (): void => {
    if (name.trim().length < 2) setShort(true);
    else if (!saving.isPending) saving.mutate();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      dismissable={false}
      width={440}
      title={entry === null ? "New name" : "Change a name"}
      foot={
        <>
          <Button look="plain" onPress={onClose}>
            Cancel
          </Button>
          <Button look="black" keys="Enter" isPending={saving.isPending} onPress={save}>
            {saving.isPending ? "Saving…" : "Save"}
          </Button>
        </>
      }
    >
      <div className={style.dialog}>
        <ChoiceField
          label="What it is"
          value={kind}
          choices={kindChoices}
          onChoose={(next) => setKind(next as EntryKind)}
        />
        <Field
          label="Name"
          hint="capitals count: Reading is not reading"
          value={name}
          onChange={setName}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            save();
          }}
          input={{ autoFocus: true, autoComplete: "off" }}
          error={isShort && name.trim().length < 2 ? "A name has two signs or more." : undefined}
        />
        <Field label="Other names" hint="one a line" lines={3} value={others} onChange={setOthers} />
        {saving.isError && <ProblemNote error={saving.error} />}
      </div>
    </Dialog>
  );
}
