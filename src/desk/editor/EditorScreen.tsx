import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { Content } from "../../stories/content.ts";
import type { StoryAnswer } from "../../stories/stories-contract.ts";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useTitle } from "../session.ts";
import { useOwnName } from "../shell/screen-name.ts";
import { deskKeys } from "../what-changed.ts";
import { isSameContent } from "./draft/same-content.ts";
import type { UnsavedCopy } from "./draft/unsaved-copy.ts";
import { findUnsaved, forgetUnsaved, unsavedKey } from "./draft/unsaved-copy.ts";
import { UnsavedOffer } from "./draft/UnsavedOffer.tsx";
import { EditorDesk } from "./EditorDesk.tsx";
import { readStory } from "./story-calls.ts";

/** One story of one title, open for writing. */
export function EditorScreen() {
  const title = useTitle();
  const { story: storyId = "" } = useParams({ strict: false });
  const story = useQuery({
    queryKey: deskKeys.story(title.id, storyId),
    queryFn: ({ signal }) => readStory({ storyId, titleId: title.id }, signal),
  });
  useOwnName(story.data?.row.slugline ?? "");
  if (story.data !== undefined)
    return <OpenStory key={`${title.id} ${storyId}`} story={story.data} title={title} />;
  if (story.isError) return <ProblemNote error={story.error} onRetry={() => void story.refetch()} />;
  return <Skeleton rows={6} rowHeight={96} label="Loading the story" />;
}

type Opening =
  | { readonly kind: "offer"; readonly copy: UnsavedCopy }
  | { readonly kind: "open"; readonly unsaved: Content | null };

/** Copy left on this computer is offered before anything is written. */
function OpenStory({ story, title }: { readonly story: StoryAnswer; readonly title: DeskTitle }) {
  const key = unsavedKey(story.row.id, title.id);
  const [opening, setOpening] = useState<Opening>(() => openingOf(story, key));
  if (opening.kind === "open") return <EditorDesk story={story} title={title} unsaved={opening.unsaved} />;
  return (
    <UnsavedOffer
      copy={opening.copy}
      draft={story.draft}
      zone={title.zone}
      onUse={() => setOpening({ kind: "open", unsaved: opening.copy.content })}
      onDrop={() => {
        forgetUnsaved(localStorage, key);
        setOpening({ kind: "open", unsaved: null });
      }}
    />
  );
}

function openingOf(story: StoryAnswer, key: string): Opening {
  const copy = findUnsaved(localStorage, key);
  if (copy === null) return { kind: "open", unsaved: null };
  if (!isSameContent(copy.content, story.draft.content)) return { kind: "offer", copy };
  forgetUnsaved(localStorage, key);
  return { kind: "open", unsaved: null };
}
