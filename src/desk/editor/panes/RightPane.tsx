import { useQueryClient } from "@tanstack/react-query";
import type { DeskTitle } from "../../../staff/staff-contract.ts";
import type { StoryAnswer } from "../../../stories/stories-contract.ts";
import { may } from "../../session.ts";
import { deskKeys } from "../../what-changed.ts";
import type { ContentStore } from "../draft/content-store.ts";
import { PicturesPane } from "../pictures/PicturesPane.tsx";
import { AboutPane } from "./AboutPane.tsx";
import { ChecksPane } from "./ChecksPane.tsx";
import type { CopyPlace } from "./outline.ts";
import { PublishBox } from "./PublishBox.tsx";
import type { useSettings } from "./use-settings.ts";

interface RightPaneProps {
  readonly story: StoryAnswer;
  readonly title: DeskTitle;
  readonly store: ContentStore;
  readonly hasUnsaved: boolean;
  readonly mayWrite: boolean;
  readonly settings: ReturnType<typeof useSettings>;
  readonly finding: number | null;
  readonly wantedCredit: string | null;
  readonly goTo: (place: CopyPlace) => void;
  readonly onFinding: (index: number) => void;
  readonly onAddPicture: () => void;
  readonly onPublish: () => void;
  readonly onWithdraw: () => void;
}

export function RightPane(props: RightPaneProps) {
  const { story, title, store, mayWrite, settings, onFinding } = props;
  const client = useQueryClient();
  const lookAgain = (): void => void client.invalidateQueries({ queryKey: deskKeys.story(title.id, story.row.id) });
  return (
    <>
      <PublishBox
        story={story}
        title={title}
        hasUnsaved={props.hasUnsaved}
        mayWrite={mayWrite}
        mayPublish={may(title, "story.publish")}
        mayWithdraw={may(title, "story.withdraw")}
        onPublish={props.onPublish}
        onHeld={() => onFinding(story.findings.findIndex((each) => each.severity === "stop"))}
        onWithdraw={props.onWithdraw}
        onReady={() => settings.change({ status: "ready" })}
      />
      <ChecksPane findings={story.findings} at={props.finding} goTo={onFinding} />
      <PicturesPane
        store={store}
        mayWrite={mayWrite}
        mayEditPictures={may(title, "picture.edit")}
        wanted={props.wantedCredit}
        goTo={props.goTo}
        onAdd={props.onAddPicture}
        onCredit={lookAgain}
      />
      <AboutPane story={story} title={title} store={store} mayWrite={mayWrite} change={settings.change} trouble={settings.trouble} />
    </>
  );
}
