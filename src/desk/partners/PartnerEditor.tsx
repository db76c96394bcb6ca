import { useEffect, useState } from "react";
import type { PartnerRow } from "../../stories/partners/partners-contract.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Pane } from "../components/Pane.tsx";
import { useTitle } from "../session.ts";
import layout from "../components/list-detail.module.css";
import { AddressBox, PartnerTokenDialog } from "./AddressBox.tsx";
import { EditorBar, EditorHead } from "./EditorBar.tsx";
import { EndPartnerDialog } from "./EndPartnerDialog.tsx";
import { PartnerStanding } from "./PartnerStanding.tsx";
import { errorsOfWish, isSameWish, wishOf } from "./partner-words.ts";
import style from "./partners.module.css";
import { TermsForm } from "./TermsForm.tsx";
import { TermsRead } from "./TermsRead.tsx";
import { TrialPart } from "./TrialPart.tsx";
import { usePartnerActs } from "./use-partner-acts.ts";
import { usePartnerKeys } from "./use-partner-keys.ts";
import { useTrial } from "./use-trial.ts";

interface PartnerEditorProps {
  /** null: a new one. */
  readonly partner: PartnerRow | null;
  readonly mayChange: boolean;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** The terms while they are written; news from the server replaces them as long as nothing was. */
function useWish(partner: PartnerRow | null, titleId: string) {
  const stored = wishOf(partner, titleId);
  const [wish, write] = useState(stored);
  const [seen, see] = useState(stored);
  useEffect(() => {
    if (isSameWish(seen, stored)) return;
    if (isSameWish(wish, seen)) write(stored);
    see(stored);
  }, [stored, seen, wish]);
  return { wish, write, isChanged: !isSameWish(wish, stored) };
}

/** One partner: what it has of us, where it fetches, its terms, and what they would let out. */
export function PartnerEditor({ partner, mayChange, onClose, onMade }: PartnerEditorProps) {
  const title = useTitle();
  const { wish, write, isChanged } = useWish(partner, title.id);
  const { adding, saving, pausing, renewing } = usePartnerActs(title.id, partner?.id ?? null);
  const [isEnding, end] = useState(false);
  const [isChecked, check] = useState(false);
  const trial = useTrial(title.id, wish);
  const isOver = partner !== null && partner.endedAt !== null;
  const isOpen = mayChange && !isOver;
  const errors = errorsOfWish(wish);
  const save = (): void => {
    if (!isOpen) return showTrouble(isOver ? "It has ended." : whyNot);
    if (adding.isPending || saving.isPending) return;
    if (partner !== null && !isChanged) return showToast("Nothing was changed");
    check(true);
    if (Object.keys(errors).length > 0)
      return showTrouble("Some fields cannot be used as they are. They are marked.");
    if (partner === null) adding.mutate(wish);
    else saving.mutate(wish);
  };
  const attempt = (): void => {
    if (errors.titles === undefined) trial.run();
    else showTrouble(errors.titles);
  };
  const name = partner?.name ?? "New partner";
  usePartnerKeys(name, save, attempt);
  const token = adding.data ?? renewing.data;
  return (
    <Pane
      label={name}
      className={layout.detail}
      head={
        <EditorBar
          partner={partner}
          isOpen={isOpen}
          isChanged={isChanged}
          isSaving={saving.isPending || adding.isPending}
          isTrying={trial.trying.isPending}
          onSave={save}
          onTry={attempt}
          onTurn={(isOn) => pausing.mutate(isOn)}
          onClose={onClose}
        />
      }
    >
      <div className={layout.page}>
        <EditorHead partner={partner} />
        {!mayChange && <p className={style.small}>{whyNot}</p>}
        {partner !== null && <PartnerStanding partner={partner} />}
        <TrialPart trial={trial} wish={wish} />
        {isOpen ? (
          <TermsForm wish={wish} errors={isChecked ? errors : {}} isNew={partner === null} onChange={write} />
        ) : (
          <TermsRead wish={wish} />
        )}
        {partner !== null && !isOver && (
          <AddressBox
            partner={partner}
            isRenewing={renewing.isPending}
            onRenew={isOpen ? () => renewing.mutate() : null}
          />
        )}
        {partner !== null && isOpen && (
          <div className={style.end}>
            <Button onPress={() => end(true)}>End the partnership…</Button>
            <p className={style.small}>Nothing goes out to it any more, kills neither. It asks first.</p>
          </div>
        )}
      </div>
      {isEnding && partner !== null && <EndPartnerDialog partner={partner} onClose={() => end(false)} />}
      {token !== undefined && (
        <PartnerTokenDialog
          made={token}
          onClose={() => {
            if (adding.data !== undefined) onMade(adding.data.partner.id);
            renewing.reset();
          }}
        />
      )}
    </Pane>
  );
}

const whyNot = "It is changed by publishers of every title that it gets stories from.";
