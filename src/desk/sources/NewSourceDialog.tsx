import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Field } from "../components/Field.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { may, useMe, useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { ChoiceField } from "../components/ChoiceField.tsx";
import { idFrom, isGoodId, newSettings } from "./source-draft.ts";
import { addSource } from "./sources-calls.ts";
import style from "./sources.module.css";
import { TokenDialog } from "./TokenDialog.tsx";

interface NewSourceDialogProps {
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Name, id and whose it is; everything else is set afterwards. */
export function NewSourceDialog({ onClose, onMade }: NewSourceDialogProps) {
  const title = useTitle();
  const { titles } = useMe();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [typedId, setId] = useState<string | null>(null);
  // A title that this person has no role in is not known here: then the answer says who may.
  const mayForAll = titles.every((each) => may(each, "wire.sources"));
  const [whose, setWhose] = useState(titles.length > 1 && mayForAll ? "all" : "own");
  const [isChecked, check] = useState(false);
  const id = typedId ?? idFrom(name);
  const adding = useMutation({
    mutationFn: () =>
      addSource({
        title: title.id,
        id,
        forAll: whose === "all",
        settings: { ...newSettings(title.zone, title.language), name: name.trim(), credit: name.trim() },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: deskKeys.sources(title.id) }),
  });
  const add = (): void => {
    check(true);
    if (name.trim() !== "" && isGoodId(id)) adding.mutate();
  };
  if (adding.data !== undefined) {
    const { token, pushPath } = adding.data;
    const address = new URL(pushPath, location.origin).href;
    return <TokenDialog token={token} address={address} onClose={() => onMade(id)} />;
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title="New source"
      width={440}
      foot={
        <>
          <Button look="plain" onPress={onClose}>
            Cancel
          </Button>
          <Button look="black" isPending={adding.isPending} onPress={add}>
            Add the source
          </Button>
        </>
      }
    >
      <div className={style.newFields}>
        {adding.isError && <ProblemNote error={adding.error} />}
        <Field
          label="Name"
          hint="as the desk knows it"
          value={name}
          error={isChecked && name.trim() === "" ? "A source needs a name." : undefined}
          input={{ autoFocus: true }}
          onChange={setName}
          onKeyDown={(event) => event.key === "Enter" && add()}
        />
        <Field
          label="Id"
          hint="stands in addresses; stays for ever"
          value={id}
          error={
            isChecked && !isGoodId(id) ? "Small letters, digits and hyphens, a letter first." : undefined
          }
          input={{ spellCheck: false, autoCapitalize: "off" }}
          onChange={setId}
        />
        <ChoiceField
          label="For"
          value={whose}
          hint={mayForAll ? undefined : "publishers of every title add for all"}
          choices={[
            ...(mayForAll ? [["all", "all titles of the group"] as const] : []),
            ["own", `${title.name} only`],
          ]}
          onChoose={setWhose}
        />
      </div>
    </Dialog>
  );
}
