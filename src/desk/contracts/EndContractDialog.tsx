import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ContractRow } from "../../wire/wire-contract.ts";
import { showToast } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { endContract, endEffectQuery } from "./contracts-calls.ts";
import style from "./contracts.module.css";
import { EffectNote } from "./EffectNote.tsx";

interface EndContractDialogProps {
  readonly contract: ContractRow;
  readonly source: string;
  /** It is the only one written for its source. */
  readonly isLast: boolean;
  readonly onClose: () => void;
}

/** Ends a contract, after saying what readers lose by it. */
export function EndContractDialog({ contract, source, isLast, onClose }: EndContractDialogProps) {
  const title = useTitle();
  const client = useQueryClient();
  const effect = useQuery(endEffectQuery(title.id, contract.id));
  const end = useMutation({
    mutationFn: () => endContract(title.id, contract.id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: deskKeys.contracts() });
      showToast(`The contract with ${source} has ended`);
      onClose();
    },
  });
  const down = effect.data?.down ?? 0;
  return (
    <Dialog
      isOpen
      title={`End this contract with ${source} now?`}
      width={560}
      onOpenChange={onClose}
      foot={
        <>
          <Button keys="Escape" onPress={onClose}>
            Back
          </Button>
          <Button
            look={down > 0 ? "red" : "black"}
            isPending={end.isPending || effect.isPending}
            onPress={() => end.mutate()}
          >
            {end.isPending
              ? "Ending…"
              : down > 0
                ? `End it, ${down} ${down === 1 ? "story comes" : "stories come"} down`
                : "End it"}
          </Button>
        </>
      }
    >
      <div className={style.dialog}>
        <EffectNote query={effect} />
        <p>
          It counts within a second and cannot be taken back; a new contract can be written.
          {isLast &&
            ` It is the only one with ${source}: without any, nothing but the items themselves limits its copy.`}
        </p>
        {end.isError && <ProblemNote error={end.error} onRetry={() => end.mutate()} />}
      </div>
    </Dialog>
  );
}
