import { useLocation } from "@tanstack/react-router";
import { useEffect, useSyncExternalStore } from "react";

const names: Readonly<Record<string, string>> = {
  wire: "Wire",
  stories: "Stories",
  front: "Front and lists",
  pictures: "Pictures",
  sources: "Sources",
  autopilot: "Autopilot",
  contracts: "Contract book",
  routing: "Routing rules",
  gazetteer: "Gazetteer",
  kills: "Kills",
};

let own = "";
const listeners = new Set<() => void>();
const set = (next: string): void => {
  own = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Lets a screen say more exactly where one is: the editor its slugline. */
export function useOwnName(name: string): void {
  useEffect(() => {
    set(name);
    return () => set("");
  }, [name]);
}

/** What the top bar says: "Wire", "Stories › bison-kinnear". */
export function useScreenName(): string {
  const screen = useLocation({ select: (location) => location.pathname.split("/")[2] ?? "" });
  const more = useSyncExternalStore(subscribe, () => own);
  const name = names[screen] ?? "Desk";
  return more === "" ? name : `${name} › ${more}`;
}
