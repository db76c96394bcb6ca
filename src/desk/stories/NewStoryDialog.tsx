import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import { storyKinds, type StoryKind } from "../../stories/content.ts";
import { madeAnswer, type newStoryRequest } from "../../stories/stories-contract.ts";
import type { z } from "zod";
import { call, problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { ChoiceField } from "../components/ChoiceField.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Field } from "../components/Field.tsx";
import { deskKeys } from "../what-changed.ts";
import { kindWords } from "./status-words.ts";
import style from "./stories.module.css";

/** Begins a story of the title's own and opens it. */
export function NewStoryDialog({
  title,
  onClose,
}: {
  readonly title: DeskTitle;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [slugline, setSlugline] = useState("");
  const [section, setSection] = useState("");
  const [kind, setKind] = useState<StoryKind>("local");
  const [isAsked, setAsked] = useState(false);
  const make = useMutation({
    mutationFn: (body: z.input<typeof newStoryRequest>) =>
      call("/api/stories", { method: "POST", shape: madeAnswer, body }),
    onSuccess: ({ storyId }) => {
      void client.invalidateQueries({ queryKey: deskKeys.stories(title.id) });
      void navigate({ to: "/$title/stories/$story", params: { title: title.id, story: storyId } });
    },
  });
  const isLacking = slugline.trim() === "";
  const problem = make.isError ? problemOf(make.error) : null;
  return (
    <Dialog isOpen title="New story" width={440} onOpenChange={onClose}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!isLacking && !make.isPending)
            make.mutate({
              title: title.id,
              slugline: slugline.trim(),
              kind,
              section: section || null,
            });
        }}
      >
        <Field
          label="Slugline"
          hint="its name on the desk"
          value={slugline}
          onChange={setSlugline}
          input={{
            autoFocus: true,
            maxLength: 100,
            placeholder: "ridge-hearing",
            autoComplete: "off",
          }}
          error={isAsked && isLacking ? "Give it a working name; readers do not see it." : undefined}
        />
        <ChoiceField
          label="Section"
          value={section}
          onChoose={setSection}
          choices={[["", "Later"], ...title.sections.map((each): [string, string] => [each.slug, each.name])]}
        />
        <ChoiceField
          label="Kind"
          value={kind}
          onChoose={(next) => setKind(next as StoryKind)}
          choices={storyKinds.map((each): [string, string] => [each, kindWords[each]])}
        />
        {problem !== null && (
          <p className={style.wrong} role="alert">
            {problem.happened} {problem.remedy}
          </p>
        )}
        <div className={style.formActions}>
          <Button keys="Escape" onPress={onClose}>
            Back
          </Button>
          <Button look="black" type="submit" keys="Enter">
            {make.isPending ? "Opening…" : "Begin"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
