import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import { may } from "../session.ts";
import { LinkDialog } from "./copy/LinkDialog.tsx";
import { ConflictDialog } from "./draft/ConflictDialog.tsx";
import type { OpenDialog } from "./use-editor-views.ts";
import type { OpenStory } from "./use-open-story.ts";
import { NameRevisionDialog } from "./panes/NameRevisionDialog.tsx";
import type { PicturePlace } from "./pictures/PictureDialog.tsx";
import { PictureDialog } from "./pictures/PictureDialog.tsx";
import { PublishSheet } from "./publish/PublishSheet.tsx";
import { WithdrawDialog } from "./publish/WithdrawDialog.tsx";

interface EditorDialogsProps {
  readonly open: OpenStory;
  readonly dialog: OpenDialog;
  readonly onPicture: (picture: PictureAnswer, place: PicturePlace) => void;
}

/** The one dialog that is open over the editor. */
export function EditorDialogs({ open, dialog, onPicture }: EditorDialogsProps) {
  const { story, title, place, store, keeper, editor, views } = open;
  const onClose = (): void => views.setDialog(null);
  switch (dialog.kind) {
    case "publish":
      return (
        <PublishSheet story={story} title={title} keeper={keeper} onClose={onClose} onMend={views.mend} />
      );
    case "withdraw":
      return <WithdrawDialog story={story} titleName={title.name} onClose={onClose} />;
    case "name":
      return <NameRevisionDialog place={place} keeper={keeper} onClose={onClose} />;
    case "link":
      return <LinkDialog editor={editor} onClose={onClose} />;
    case "picture":
      return (
        <PictureDialog
          titleId={title.id}
          place={dialog.place}
          mayAdd={may(title, "picture.add")}
          onChoose={onPicture}
          onClose={onClose}
        />
      );
    case "conflict": {
      const { phase } = keeper.saving();
      return phase.kind === "conflict" ? (
        <ConflictDialog
          theirs={phase.theirs}
          store={store}
          keeper={keeper}
          zone={title.zone}
          onClose={onClose}
        />
      ) : null;
    }
  }
}
