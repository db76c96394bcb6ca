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
  partners: "Partners",
  routing: "Routing rules",
  gazetteer: "Gazetteer",
  kills: "Kills",
};

/** Screens that belong to the wire: its place in the rail stands for them, and leads back. */
const wireRoom: ReadonlySet<string> = new Set([
  "sources",
  "autopilot",
  "contracts",
  "routing",
  "gazetteer",
  "partners",
]);

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

const useScreen = (): string => useLocation({ select: (location) => location.pathname.split("/")[2] ?? "" });

/** Whether one is on a screen that belongs to the wire but is not the inbox. */
export const useIsInWireRoom = (): boolean => wireRoom.has(useScreen());

/** What the top bar says: "Wire", "Stories › bison-kinnear". */
export function useScreenName(): string {
  const screen = useScreen();
  const more = useSyncExternalStore(subscribe, () => own);
  const name = names[screen] ?? "Desk";
  return more === "" ? name : `${name} › ${more}`;
}
