import { ArrowDown, ArrowUp, Pin, Plus, Send, Undo2 } from "lucide-react";
import { useActs, type Act } from "../acts.ts";
import { useKeys } from "../key-registry.ts";
import { pinOf, type HandList } from "./arranging/front-state.ts";
import { endingsFrom } from "./arranging/pin-endings.ts";
import type { CardActs } from "./cards/use-card-acts.ts";
import type { FrontWork } from "./use-front-work.ts";

interface FrontKeys {
  readonly work: FrontWork;
  readonly acts: CardActs;
  readonly list: HandList;
  readonly onAdd: () => void;
  readonly mayEdit: boolean;
}

/** The card one is on: the one that holds the focus. */
function chosenCard(): string | null {
  const card = document.activeElement?.closest("[data-card]");
  return card instanceof HTMLElement ? (card.dataset["card"] ?? null) : null;
}

const group = "Front";

export function useFrontKeys({ work, acts, list, onAdd, mayEdit }: FrontKeys): void {
  const on = (act: (id: string) => void) => (): void => {
    const id = chosenCard();
    if (id !== null) act(id);
  };
  const turnPin = on((id) => {
    if (pinOf(work.state, list, id, work.now) !== undefined) acts.unpin(id);
    else acts.pin(id, acts.placeOf(id), endingsFrom(work.now, work.zone)[0].until);
  });
  const takeOff = on((id) => {
    if (list === "justPosted") acts.holdBack(id);
    else if (pinOf(work.state, list, id, work.now) !== undefined) acts.unpin(id);
  });
  const undo = work.undo ?? (() => undefined);
  const keys = [
    {
      keys: "Alt+ArrowUp",
      label: "Move the card up",
      group,
      run: on((id) => acts.moveTo(id, acts.placeOf(id) - 1)),
    },
    {
      keys: "Alt+ArrowDown",
      label: "Move the card down",
      group,
      run: on((id) => acts.moveTo(id, acts.placeOf(id) + 1)),
    },
    { keys: "P", label: "Pin the card, or let it go", group, run: turnPin },
    {
      keys: "Delete",
      label: list === "home" ? "Take the pin off" : "Hold back from Just Posted",
      group,
      run: takeOff,
    },
    { keys: "A", label: "Add a story", group, run: onAdd },
    { keys: "Ctrl+Enter", label: "Put the changes out", group, run: work.putOut },
    ...(work.undo === null ? [] : [{ keys: "Ctrl+Z", label: "Undo", group, run: undo }]),
  ];
  useKeys(mayEdit ? keys : []);
  const count = work.changes.length;
  const offered: Act[] = [
    { id: "front-add", label: "Add a story to this list…", icon: Plus, keys: "A", kind: "do", run: onAdd },
  ];
  if (count > 0 && work.clash === null) {
    offered.push({
      id: "front-out",
      label: putOutWords(count),
      icon: Send,
      keys: "Ctrl+Enter",
      kind: "do",
      run: work.putOut,
    });
  }
  if (work.undo !== null)
    offered.push({ id: "front-undo", label: "Undo the last change", icon: Undo2, kind: "do", run: undo });
  useActs(mayEdit ? offered : []);
}

export const putOutWords = (count: number): string =>
  `Put out ${count} ${count === 1 ? "change" : "changes"}`;

/** Icons of the acts, the same in rows and menus. */
export const actIcons = { up: ArrowUp, down: ArrowDown, pin: Pin } as const;
