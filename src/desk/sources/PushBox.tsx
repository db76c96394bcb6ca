import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { SourceAnswer } from "../../wire/ways-in/ways-contract.ts";
import { showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { renewToken } from "./sources-calls.ts";
import layout from "../components/list-detail.module.css";
import style from "./sources.module.css";
import { TokenDialog } from "./TokenDialog.tsx";

/** Where the source pushes to and writes to. */
export function PushBox({ title, answer }: { readonly title: string; readonly answer: SourceAnswer }) {
  const [isAsking, ask] = useState(false);
  const renewing = useMutation({
    mutationFn: () => renewToken(title, answer.source.id),
    onSuccess: () => ask(false),
    onError: (error) => showTrouble(problemOf(error).happened),
  });
  const address = new URL(answer.pushPath, location.origin).href;
  return (
    <section aria-label="Push and folder" className={style.push}>
      <dl className={layout.facts}>
        <div>
          <dt>Push to</dt>
          <dd className={style.mono}>{address}</dd>
        </div>
        <div>
          <dt>Folder</dt>
          <dd className={style.mono}>{answer.folder}</dd>
        </div>
      </dl>
      <Button onPress={() => ask(true)}>
        {answer.hasPushToken ? "New push token" : "Make a push token"}
      </Button>
      <Dialog
        isOpen={isAsking}
        onOpenChange={ask}
        title="Make a new push token?"
        width={440}
        foot={
          <>
            <Button look="plain" onPress={() => ask(false)}>
              Cancel
            </Button>
            <Button look="black" isPending={renewing.isPending} onPress={() => renewing.mutate()}>
              Make a new one
            </Button>
          </>
        }
      >
        <p className={style.sure}>
          The old token stops working at once: what the agency pushes with it is refused.
        </p>
      </Dialog>
      {renewing.data !== undefined && (
        <TokenDialog token={renewing.data.token} address={address} onClose={() => renewing.reset()} />
      )}
    </section>
  );
}
