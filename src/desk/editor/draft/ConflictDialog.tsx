import { readClock } from "../../clock.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { timeOf } from "../../relative-time.ts";
import type { ContentStore } from "./content-store.ts";
import type { Draft, DraftKeeper } from "./draft-keeper.ts";
import style from "./draft.module.css";
import { plainTextOf, TwoVersions } from "./TwoVersions.tsx";
import { CopyText } from "./UnsavedOffer.tsx";

interface ConflictDialogProps {
  readonly theirs: Draft;
  readonly store: ContentStore;
  readonly keeper: DraftKeeper;
  readonly zone: string;
  readonly onClose: () => void;
}

/** Somebody saved in between. Whichever is kept, the other stays in Versions or can be copied. */
export function ConflictDialog({ theirs, store, keeper, zone, onClose }: ConflictDialogProps) {
  const takeTheirs = (): void => {
    keeper.takeTheirs();
    store.replace(theirs.content);
    onClose();
  };
  const keepMine = (): void => {
    keeper.keepMine();
    onClose();
  };
  const mine = store.read();
  const who = theirs.savedBy;
  return (
    <Dialog
      isOpen
      title={`${who} saved this story while you wrote`}
      width={880}
      dismissable={false}
      onOpenChange={onClose}
    >
      <div className={style.conflict}>
        <p className={style.sheetLead}>
          Nothing was lost and nothing was overwritten. Choose which to go on with; what is marked stands in
          that one only.
        </p>
        <TwoVersions
          left={{
            head: "Yours",
            byWhom: "Not saved yet, kept on this computer",
            content: mine,
            actions: (
              <>
                <Button look="black" onPress={keepMine}>
                  Keep mine
                </Button>
                <CopyText words={plainTextOf(mine)} />
              </>
            ),
          }}
          right={{
            head: `${who}’s`,
            byWhom: `Saved ${timeOf(theirs.savedAt, readClock(), zone)}`,
            content: theirs.content,
            actions: (
              <>
                <Button onPress={takeTheirs}>Take theirs</Button>
                <CopyText words={plainTextOf(theirs.content)} />
              </>
            ),
          }}
        />
      </div>
    </Dialog>
  );
}
