import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { changedEvent } from "../platform/stream-contract.ts";
import { address } from "./api.ts";
import { readChance, readClock } from "./clock.ts";
import { deskKeys, keysTouchedBy, reconnectWait, type Change } from "./what-changed.ts";

export type StreamState =
  | { readonly kind: "joining" }
  | { readonly kind: "open" }
  | { readonly kind: "lost"; readonly since: number };

let state: StreamState = { kind: "joining" };
const listeners = new Set<() => void>();
function setState(next: StreamState): void {
  if (next.kind === state.kind) return;
  state = next;
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useStreamState = (): StreamState => useSyncExternalStore(subscribe, () => state);

interface Follow {
  readonly title: string;
  readonly onChanged: (data: string) => void;
  /** `again` when the connection was there before and got lost. */
  readonly onHello: (again: boolean) => void;
}

/**
 * Follows the stream of one title until stopped. The browser's own reconnecting gives up on some
 * answers, so each try is a new EventSource after a doubling wait.
 */
function follow({ title, onChanged, onHello }: Follow): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let again = false;
  const join = (): void => {
    source?.close();
    clearTimeout(timer);
    source = new EventSource(address("/api/stream", { title }));
    source.addEventListener("hello", () => {
      tries = 0;
      setState({ kind: "open" });
      onHello(again);
      again = true;
    });
    source.addEventListener("changed", (event: MessageEvent<string>) => onChanged(event.data));
    source.addEventListener("error", () => {
      source?.close();
      setState({ kind: "lost", since: readClock() });
      timer = setTimeout(join, reconnectWait(tries++, readChance()));
    });
  };
  const joinNow = (): void => {
    tries = 0;
    if (state.kind !== "open") join();
  };
  join();
  window.addEventListener("online", joinNow);
  return () => {
    window.removeEventListener("online", joinNow);
    clearTimeout(timer);
    source?.close();
  };
}

/** Reads again what events say has changed; after a (re)connection everything. */
export function useStream(title: string, onChange: (change: Change) => void): void {
  const queries = useQueryClient();
  const told = useEffectEvent(onChange);
  useEffect(
    () =>
      follow({
        title,
        // Who is signed in was read a moment ago, and no event changes it.
        onHello: (again) =>
          void queries.invalidateQueries({
            predicate: ({ queryKey }) => again || queryKey[0] !== deskKeys.me()[0],
          }),
        onChanged: (data) => {
          const parsed = changedEvent.safeParse(safeJson(data));
          if (!parsed.success) return;
          told(parsed.data);
          for (const queryKey of keysTouchedBy(parsed.data, title)) {
            void queries.invalidateQueries({ queryKey: [...queryKey] });
          }
        },
      }),
    [title, queries],
  );
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
