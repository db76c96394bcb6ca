import type { Editor } from "@tiptap/core";
import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { Finding, StoryAnswer } from "../../stories/stories-contract.ts";
import { may } from "../session.ts";
import { LinkDialog } from "./copy/LinkDialog.tsx";
import { ConflictDialog } from "./draft/ConflictDialog.tsx";
import type { ContentStore } from "./draft/content-store.ts";
import type { DraftKeeper } from "./draft/draft-keeper.ts";
import { NameRevisionDialog } from "./panes/NameRevisionDialog.tsx";
import type { PicturePlace } from "./pictures/PictureDialog.tsx";
import { PictureDialog } from "./pictures/PictureDialog.tsx";
import { PublishSheet } from "./publish/PublishSheet.tsx";
import { WithdrawDialog } from "./publish/WithdrawDialog.tsx";
import type { StoryPlace } from "./story-calls.ts";

export type OpenDialog =
  | { readonly kind: "publish" | "withdraw" | "name" | "link" | "conflict" }
  | { readonly kind: "picture"; readonly place: PicturePlace };

interface EditorDialogsProps {
  readonly dialog: OpenDialog;
  readonly story: StoryAnswer;
  readonly title: DeskTitle;
  readonly place: StoryPlace;
  readonly store: ContentStore;
  readonly keeper: DraftKeeper;
  readonly editor: Editor;
  readonly onClose: () => void;
  readonly onMend: (finding: Finding) => void;
  readonly onPicture: (picture: PictureAnswer, place: PicturePlace) => void;
}

/** The one dialog that is open over the editor. */
export function EditorDialogs({ dialog, story, title, place, store, keeper, editor, onClose, onMend, onPicture }: EditorDialogsProps) {
  switch (dialog.kind) {
    case "publish":
      return <PublishSheet story={story} title={title} keeper={keeper} onClose={onClose} onMend={onMend} />;
    case "withdraw":
      return <WithdrawDialog story={story} titleName={title.name} onClose={onClose} />;
    case "name":
      return <NameRevisionDialog place={place} keeper={keeper} onClose={onClose} />;
    case "link":
      return <LinkDialog editor={editor} onClose={onClose} />;
    case "picture":
      return <PictureDialog titleId={title.id} place={dialog.place} mayAdd={may(title, "picture.add")} onChoose={onPicture} onClose={onClose} />;
    case "conflict": {
      const { phase } = keeper.saving();
      return phase.kind === "conflict" ? <ConflictDialog theirs={phase.theirs} store={store} keeper={keeper} zone={title.zone} onClose={onClose} /> : null;
    }
  }
}
