import { showToast, showTrouble } from "../../announcer.ts";
import { readClock } from "../../clock.ts";
import { Button } from "../../components/Button.tsx";
import { timeOf } from "../../relative-time.ts";
import editor from "../editor.module.css";
import type { Draft } from "./draft-keeper.ts";
import style from "./draft.module.css";
import { plainTextOf, TwoVersions } from "./TwoVersions.tsx";
import type { UnsavedCopy } from "./unsaved-copy.ts";

interface UnsavedOfferProps {
  readonly copy: UnsavedCopy;
  readonly draft: Draft;
  readonly zone: string;
  readonly onUse: () => void;
  readonly onDrop: () => void;
}

/** This computer has copy that never reached the server: both are shown, the person chooses. */
export function UnsavedOffer({ copy, draft, zone, onUse, onDrop }: UnsavedOfferProps) {
  const isOlder = draft.version > copy.base;
  const keptAt = timeOf(copy.keptAt, readClock(), zone);
  return (
    <div className={editor.offer}>
      <h2>Copy from {keptAt} is saved on this computer only</h2>
      <p className={style.sheetLead}>
        {isOlder
          ? `It did not reach the server, and ${draft.savedBy} has saved since. Choose one to go on with; copy what you need from the other.`
          : "It did not reach the server before the page was closed. Nobody has saved since."}
      </p>
      <TwoVersions
        left={{
          head: "On this computer",
          byWhom: `Written here, ${keptAt}`,
          content: copy.content,
          actions: (
            <>
              <Button look="black" autoFocus onPress={onUse}>
                Go on with this one
              </Button>
              <CopyText words={plainTextOf(copy.content)} />
            </>
          ),
        }}
        right={{
          head: "On the server",
          byWhom: `${draft.savedBy}, ${timeOf(draft.savedAt, readClock(), zone)}`,
          content: draft.content,
          actions: (
            <>
              <Button onPress={onDrop}>Go on with this one</Button>
              <CopyText words={plainTextOf(draft.content)} />
            </>
          ),
        }}
      />
    </div>
  );
}

export function CopyText({ words }: { readonly words: string }) {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      showToast("The text is in the clipboard.");
    } catch {
      showTrouble("The browser did not allow it. Select the text and copy it with Ctrl C.");
    }
  };
  return (
    <Button look="plain" onPress={() => void copy()}>
      Copy text
    </Button>
  );
}
