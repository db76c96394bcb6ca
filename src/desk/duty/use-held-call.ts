import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { storyAnswer, type StoryAnswer } from "../../stories/stories-contract.ts";
import { address, call } from "../api.ts";
import { showTrouble } from "../announcer.ts";
import { may, useTitle } from "../session.ts";
import { deskKeys, type Change } from "../what-changed.ts";
import { heldCall } from "./held-call.ts";

/** What was called out already, by story and reason: holding it again says nothing new. */
const called = new Set<string>();

/** Tells who may publish that something which should have gone out by itself waits, and why. */
export function useHeldCall(): (change: Change) => void {
  const title = useTitle();
  const client = useQueryClient();
  const navigate = useNavigate();
  const tell = (story: StoryAnswer, name: string): void => {
    const said = heldCall(story, name);
    if (said === null || called.has(said.key)) return;
    called.add(said.key);
    showTrouble(said.message, {
      label: "Open",
      run: () =>
        void navigate({ to: "/$title/stories/$story", params: { title: title.id, story: story.row.id } }),
    });
  };
  return (change) => {
    if (change.name !== "story.autopilot-held" && change.name !== "release.held") return;
    if (change.titleId !== title.id || !may(title, "story.publish")) return;
    const id = change.subject;
    void client
      .fetchQuery({
        queryKey: deskKeys.story(title.id, id),
        queryFn: ({ signal }) =>
          call(address(`/api/stories/${id}`, { title: title.id }), { shape: storyAnswer, signal }),
        staleTime: 0,
      })
      .then((story) => tell(story, change.name))
      // The mail and the story itself say it, too.
      .catch(() => undefined);
  };
}
