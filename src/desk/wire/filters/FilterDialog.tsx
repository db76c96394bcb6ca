import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { emptyCondition } from "../../../wire/filters/condition-contract.ts";
import type { FilterRequest, SavedFilter } from "../../../wire/filters/filters-contract.ts";
import { showToast, showTrouble } from "../../announcer.ts";
import { problemOf } from "../../api.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Field } from "../../components/Field.tsx";
import { ProblemNote } from "../../components/ProblemNote.tsx";
import { Switch } from "../../components/Switch.tsx";
import { may, useTitle } from "../../session.ts";
import { deskKeys } from "../../what-changed.ts";
import { ConditionFields } from "./ConditionFields.tsx";
import { removeFilter, saveFilter } from "./filters-calls.ts";
import styles from "./filters.module.css";
import { TryView } from "./TryView.tsx";

interface FilterDialogProps {
  /** null: a new one. */
  readonly filter: SavedFilter | null;
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  /** Words that a new one begins with. */
  readonly words?: string;
  readonly onClose: () => void;
  /** null when it was removed. */
  readonly onSaved: (id: string | null) => void;
}

const wishFrom = (filter: SavedFilter | null, words: string): FilterRequest => ({
  name: filter?.name ?? "",
  condition: filter?.condition ?? { ...emptyCondition, words: { all: words, any: "", none: "" } },
  shared: filter?.shared ?? false,
  alerts: filter?.alerts ?? false,
  mails: filter?.mails ?? false,
});

/** Makes or changes a saved filter; it can be tried before it counts. */
export function FilterDialog({ filter, sources, words = "", onClose, onSaved }: FilterDialogProps) {
  const title = useTitle();
  const queries = useQueryClient();
  const [wish, setWish] = useState(() => wishFrom(filter, words));
  const [isNameless, setNameless] = useState(false);
  const change = (part: Partial<FilterRequest>): void => setWish({ ...wish, ...part });
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: deskKeys.filters(title.id) });
    void queries.invalidateQueries({ queryKey: deskKeys.wire(title.id) });
  };
  const saving = useMutation({
    mutationFn: () => saveFilter(title.id, filter?.id ?? null, wish),
    onSuccess: (saved) => {
      refresh();
      showToast(`Saved: ${saved.name}`);
      onSaved(saved.id);
    },
  });
  const removing = useMutation({
    mutationFn: (id: string) => removeFilter(title.id, id),
    onSuccess: () => {
      refresh();
      showToast(`Removed: ${filter?.name ?? ""}`);
      onSaved(null);
    },
    onError: (thrown) => showTrouble(`Not removed. ${problemOf(thrown).happened}`),
  });
  const save = (): void => {
    if (wish.name.trim() === "") setNameless(true);
    else saving.mutate();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      dismissable={false}
      width={680}
      title={filter === null ? "New filter" : `Filter “${filter.name}”`}
      foot={
        <>
          {filter !== null && (
            <span className={styles["footStart"]}>
              <Button look="plain" icon={Trash2} onPress={() => removing.mutate(filter.id)}>
                Remove
              </Button>
            </span>
          )}
          <Button look="plain" onPress={onClose}>
            Cancel
          </Button>
          <Button look="black" isPending={saving.isPending} onPress={save}>
            {saving.isPending ? "Saving…" : "Save the filter"}
          </Button>
        </>
      }
    >
      <div className={styles["dialog"]}>
        <Field
          label="Name"
          value={wish.name}
          onChange={(name) => change({ name })}
          error={
            isNameless && wish.name.trim() === "" ? "A filter needs a name to stand at the left." : undefined
          }
        />
        <ConditionFields
          condition={wish.condition}
          sources={sources}
          onChange={(condition) => change({ condition })}
        />
        <TryView condition={wish.condition} />
        {may(title, "wire.set-aside") && (
          <Switch
            label="For the whole desk"
            says={`Everybody of ${title.shortName} sees it. Off: only you.`}
            isOn={wish.shared}
            onTurn={(shared) => change({ shared })}
          />
        )}
        <Switch
          label="Call when an item comes"
          says="A note at the bottom of the desk, once an item."
          isOn={wish.alerts}
          onTurn={(alerts) => change({ alerts, mails: alerts && wish.mails })}
        />
        <Switch
          label="Mail me too"
          says="One mail for all that came since the last one."
          isOn={wish.mails}
          onTurn={(mails) => change({ mails, alerts: mails || wish.alerts })}
        />
        {saving.isError && <ProblemNote error={saving.error} />}
      </div>
    </Dialog>
  );
}
