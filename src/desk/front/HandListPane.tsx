import { EyeOff, PanelRight, Plus, Undo2 } from "lucide-react";
import { Fragment, useState, type ReactNode } from "react";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { AddStoryDialog } from "./cards/AddStoryDialog.tsx";
import { FrontCard } from "./cards/FrontCard.tsx";
import style from "./front.module.css";
import { headsOf } from "./arranging/list-heads.ts";
import type { HandList } from "./arranging/front-state.ts";
import { MoveToDialog } from "./cards/MoveToDialog.tsx";
import { RowLink } from "./cards/RowLink.tsx";
import type { FrontWork } from "./use-front-work.ts";
import { useCardActs } from "./cards/use-card-acts.ts";
import { useCardDrag } from "./cards/use-card-drag.ts";
import { useFrontKeys } from "./use-front-keys.ts";
import { useRowKeys } from "./cards/use-row-keys.ts";

interface HandListPaneProps {
  readonly list: HandList;
  readonly work: FrontWork;
  readonly mayEdit: boolean;
  readonly isPreviewOpen: boolean;
  readonly onPreview: () => void;
}

/** A list an editor has a hand on: places in order, each to be moved, pinned or held back. */
export function HandListPane({ list, work, mayEdit, isPreviewOpen, onPreview }: HandListPaneProps) {
  const [isAdding, setAdding] = useState(false);
  const [moving, setMoving] = useState<string | null>(null);
  const rows = useRowKeys<HTMLOListElement>("Front");
  const acts = useCardActs(list, work, rows);
  const drag = useCardDrag(mayEdit ? acts.moveTo : null);
  useFrontKeys({ work, acts, list, onAdd: () => setAdding(true), mayEdit });
  const heads = headsOf(list);
  const dropSpot =
    drag.over === null ? null : (
      <li className={style.drop} data-drop>
        Let go: place {drag.over}
      </li>
    );
  return (
    <Pane
      label={list === "home" ? "Home" : "Just Posted"}
      head={
        <ListHead list={list} undo={work.undo} onAdd={mayEdit ? () => setAdding(true) : null}>
          <Button
            look="plain"
            icon={PanelRight}
            className={style.previewButton}
            aria-expanded={isPreviewOpen}
            onPress={onPreview}
          >
            Preview
          </Button>
        </ListHead>
      }
    >
      {acts.cards.length === 0 && (
        <EmptyState title="Nothing stands here yet">
          What is published comes here by itself, newest first.
        </EmptyState>
      )}
      <ol
        className={style.cards}
        ref={rows}
        aria-label={`Places of ${list === "home" ? "the home front" : "Just Posted"}`}
        {...drag.list}
      >
        {acts.cards.map((card, at) => (
          <Fragment key={card.publicId}>
            {drag.isBefore(at + 1) && dropSpot}
            <FrontCard
              card={card}
              place={at + 1}
              head={heads.find((head) => head.place === at + 1)?.words}
              work={work}
              acts={mayEdit ? acts : null}
              list={list}
              isDragged={drag.id === card.publicId}
              drag={drag.card(card.publicId, at + 1)}
              onMoveTo={() => setMoving(card.publicId)}
            />
            {drag.isAfter(at + 1) && dropSpot}
          </Fragment>
        ))}
      </ol>
      {list === "justPosted" && <HeldBack work={work} onLetIn={mayEdit ? acts.letIn : null} />}
      {isAdding && <AddStoryDialog list={list} acts={acts} onClose={() => setAdding(false)} />}
      {moving !== null && <MoveToDialog id={moving} acts={acts} onClose={() => setMoving(null)} />}
    </Pane>
  );
}

interface ListHeadProps {
  readonly list: HandList;
  readonly undo: (() => void) | null;
  readonly onAdd: (() => void) | null;
  readonly children: ReactNode;
}

const ListHead = ({ list, undo, onAdd, children }: ListHeadProps) => (
  <PaneHead title={list === "home" ? "Home" : "Just Posted"}>
    {undo !== null && (
      <Button look="plain" icon={Undo2} onPress={undo}>
        Undo
      </Button>
    )}
    {onAdd !== null && (
      <Button look="plain" icon={Plus} keys="A" onPress={onAdd}>
        Add
      </Button>
    )}
    {children}
  </PaneHead>
);

interface HeldBackProps {
  readonly work: FrontWork;
  readonly onLetIn: ((id: string) => void) | null;
}

function HeldBack({ work, onLetIn }: HeldBackProps) {
  const held = work.state.heldBack.flatMap((id) => work.cards.get(id) ?? []);
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="held-back">
      <h3 className={style.groupHead} id="held-back">
        <EyeOff aria-hidden strokeWidth={1.75} /> Held back: live, but not in Just Posted
      </h3>
      <ul className={style.cards}>
        {held.map((card) => (
          <li key={card.publicId} className={style.heldCard}>
            <RowLink card={card} />
            {onLetIn !== null && (
              <Button onPress={() => onLetIn(card.publicId)} label={`Let in again: ${card.headline}`}>
                Let in again
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
