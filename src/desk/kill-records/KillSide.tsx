import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import type { KillRecord } from "../../control/control-contract.ts";
import { say, showToast, showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { Pane } from "../components/Pane.tsx";
import { useKeys } from "../key-registry.ts";
import { momentOf, secondsSince } from "../relative-time.ts";
import { useMay, useMe, useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { actWords, unpublishedWords } from "./kill-words.ts";
import { obeyKill, proveKill } from "./kills-calls.ts";
import style from "./kills.module.css";
import { ObeyDialog } from "./ObeyDialog.tsx";

interface KillSideProps {
  readonly id: string;
  readonly record: KillRecord;
}

const tell = (error: unknown): void => {
  const { happened, remedy } = problemOf(error);
  showTrouble(`${happened} ${remedy}`);
};

/** What needs a person, and what happened. */
export function KillSide({ id, record }: KillSideProps) {
  const title = useTitle();
  const { titles } = useMe();
  return (
    <Pane label="What needs you, what happened" as="aside" className={style.side}>
      <NeedsYou id={id} record={record} />
      <section className={style.happened}>
        <h3>What happened</h3>
        <ol>
          {record.acts.map((act, at) => (
            <li key={at} data-act={act.act}>
              <time className="num" dateTime={act.at} title={momentOf(act.at, title.zone)}>
                {secondsSince(record.row.receivedAt, act.at, title.zone)}
              </time>
              <span>{actWords(act, titles.find((each) => each.id === act.titleId)?.shortName ?? "")}</span>
            </li>
          ))}
        </ol>
        <p className={style.small}>
          {record.policy === "hold-and-call"
            ? "This source's orders wait for a person. Publishers change that under Sources."
            : "An order of this source takes everything down first and asks afterwards."}
        </p>
      </section>
    </Pane>
  );
}

function NeedsYou({ id, record }: KillSideProps) {
  const title = useTitle();
  const mayObey = useMay("story.withdraw");
  const client = useQueryClient();
  const [isAsking, ask] = useState(false);
  const readAgain = (): void => {
    for (const queryKey of [deskKeys.kill(title.id, id), deskKeys.kills(title.id)])
      void client.invalidateQueries({ queryKey });
  };
  const obeying = useMutation({
    mutationFn: () => obeyKill(title.id, id),
    onSuccess: () => {
      ask(false);
      readAgain();
      showToast("Taken down in every title");
    },
    onError: tell,
  });
  const wasPublic = record.uses.some((use) => use.address !== "");
  const silent = record.proofs.filter((each) => each.verdict === "unreachable").length;
  const proof = useProof(title.id, id, lastLook(record));
  useKeys([
    { keys: "L", label: "Look again from outside", group: "Kills", run: () => wasPublic && proof.start() },
  ]);
  const { waiting, found, looked } = record.row;
  return (
    <section className={style.needs}>
      <h3>{waiting > 0 || found > 0 ? "Needs you" : "Nothing needs you"}</h3>
      {waiting > 0 && (
        <>
          <p>{waiting === 1 ? "One story is" : `${waiting} stories are`} still before readers.</p>
          {mayObey ? (
            <Button look="red" icon={Ban} wide onPress={() => ask(true)}>
              Take everything down…
            </Button>
          ) : (
            <p>Call an editor: they take it down here.</p>
          )}
        </>
      )}
      {found > 0 && <p>The copy is still seen on our own outputs: they are named in the record.</p>}
      {waiting === 0 && found === 0 && (
        <p>
          {!wasPublic
            ? unpublishedWords(record)
            : looked === 0
              ? "Our own outputs are being looked at from outside."
              : "Every output of ours was looked at from outside and does not show it."}
        </p>
      )}
      {silent > 0 && (
        <p>
          {silent === 1 ? "One output" : `${silent} outputs`} did not answer; they are looked at again by
          themselves.
        </p>
      )}
      {wasPublic && (
        <Button icon={RefreshCw} wide keys="L" isPending={proof.isLooking} onPress={proof.start}>
          {proof.isLooking ? "Looking…" : "Look again"}
        </Button>
      )}
      {isAsking && (
        <ObeyDialog
          record={record}
          isPending={obeying.isPending}
          onObey={() => obeying.mutate()}
          onClose={() => ask(false)}
        />
      )}
    </section>
  );
}

/** When an output was last looked at, "" for never; a look that something did not answer counts too. */
const lastLook = ({ proofs }: KillRecord): string =>
  proofs
    .map((each) => each.lookedAt)
    .toSorted()
    .at(-1) ?? "";

/** From the press to the result, which comes with an event and newer times in the record. */
function useProof(title: string, id: string, last: string) {
  const [begunWith, begin] = useState<string | null>(null);
  const isLooking = begunWith !== null && last === begunWith;
  useEffect(() => {
    if (begunWith === null || last === begunWith) return;
    begin(null);
    say("Looked at");
  }, [begunWith, last]);
  const asking = useMutation({
    mutationFn: () => proveKill(title, id),
    onError: (error) => {
      begin(null);
      tell(error);
    },
  });
  const start = (): void => {
    if (isLooking) return;
    begin(last);
    asking.mutate();
  };
  return { isLooking, start };
}
