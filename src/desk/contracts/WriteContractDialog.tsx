import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { showToast } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { contractOf, errorsOfDraft, newDraft } from "./contract-words.ts";
import { ContractForm } from "./ContractForm.tsx";
import { writeContract, writeEffectQuery } from "./contracts-calls.ts";
import style from "./contracts.module.css";
import { EffectNote } from "./EffectNote.tsx";

interface WriteContractDialogProps {
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly source: string;
  /** Ids of sources that have a contract already. */
  readonly written: ReadonlySet<string>;
  readonly onClose: () => void;
}

/** Writes a contract, after saying what readers would lose by it. */
export function WriteContractDialog({ sources, source, written, onClose }: WriteContractDialogProps) {
  const title = useTitle();
  const client = useQueryClient();
  const [draft, write] = useState(newDraft(source));
  const [isChecked, check] = useState(false);
  const errors = errorsOfDraft(draft, title.zone);
  const isGood = Object.keys(errors).length === 0;
  // The note changes nothing for readers, and is written letter by letter.
  const asked = useDeferredValue({ ...contractOf(isGood ? draft : newDraft(source), title.zone), note: "" });
  const effect = useQuery({
    ...writeEffectQuery(title.id, asked),
    enabled: isGood,
    placeholderData: keepPreviousData,
  });
  const saving = useMutation({
    mutationFn: () => writeContract(title.id, contractOf(draft, title.zone)),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: deskKeys.contracts() });
      showToast("The contract is in the book");
      onClose();
    },
  });
  const save = (): void => {
    check(true);
    if (isGood && !effect.isFetching && !saving.isPending) saving.mutate();
  };
  const down = isGood ? (effect.data?.down ?? 0) : 0;
  const isFirst = draft.source !== "" && !written.has(draft.source);
  return (
    <Dialog
      isOpen
      title="Write a contract"
      width={680}
      onOpenChange={onClose}
      dismissable={false}
      foot={
        <>
          <Button keys="Escape" onPress={onClose}>
            Back
          </Button>
          <Button look={down > 0 ? "red" : "black"} isPending={saving.isPending} onPress={save}>
            {saving.isPending
              ? "Writing…"
              : down > 0
                ? `Write it, ${down} ${down === 1 ? "story comes" : "stories come"} down`
                : "Write it"}
          </Button>
        </>
      }
    >
      <div className={style.dialog}>
        <ContractForm sources={sources} draft={draft} errors={isChecked ? errors : {}} onChange={write} />
        {isFirst && (
          <p>
            It is the first with this source. Until now nothing but the items themselves limits its copy; from
            then on only what is written is allowed.
          </p>
        )}
        {isGood && <EffectNote query={effect} />}
        {saving.isError && <ProblemNote error={saving.error} onRetry={save} />}
      </div>
    </Dialog>
  );
}
