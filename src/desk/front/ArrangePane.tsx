import { Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { focusRow, useListKeys } from "../components/use-list-keys.ts";
import { readClock } from "../clock.ts";
import { useKeys } from "../key-registry.ts";
import { useNow } from "../use-now.ts";
import { useNavigate } from "@tanstack/react-router";
import { useTitle } from "../session.ts";
import { CardRow } from "./CardRow.tsx";
import { HeldBack } from "./HeldBack.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import {
  holdBack,
  moveCard,
  pinCard,
  placedOf,
  unpinCard,
  type ListName,
  type Placed,
} from "./front-draft.ts";
import { useDrag } from "./use-drag.ts";
import type { FrontNow } from "./use-front.ts";
import styles from "./front.module.css";

const bands: Readonly<Record<ListName, readonly { readonly from: number; readonly name: string }[]>> = {
  home: [
    { from: 1, name: "Lead" },
    { from: 2, name: "Second row" },
    { from: 5, name: "Below the fold" },
  ],
  justPosted: [{ from: 1, name: "Newest first" }],
};

export interface ArrangePaneProps {
  readonly front: FrontNow;
  readonly list: ListName;
  readonly mayEdit: boolean;
}

export function ArrangePane({ front, list, mayEdit }: ArrangePaneProps) {
  const title = useTitle();
  const navigate = useNavigate();
  const now = useNow();
  const rows = placedOf(front.base, front.draft, list, new Date(now));
  const [chosenId, choose] = useState<string | undefined>();
  const [asked, ask] = useState<Placed | null>(null);
  const chosen = rows.find((row) => row.card.publicId === chosenId);
  const list_ = useRef<HTMLOListElement>(null);

  const move = (row: Placed, to: number): void => {
    if (!mayEdit || to < 1 || to > rows.length || to === row.place) return;
    choose(row.card.publicId);
    front.change(moveCard(front.draft, list, rows, row.place, to), `${row.card.headline}: place ${to}`);
    requestAnimationFrame(() => focusRow(row.card.publicId));
  };
  const pin = (row: Placed, until: string | null): void =>
    front.change(pinCard(front.draft, list, row, until), `Pinned at place ${row.place}`);
  const turnPin = (row: Placed): void => {
    if (!mayEdit) return;
    if (row.pin === null) pin(row, null);
    else front.change(unpinCard(front.draft, list, row.card.publicId), "Pin taken off");
  };
  const drag = useDrag(list_, (from, to) => {
    const row = rows[from - 1];
    if (row !== undefined) move(row, to);
  });
  const open = (row: Placed): void =>
    void navigate({ to: "/$title/stories/$story", params: { title: title.id, story: row.card.storyId } });

  useListKeys({
    group: "Front",
    ids: rows.map((row) => row.card.publicId),
    current: chosenId,
    choose,
    open: (id) => {
      const row = rows.find((one) => one.card.publicId === id);
      if (row !== undefined) open(row);
    },
    back: () => choose(undefined),
  });
  useKeys(
    mayEdit
      ? [
          {
            keys: "Alt+ArrowUp",
            label: "Move the card up",
            group: "Front",
            run: () => chosen && move(chosen, chosen.place - 1),
          },
          {
            keys: "Alt+ArrowDown",
            label: "Move the card down",
            group: "Front",
            run: () => chosen && move(chosen, chosen.place + 1),
          },
          {
            keys: "P",
            label: "Pin, or take the pin off",
            group: "Front",
            run: () => chosen && turnPin(chosen),
          },
          { keys: "Ctrl+Z", label: "Undo", group: "Front", run: () => front.undo?.() },
        ]
      : [],
  );

  return (
    <Pane
      label="Places"
      head={
        <PaneHead
          title={list === "home" ? "Home" : "Just Posted"}
          detail={list === "home" ? "newest first, pins above" : "order readers see on every page"}
        >
          {mayEdit && front.undo !== null && (
            <Button look="plain" icon={Undo2} onPress={front.undo}>
              Undo
            </Button>
          )}
        </PaneHead>
      }
    >
      {rows.length === 0 && (
        <EmptyState title="Nothing is published yet">Stories stand here as soon as they are live.</EmptyState>
      )}
      <ol ref={list_} className={styles["cards"]}>
        {rows.map((row, at) => {
          const band = bands[list].find((one) => one.from === row.place);
          return (
            <CardRow
              key={row.card.publicId}
              row={row}
              band={band?.name}
              views={row.place === 1}
              last={rows.length}
              now={now}
              zone={title.zone}
              mayEdit={mayEdit}
              chosen={row.card.publicId === chosenId}
              inTabOrder={chosen === undefined ? at === 0 : row === chosen}
              drag={drag.of(row.place)}
              onChoose={() => choose(row.card.publicId)}
              onOpen={() => open(row)}
              onMove={(to) => move(row, to)}
              onAskPlace={() => ask(row)}
              onPin={(hours) =>
                pin(row, hours === null ? null : new Date(readClock() + hours * 3_600_000).toISOString())
              }
              onUnpin={() => turnPin(row)}
              onHoldBack={
                list === "justPosted"
                  ? () => front.change(holdBack(front.draft, row.card.publicId), "Held back")
                  : null
              }
            />
          );
        })}
      </ol>
      {list === "justPosted" && <HeldBack front={front} mayEdit={mayEdit} />}
      {asked !== null && (
        <MoveDialog row={asked} last={rows.length} close={() => ask(null)} move={(to) => move(asked, to)} />
      )}
    </Pane>
  );
}
