import type { RefObject } from "react";
import { useKeys } from "../key-registry.ts";
import { nextInGrid } from "./grid-moves.ts";

interface GridKeys {
  readonly grid: RefObject<HTMLElement | null>;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Arrows, J and K go through the tiles (`[data-picture]`) and choose what they come to. */
export function useGridKeys({ grid, chosen, onChoose }: GridKeys): void {
  const go = (key: string) => (): void => {
    const tiles = [...(grid.current?.querySelectorAll<HTMLElement>("[data-picture]") ?? [])];
    const within = tiles.findIndex((tile) => tile === document.activeElement);
    // Arrows belong to what has the focus, unless that is a tile or nothing.
    if (within === -1 && document.activeElement !== document.body && key.startsWith("Arrow")) return;
    const here = within === -1 ? tiles.findIndex((tile) => tile.dataset["picture"] === chosen) : within;
    const columns = tiles.filter((tile) => tile.offsetTop === tiles[0]?.offsetTop).length;
    const tile = tiles[here === -1 ? 0 : nextInGrid(key, here, tiles.length, columns)];
    tile?.focus();
    const id = tile?.dataset["picture"];
    if (id !== undefined) onChoose(id);
  };
  const group = "Pictures";
  useKeys([
    { keys: "J", label: "Next picture", group, run: go("J") },
    { keys: "ArrowRight", label: "Next picture", group, run: go("ArrowRight") },
    { keys: "K", label: "Previous picture", group, run: go("K") },
    { keys: "ArrowLeft", label: "Previous picture", group, run: go("ArrowLeft") },
    { keys: "ArrowDown", label: "Row below", group, run: go("ArrowDown") },
    { keys: "ArrowUp", label: "Row above", group, run: go("ArrowUp") },
  ]);
}
