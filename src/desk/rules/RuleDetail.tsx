import { Link } from "@tanstack/react-router";
import { Save, X } from "lucide-react";
import { useEffect, useState } from "react";
import type { AutopilotAnswer } from "../../stories/autopilot/autopilot-contract.ts";
import { useActs } from "../acts.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { readClock } from "../clock.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { BarEnd, Pane, PaneBar } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { useKeys } from "../key-registry.ts";
import { timeOf } from "../relative-time.ts";
import { may, useTitle } from "../session.ts";
import { RuleForm } from "./RuleForm.tsx";
import { errorsOfWish, isSameWish, opensMore, wishOf } from "./rules-words.ts";
import layout from "../components/list-detail.module.css";
import style from "./rules.module.css";
import { SourceDay } from "./SourceDay.tsx";
import { StopDialog } from "./StopDialog.tsx";
import { TurnOnDialog } from "./TurnOnDialog.tsx";
import { useSaveRule } from "./use-save-rule.ts";

interface RuleDetailProps {
  readonly answer: AutopilotAnswer;
  readonly source: AutopilotAnswer["sources"][number];
  readonly onClose: () => void;
}

/** The rule while it is written; news from the server replaces it as long as nothing was. */
function useWish(stored: ReturnType<typeof wishOf>) {
  const [wish, write] = useState(stored);
  const [seen, see] = useState(stored);
  useEffect(() => {
    if (isSameWish(seen, stored)) return;
    if (isSameWish(wish, seen)) write(stored);
    see(stored);
  }, [stored, seen, wish]);
  return { wish, write, isChanged: !isSameWish(wish, stored) };
}

/** What one source may do by itself in the title. */
export function RuleDetail({ answer, source, onClose }: RuleDetailProps) {
  const title = useTitle();
  const rule = answer.rules.find((each) => each.source.id === source.id);
  const stored = wishOf(rule);
  const { wish, write, isChanged } = useWish(stored);
  const [asking, ask] = useState<"turn-on" | "stop" | null>(null);
  const [isChecked, check] = useState(false);
  const errors = isChecked ? errorsOfWish(wish) : {};
  const saving = useSaveRule(title.id, source.id, () => ask(null));
  const save = (): void => {
    if (!may(title, "story.publish")) return showTrouble("Editors and publishers set the rules.");
    if (!isChanged) return showToast("Nothing was changed");
    check(true);
    if (Object.keys(errorsOfWish(wish)).length > 0)
      return showTrouble("Some fields cannot be used as they are. They are marked.");
    if (opensMore(stored, wish)) ask("turn-on");
    else saving.mutate(wish);
  };
  const stop = (): void => ask("stop");
  useKeys([
    { keys: "Ctrl+S", label: "Save the rule", group: "Autopilot", whileTyping: true, run: save },
    { keys: "Shift+S", label: "Stop what goes out by itself", group: "Autopilot", run: stop },
  ]);
  useActs([
    {
      id: "rule-save",
      label: "Save this rule",
      detail: source.name,
      icon: Save,
      keys: "Ctrl+S",
      kind: "do",
      run: save,
    },
  ]);
  return (
    <Pane
      label={`Autopilot of ${source.name}`}
      head={
        <PaneBar>
          <Button
            look={opensMore(stored, wish) ? "accent" : "black"}
            keys="Ctrl+S"
            isPending={saving.isPending}
            onPress={save}
          >
            {saving.isPending ? "Saving…" : opensMore(stored, wish) ? "Save…" : "Save"}
          </Button>
          <BarEnd>
            {isChanged && <Chip tone="select">Not saved</Chip>}
            <Button look="plain" icon={X} label="Close this rule" onPress={onClose} />
          </BarEnd>
        </PaneBar>
      }
    >
      <div className={layout.page}>
        <div>
          <h1 className={style.name}>
            {source.name} {stored.on ? <Chip tone="local">On</Chip> : <Chip>Off</Chip>}
          </h1>
          <p className={style.small}>
            {rule === undefined
              ? "Nobody has set a rule here yet, so nothing goes out by itself."
              : `Last changed by ${rule.changedBy}, ${timeOf(rule.changedAt, readClock(), title.zone)}.`}{" "}
            {may(title, "wire.sources") && (
              <Link to="/$title/sources" params={{ title: title.id }} search={{ source: source.id }}>
                The source’s settings
              </Link>
            )}
          </p>
        </div>
        {saving.isError && <ProblemNote error={saving.error} onRetry={save} />}
        <RuleForm source={source} wish={wish} errors={errors} onChange={write} />
        {stored.on && may(title, "story.write") && (
          <div className={style.stopHere}>
            <Button look="red" onPress={stop}>
              Stop for this source…
            </Button>
            <p className={style.small}>
              At once, in {title.shortName}. What is out stays out. Switch it on again here whenever you like.
            </p>
          </div>
        )}
        <SourceDay acts={answer.acts.filter((act) => act.source.id === source.id)} title={title} />
      </div>
      {asking === "stop" && <StopDialog source={source} onClose={() => ask(null)} />}
      {asking === "turn-on" && (
        <TurnOnDialog
          source={source}
          title={title}
          wish={wish}
          isPending={saving.isPending}
          error={saving.error}
          onClose={() => ask(null)}
          onSure={() => saving.mutate(wish)}
        />
      )}
    </Pane>
  );
}
