import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Pause, Play, PlugZap, Save, X } from "lucide-react";
import { useEffect, useState } from "react";
import type { SourceAnswer } from "../../wire/ways-in/ways-contract.ts";
import { useActs } from "../acts.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { BarEnd, Pane, PaneBar } from "../components/Pane.tsx";
import { Note, ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useKeys } from "../key-registry.ts";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { PushBox } from "./PushBox.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { errorsOf, isSame } from "./source-draft.ts";
import { GROUP_WIDE, healthWords } from "./source-words.ts";
import { SourceHealth } from "./SourceHealth.tsx";
import { sourceQuery } from "./sources-calls.ts";
import layout from "../components/list-detail.module.css";
import style from "./sources.module.css";
import { TryResult } from "./TryResult.tsx";
import { useSourceActs } from "./use-source-acts.ts";

interface SourceDetailProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One source: how it does, what a trial brings, its settings. */
export function SourceDetail({ id, onClose }: SourceDetailProps) {
  const title = useTitle();
  const query = useQuery(sourceQuery(title.id, id));
  if (query.data !== undefined) {
    return query.data.mayChange ? (
      <Opened answer={query.data} onClose={onClose} />
    ) : (
      <ReadOnly answer={query.data} onClose={onClose} />
    );
  }
  return (
    <Pane label="Source" className={layout.detail}>
      {query.isError ? (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton rows={6} rowHeight={64} label="Loading the source" />
      )}
    </Pane>
  );
}

/** The settings while they are written; news from the server replaces them as long as nothing was. */
function useDraft(answer: SourceAnswer) {
  const [settings, write] = useState(answer.settings);
  const [stored, setStored] = useState(answer.settings);
  const [secret, writeSecret] = useState("");
  useEffect(() => {
    if (isSame(stored, answer.settings)) return;
    if (isSame(settings, stored)) write(answer.settings);
    setStored(answer.settings);
  }, [answer.settings, settings, stored]);
  const isChanged = secret !== "" || !isSame(settings, stored);
  return { settings, write, secret, writeSecret, isChanged };
}

function Opened({ answer, onClose }: { readonly answer: SourceAnswer; readonly onClose: () => void }) {
  const title = useTitle();
  const { source } = answer;
  const draft = useDraft(answer);
  const { settings, secret } = draft;
  const acts = useSourceActs(title.id, source.id);
  const [isChecked, check] = useState(false);
  const errors = isChecked ? errorsOf(settings) : {};
  const change = { settings, ...(secret === "" ? {} : { secret }) };
  const ifGood = (act: () => void): void => {
    check(true);
    if (Object.keys(errorsOf(settings)).length === 0) act();
    else showTrouble("Some fields cannot be used as they are. They are marked.");
  };
  const save = (): void => {
    if (!draft.isChanged) return showToast("Nothing was changed");
    ifGood(() => acts.saving.mutate(change, { onSuccess: () => draft.writeSecret("") }));
  };
  const attempt = (): void => {
    if (settings.way === null) return showTrouble("This source is not asked, so there is nothing to try.");
    ifGood(() => acts.trying.mutate(change));
  };
  const turn = (): void => acts.pausing.mutate(!answer.settings.isOn);
  const turnLabel = answer.settings.isOn ? "Pause" : "Resume";
  useKeys([
    { keys: "Ctrl+S", label: "Save the source", group: "Sources", whileTyping: true, run: save },
    { keys: "T", label: "Try the source", group: "Sources", run: attempt },
  ]);
  useActs([
    {
      id: "source-try",
      label: "Try this source",
      detail: source.name,
      icon: PlugZap,
      keys: "T",
      kind: "do",
      run: attempt,
    },
    {
      id: "source-turn",
      label: `${turnLabel} this source`,
      detail: source.name,
      icon: Pause,
      kind: "do",
      run: turn,
    },
    {
      id: "source-save",
      label: "Save this source",
      detail: source.name,
      icon: Save,
      keys: "Ctrl+S",
      kind: "do",
      run: save,
    },
  ]);
  return (
    <Pane
      label={source.name}
      className={layout.detail}
      head={
        <PaneBar>
          <Button look="black" keys="Ctrl+S" isPending={acts.saving.isPending} onPress={save}>
            {acts.saving.isPending ? "Saving…" : "Save"}
          </Button>
          {settings.way !== null && (
            <Button icon={PlugZap} keys="T" isPending={acts.trying.isPending} onPress={attempt}>
              {acts.trying.isPending ? "Trying…" : "Try"}
            </Button>
          )}
          <Button look="plain" icon={answer.settings.isOn ? Pause : Play} onPress={turn}>
            {turnLabel}
          </Button>
          <BarEnd>
            {draft.isChanged && <Chip tone="select">Not saved</Chip>}
            <Button look="plain" icon={X} label="Close this source" onPress={onClose} />
          </BarEnd>
        </PaneBar>
      }
    >
      <div className={layout.page}>
        <About answer={answer} />
        {acts.trying.data !== undefined && (
          <section aria-label="Trial" className={style.trial}>
            <h2>Trial</h2>
            <TryResult answer={acts.trying.data} zone={title.zone} />
          </section>
        )}
        <SettingsForm
          settings={settings}
          errors={errors}
          onChange={draft.write}
          secret={secret}
          onSecret={draft.writeSecret}
          hasSecret={answer.secret === "set"}
        />
        {answer.privateNetwork && (
          <p className={style.small}>
            An administrator has allowed this host inside your own network. With another host that ends.
          </p>
        )}
        <PushBox title={title.id} answer={answer} />
      </div>
    </Pane>
  );
}

/** Its name, how it does, and what hangs on it. */
function About({ answer: { source } }: { readonly answer: SourceAnswer }) {
  const title = useTitle();
  const health = healthWords(source, useNow());
  return (
    <>
      <h1 className={style.name}>
        {source.name} {source.health !== "fresh" && <Chip tone={health.tone}>{health.words}</Chip>}
      </h1>
      <p className={style.links}>
        <Link to="/$title/autopilot" params={{ title: title.id }} search={{ source: source.id }}>
          What goes out by itself
        </Link>
        <Link to="/$title/contracts" params={{ title: title.id }}>
          Its contracts
        </Link>
      </p>
      <SourceHealth source={source} zone={title.zone} />
    </>
  );
}

const unchanged = (): void => undefined;

/** A source of the whole group, for somebody who is not a publisher in every title of it. */
function ReadOnly({ answer, onClose }: { readonly answer: SourceAnswer; readonly onClose: () => void }) {
  return (
    <Pane
      label={answer.source.name}
      className={layout.detail}
      head={
        <PaneBar>
          <BarEnd>
            <Button look="plain" icon={X} label="Close this source" onPress={onClose} />
          </BarEnd>
        </PaneBar>
      }
    >
      <div className={layout.page}>
        <About answer={answer} />
        <Note tone="plain">{GROUP_WIDE}</Note>
        <fieldset disabled className={style.fixed} aria-label="Settings, to read only">
          <SettingsForm
            settings={answer.settings}
            errors={{}}
            onChange={unchanged}
            secret=""
            onSecret={unchanged}
            hasSecret={answer.secret === "set"}
          />
        </fieldset>
      </div>
    </Pane>
  );
}
