import { FlaskConical, Pause, Play, X } from "lucide-react";
import type { PartnerRow } from "../../stories/partners/partners-contract.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { BarEnd, PaneBar } from "../components/Pane.tsx";
import { useNow } from "../use-now.ts";
import { standingWords } from "./partner-words.ts";
import style from "./partners.module.css";

interface EditorBarProps {
  readonly partner: PartnerRow | null;
  /** It may be changed by this person. */
  readonly isOpen: boolean;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly isTrying: boolean;
  readonly onSave: () => void;
  readonly onTry: () => void;
  readonly onTurn: (isOn: boolean) => void;
  readonly onClose: () => void;
}

/** What can be done with a partner. */
export function EditorBar(props: EditorBarProps) {
  const { partner, isOpen, isChanged, isSaving, isTrying } = props;
  const isPaused = partner !== null && partner.pausedAt !== null;
  return (
    <PaneBar>
      {isOpen && (
        <Button look="black" keys="Ctrl+S" isPending={isSaving} onPress={props.onSave}>
          {isSaving ? "Saving…" : partner === null ? "Add the partner" : "Save"}
        </Button>
      )}
      <Button icon={FlaskConical} keys="T" isPending={isTrying} onPress={props.onTry}>
        {isTrying ? "Trying…" : "Try"}
      </Button>
      {isOpen && partner !== null && (
        <Button look="plain" icon={isPaused ? Play : Pause} onPress={() => props.onTurn(isPaused)}>
          {isPaused ? "Resume" : "Pause"}
        </Button>
      )}
      <BarEnd>
        {isChanged && isOpen && <Chip tone="select">Not saved</Chip>}
        <Button look="plain" icon={X} label="Close this partner" onPress={props.onClose} />
      </BarEnd>
    </PaneBar>
  );
}

/** Its name and how it stands. */
export function EditorHead({ partner }: { readonly partner: PartnerRow | null }) {
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
