import { Fragment, useEffect, useRef, type KeyboardEvent } from "react";
import type { WireBlockShape, WireVersion } from "../../wire/wire-contract.ts";
import style from "./fragment.module.css";

interface PieceChooserProps {
  readonly version: WireVersion;
  readonly chosen: ReadonlySet<number>;
  /** Texts that the story has already. */
  readonly standing?: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

const textOf = (block: WireBlockShape): string =>
  (block.rows ?? []).map((cells) => cells.join(" | ")).join("\n") ||
  block.runs.map((run) => run.text).join("");

/** An agency's copy of which paragraphs can be chosen: arrows go, the space bar chooses. */
export function PieceChooser({ version, chosen, standing, onChange }: PieceChooserProps) {
  const list = useRef<HTMLOListElement>(null);
  // Opened by a key or a press; the person wants to choose.
  useEffect(() => list.current?.querySelector("input")?.focus(), []);
  const turn = (at: number, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(at);
    else next.delete(at);
    onChange(next);
  };
  const step = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    const boxes = [...(list.current?.querySelectorAll("input") ?? [])];
    const at = boxes.findIndex((box) => box === document.activeElement);
    event.preventDefault();
    boxes[at + by]?.focus();
  };
  return (
    <ol ref={list} className={style.pieces} aria-label="Paragraphs">
      {version.blocks.map((block, at) => {
        const text = textOf(block);
        if (text.trim() === "") return <Fragment key={at} />;
        return (
          <li key={at}>
            <label className={style.piece} data-kind={block.kind}>
              <input
                type="checkbox"
                checked={chosen.has(at)}
                onKeyDown={step}
                onChange={(event) => turn(at, event.target.checked)}
              />
              <span>
                {text}
                {standing?.has(text.trim()) === true && <small> In the story already</small>}
              </span>
            </label>
          </li>
        );
      })}
    </ol>
  );
}
