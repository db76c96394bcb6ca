import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { AutopilotAct, StopAnswer } from "../../stories/autopilot/autopilot-contract.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { useKeys } from "../key-registry.ts";
import { useMe, useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { deskKeys } from "../what-changed.ts";
import { ActList } from "./ActList.tsx";
import { stopAutopilot } from "./rules-calls.ts";
import style from "./rules.module.css";

interface StopDialogProps {
  /** Offers to stop this source alone, too. */
  readonly source: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

/** The one way to stop what goes out by itself; then it says what had gone out. */
export function StopDialog({ source, onClose }: StopDialogProps) {
  const title = useTitle();
  const { titles } = useMe();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: (only: string | null) => stopAutopilot(title.id, only),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: deskKeys.openStories(title.id) });
      void client.invalidateQueries({ queryKey: deskKeys.autopilot(title.id) });
    },
  });
  const isStopped = stop.data !== undefined;
  const main = (): void => {
    if (isStopped) onClose();
    else if (!stop.isPending) stop.mutate(source?.id ?? null);
  };
  useKeys([{ keys: "Ctrl+Enter", label: "Stop", group: "Autopilot", inDialog: true, run: main }]);
  const everything = titles.length > 1 ? "Stop everything, in every title" : "Stop everything";
  return (
    <Dialog
      isOpen
      title={
        isStopped
          ? "Stopped"
          : source === null
            ? "Stop everything that goes out by itself?"
            : `Stop what ${source.name} puts out by itself?`
      }
      width={560}
      onOpenChange={onClose}
      foot={
        isStopped ? (
          <Button look="black" keys="Escape" onPress={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button keys="Escape" onPress={onClose}>
              Cancel
            </Button>
            <Button
              look={source === null ? "red" : "ghost"}
              {...(source === null ? { keys: "Ctrl+Enter" } : {})}
              isPending={stop.isPending}
              onPress={() => stop.mutate(null)}
            >
              {everything}
            </Button>
            {source !== null && (
              <Button look="red" keys="Ctrl+Enter" isPending={stop.isPending} onPress={main}>
                Stop {source.name} in {title.shortName}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={style.dialog}>
        {stop.isError && <ProblemNote error={stop.error} onRetry={() => stop.reset()} />}
        {stop.data === undefined ? (
          <p>
            It takes effect at once; only what is being published this very second may still go out. What is
            out stays out. Newer versions then wait for a person. You see next what went out, and what was
            held, in the last 24 hours.
          </p>
        ) : (
          <Stopped answer={stop.data} />
        )}
      </div>
    </Dialog>
  );
}

function Stopped({ answer: { stopped, wentOut, held } }: { readonly answer: StopAnswer }) {
  const title = useTitle();
  const { titles } = useMe();
  const now = useNow();
  const nameOf = (id: string): string => titles.find((each) => each.id === id)?.shortName ?? id;
  const actsByTitle = (acts: readonly AutopilotAct[]): ReactNode => {
    const byTitle = [...Map.groupBy(acts, (act) => act.titleId)];
    return byTitle.map(([id, list]) => (
      <section key={id} aria-label={nameOf(id)}>
        {byTitle.length > 1 && <h4>{nameOf(id)}</h4>}
        <ActList acts={list} title={id} zone={title.zone} now={now} withSource withTime />
      </section>
    ));
  };
  return (
    <>
      <p role="status">
        {stopped.length === 0
          ? "Nothing was on."
          : `Switched off: ${stopped.map((rule) => `${rule.source.name} in ${nameOf(rule.titleId)}`).join(", ")}.`}
      </p>
      <h3>
        {wentOut.length === 0
          ? "Nothing went out by itself in 24 hours"
          : `Went out by itself in 24 hours: ${wentOut.length}`}
      </h3>
      {actsByTitle(wentOut)}
      {held.length > 0 && (
        <>
          <h3>Held in 24 hours, not out: {held.length}</h3>
          {actsByTitle(held)}
        </>
      )}
    </>
  );
}
