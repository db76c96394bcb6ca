import { useMutation, useQueryClient } from "@tanstack/react-query";
import { frontAnswer, type FrontAnswer } from "../../fronts/fronts-contract.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { call, ProblemError } from "../api.ts";
import { deskKeys } from "../what-changed.ts";
import { setDraft } from "./draft-store.ts";
import { sameState, stateOf, type FrontState } from "./arranging/front-state.ts";

interface Wish {
  /** Version of the front it starts from. */
  readonly version: number;
  readonly state: FrontState;
  /** What stood before readers, to take it back. */
  readonly before: FrontState;
}

interface Sent {
  readonly kind: "out" | "clash";
  readonly answer: FrontAnswer;
}

/** A front that another came before is answered with that other, not thrown. */
async function send(title: string, { version, state }: Wish): Promise<Sent> {
  try {
    const body = { version, ...state };
    const answer = await call(`/api/fronts/${title}`, { method: "PUT", shape: frontAnswer, body });
    return { kind: "out", answer };
  } catch (thrown) {
    const is409 = thrown instanceof ProblemError && thrown.status === 409;
    const current = is409 ? frontAnswer.safeParse(thrown.body) : null;
    if (current?.success !== true) throw thrown;
    // An earlier try whose answer was lost may have arrived.
    const arrived = sameState(stateOf(current.data), state);
    return { kind: arrived ? "out" : "clash", answer: current.data };
  }
}

/** Puts a front before readers; what stood before can be brought back from the message. */
export function usePutOut(title: string) {
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: (wish: Wish) => send(title, wish),
    onSuccess: ({ kind, answer }, { before }) => {
      client.setQueryData(deskKeys.front(title), answer);
      if (kind === "clash") {
        showTrouble("Nothing went out: somebody put out another front meanwhile. It stands here now.");
        return;
      }
      setDraft(title, null);
      const back = { version: answer.version, state: before, before: stateOf(answer) };
      showToast("It is out. Readers see it now.", {
        label: "Take it back",
        run: () => sending.mutate(back),
      });
    },
  });
  return sending;
}
