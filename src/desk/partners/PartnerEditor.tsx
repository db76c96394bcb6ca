import { FlaskConical, Pause, Play, Save, X } from "lucide-react";
import { useEffect, useState } from "react";
import type { PartnerRow } from "../../stories/partners/partners-contract.ts";
import { useActs } from "../acts.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { BarEnd, Pane, PaneBar } from "../components/Pane.tsx";
import { useKeys } from "../key-registry.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import layout from "../components/list-detail.module.css";
import { AddressBox, PartnerTokenDialog } from "./AddressBox.tsx";
import { EndPartnerDialog } from "./EndPartnerDialog.tsx";
import { PartnerStanding } from "./PartnerStanding.tsx";
import { errorsOfWish, isSameWish, standingWords, wishOf } from "./partner-words.ts";
import style from "./partners.module.css";
import { TermsForm } from "./TermsForm.tsx";
import { TermsRead } from "./TermsRead.tsx";
import { TrialPart } from "./TrialPart.tsx";
import { usePartnerActs } from "./use-partner-acts.ts";
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
    if (partner !== null && !isChanged) return showToast("Nothing was changed");
    check(true);
    if (Object.keys(errors).length > 0)
      return showTrouble("Some fields cannot be used as they are. They are marked.");
    if (partner === null) adding.mutate(wish);
    else saving.mutate(wish);
  };
  const attempt = (): void => {
    check(true);
    if (errors.titles === undefined) trial.run();
    else showTrouble(errors.titles);
  };
  useKeys([
    { keys: "Ctrl+S", label: "Save the partner", group: "Partners", whileTyping: true, run: save },
    { keys: "T", label: "Try on the last seven days", group: "Partners", run: attempt },
  ]);
  const name = partner?.name ?? "New partner";
  useActs([
    { id: "partner-save", label: "Save", detail: name, icon: Save, keys: "Ctrl+S", kind: "do", run: save },
    {
      id: "partner-try",
      label: "Try on the last seven days",
      detail: name,
      icon: FlaskConical,
      keys: "T",
      kind: "do",
      run: attempt,
    },
  ]);
  const isPaused = partner !== null && partner.pausedAt !== null;
  const token = adding.data ?? renewing.data;
  return (
    <Pane
      label={name}
      className={layout.detail}
      head={
        <PaneBar>
          {isOpen && (
            <Button
              look="black"
              keys="Ctrl+S"
              isPending={saving.isPending || adding.isPending}
              onPress={save}
            >
              {partner === null ? "Add the partner" : saving.isPending ? "Saving…" : "Save"}
            </Button>
          )}
          <Button icon={FlaskConical} keys="T" isPending={trial.trying.isPending} onPress={attempt}>
            {trial.trying.isPending ? "Trying…" : "Try"}
          </Button>
          {isOpen && partner !== null && (
            <Button look="plain" icon={isPaused ? Play : Pause} onPress={() => pausing.mutate(isPaused)}>
              {isPaused ? "Resume" : "Pause"}
            </Button>
          )}
          <BarEnd>
            {isChanged && isOpen && <Chip tone="select">Not saved</Chip>}
            <Button look="plain" icon={X} label="Close this partner" onPress={onClose} />
          </BarEnd>
        </PaneBar>
      }
    >
      <div className={layout.page}>
        <EditorHead partner={partner} />
        {!mayChange && <p className={style.small}>{whyNot}</p>}
        {partner !== null && <PartnerStanding partner={partner} />}
        <TrialPart trial={trial} wish={wish} />
        {isOpen ? (
          <TermsForm wish={wish} errors={isChecked ? errors : {}} onChange={write} />
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

const whyNot = "Publishers of every title that it gets stories from change it.";

function EditorHead({ partner }: { readonly partner: PartnerRow | null }) {
  const now = useNow();
  if (partner === null) {
    return (
      <div className={style.intro}>
        <h1 className={style.name}>New partner</h1>
        <p className={style.small}>
          It fetches from the desk’s address with a token of its own, which is shown once when it is added.
        </p>
      </div>
    );
  }
  const standing = standingWords(partner, now);
  return (
    <h1 className={style.name}>
      {partner.name} {standing.tone !== "local" && <Chip tone={standing.tone}>{standing.words}</Chip>}
    </h1>
  );
}
