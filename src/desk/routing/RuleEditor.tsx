import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Trash2, X } from "lucide-react";
import { useState } from "react";
import { emptyCondition } from "../../wire/filters/condition-contract.ts";
import { routingActs, type RoutingAnswer, type RoutingRule } from "../../wire/routing/routing-contract.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { Field } from "../components/Field.tsx";
import { BarEnd, Pane, PaneBar } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { cx } from "../cx.ts";
import { agoOf } from "../relative-time.ts";
import { Switch } from "../components/Switch.tsx";
import { useTitle } from "../session.ts";
import { ChoiceField } from "../components/ChoiceField.tsx";
import { useNow } from "../use-now.ts";
import { deskKeys } from "../what-changed.ts";
import { ConditionFields } from "../wire/filters/ConditionFields.tsx";
import { TryView } from "../wire/filters/TryView.tsx";
import { removeRule, saveRule, type RuleWish } from "./routing-calls.ts";
import layout from "../components/list-detail.module.css";
import style from "./routing.module.css";

interface RuleEditorProps {
  /** null: a new one. */
  readonly rule: RoutingRule | null;
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly mayChange: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onClose: () => void;
  readonly onSaved: (id: string | undefined) => void;
}

const wishFrom = (rule: RoutingRule | null): RuleWish => ({
  name: rule?.name ?? "",
  on: rule?.on ?? false,
  condition: rule?.condition ?? emptyCondition,
  acts: rule?.acts ?? routingActs.parse({}),
});

const URGENCIES = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [String(n), String(n)] as const);

/** One rule: if, then, tried on the last seven days. */
export function RuleEditor({ rule, sources, mayChange, onMove, onClose, onSaved }: RuleEditorProps) {
  const title = useTitle();
  const now = useNow();
  const queries = useQueryClient();
  const [wish, setWish] = useState(() => wishFrom(rule));
  const [isNameless, setNameless] = useState(false);
  const acts = wish.acts;
  const act = (part: Partial<RuleWish["acts"]>): void => setWish({ ...wish, acts: { ...acts, ...part } });
  const put = (answer: RoutingAnswer): void => void queries.setQueryData(deskKeys.routing(title.id), answer);
  const saving = useMutation({
    mutationFn: () => saveRule(title.id, rule?.id ?? null, wish),
    onSuccess: (answer) => {
      put(answer);
      showToast(wish.on ? `Saved and on: ${wish.name}` : `Saved, off: ${wish.name}`);
      onSaved(rule?.id ?? answer.rules.at(-1)?.id);
    },
  });
  const removing = useMutation({
    mutationFn: (id: string) => removeRule(title.id, id),
    onSuccess: (answer) => {
      put(answer);
      showToast(`Removed: ${rule?.name ?? ""}. What it did stays.`);
      onSaved(undefined);
    },
    onError: (thrown) => showTrouble(`Not removed. ${problemOf(thrown).happened}`),
  });
  const save = (): void => {
    if (wish.name.trim() === "") setNameless(true);
    else saving.mutate();
  };
  return (
    <Pane
      label="Rule"
      className={layout.detail}
      head={
        <PaneBar>
          {mayChange && (
            <Button look="black" isPending={saving.isPending} onPress={save}>
              {saving.isPending ? "Saving…" : "Save the rule"}
            </Button>
          )}
          <BarEnd>
            {rule !== null && mayChange && (
              <>
                <Button look="plain" icon={ArrowUp} label="Ask it earlier" onPress={() => onMove(-1)} />
                <Button look="plain" icon={ArrowDown} label="Ask it later" onPress={() => onMove(1)} />
                <Button look="plain" icon={Trash2} onPress={() => removing.mutate(rule.id)}>
                  Remove
                </Button>
              </>
            )}
            <Button look="plain" icon={X} label="Close the rule" onPress={onClose} />
          </BarEnd>
        </PaneBar>
      }
    >
      <div className={cx(layout.page, style.page)}>
        <Field
          label="Name"
          value={wish.name}
          onChange={(name) => setWish({ ...wish, name })}
          error={
            isNameless && wish.name.trim() === "" ? "A rule needs a name: items say what it did." : undefined
          }
        />
        <Switch
          label="In use"
          says="It acts on each item that comes. Off: it stays here and does nothing."
          isOn={wish.on}
          onTurn={(on) => setWish({ ...wish, on })}
        />
        <h2>If an item is like this</h2>
        <ConditionFields
          condition={wish.condition}
          sources={sources}
          onChange={(condition) => setWish({ ...wish, condition })}
        />
        <TryView condition={wish.condition} />
        <h2>Then</h2>
        <Switch
          label="Set it aside"
          says={`For ${title.shortName} only, and only new copy: corrections and orders to stop stay in sight.`}
          isOn={acts.aside}
          onTurn={(aside) => act({ aside })}
        />
        <Switch
          label="Call the desk"
          says="A note at the bottom of every desk of the title, once an item."
          isOn={acts.alert}
          onTurn={(alert) => act({ alert })}
        />
        <Switch
          label="The autopilot may publish it"
          says="Where the autopilot is on for the source, and as its own rules and the gate allow."
          isOn={acts.mayPublish}
          onTurn={(mayPublish) => act({ mayPublish })}
        />
        <div className={layout.pair}>
          <ChoiceField
            label="Mark it for a section"
            value={acts.section ?? ""}
            choices={[["", "no section"], ...title.sections.map(({ slug, name }) => [slug, name] as const)]}
            onChoose={(section) => act({ section: section === "" ? null : section })}
          />
          <ChoiceField
            label="Give it an urgency"
            value={acts.urgency === null ? "" : String(acts.urgency)}
            choices={[["", "the agency’s own"], ...URGENCIES]}
            onChoose={(urgency) => act({ urgency: urgency === "" ? null : Number(urgency) })}
          />
        </div>
        {saving.isError && <ProblemNote error={saving.error} />}
        {rule !== null && (
          <p className={style.small}>
            Changed {agoOf(rule.changedAt, now, title.zone)} by {rule.changedBy}.
          </p>
        )}
        {!mayChange && <p className={style.small}>Rules are changed by editors and publishers.</p>}
      </div>
    </Pane>
  );
}
