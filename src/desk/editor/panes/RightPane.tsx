import { useQueryClient } from "@tanstack/react-query";
import type { Finding } from "../../../stories/stories-contract.ts";
import { may } from "../../session.ts";
import { deskKeys } from "../../what-changed.ts";
import { useSaving } from "../draft/use-draft-session.ts";
import type { OpenStory } from "../use-open-story.ts";
import { PicturesPane } from "../pictures/PicturesPane.tsx";
import { AboutPane } from "./AboutPane.tsx";
import { ChecksPane } from "./ChecksPane.tsx";
import { canBeMended } from "./finding-place.ts";
import { PublishBox } from "./PublishBox.tsx";
import { useSettings } from "./use-settings.ts";

/** Where the held button leads: to what can be mended first. */
function firstHolding(findings: readonly Finding[]): number {
  const mendable = findings.findIndex((each) => each.severity === "stop" && canBeMended(each));
  return mendable === -1 ? findings.findIndex((each) => each.severity === "stop") : mendable;
}

/** What publishing would do, what holds it, and what the story is made of. */
export function RightPane({ open }: { readonly open: OpenStory }) {
  const { story, title, place, store, keeper, mayWrite, views } = open;
  const client = useQueryClient();
  const settings = useSettings(place);
  const { hasUnsaved } = useSaving(keeper);
  return (
    <>
      <PublishBox
        story={story}
        title={title}
        hasUnsaved={hasUnsaved}
        mayWrite={mayWrite}
        mayPublish={may(title, "story.publish")}
        mayWithdraw={may(title, "story.withdraw")}
        onPublish={() => views.setDialog({ kind: "publish" })}
        onHeld={() => views.mendAt(firstHolding(story.findings))}
        onWithdraw={() => views.setDialog({ kind: "withdraw" })}
        onReady={() => settings.change({ status: "ready" })}
      />
      <ChecksPane findings={story.findings} release={story.release} at={views.finding} goTo={views.mendAt} />
      <PicturesPane
        store={store}
        mayWrite={mayWrite}
        mayEditPictures={may(title, "picture.edit")}
        wanted={views.wantedCredit}
        goTo={views.goTo}
        onAdd={() =>
          views.setDialog({
            kind: "picture",
            place: store.read().mainPicture === null ? "main" : "copy",
          })
        }
        onCredit={() => void client.invalidateQueries({ queryKey: deskKeys.story(title.id, story.row.id) })}
      />
      <AboutPane
        story={story}
        title={title}
        store={store}
        mayWrite={mayWrite}
        change={settings.change}
        trouble={settings.trouble}
      />
    </>
  );
}
