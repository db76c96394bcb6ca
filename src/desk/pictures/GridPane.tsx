import { Plus, Search } from "lucide-react";
import { useRef, useState, type DragEvent, type RefObject } from "react";
import { FileTrigger } from "react-aria-components";
import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Kbd } from "../components/Kbd.tsx";
import { Pane, PaneBar } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useKeys } from "../key-registry.ts";
import { nextInGrid } from "./grid-moves.ts";
import { PictureTile } from "./PictureTile.tsx";
import style from "./pictures.module.css";
import { UploadList } from "./UploadList.tsx";
import type { PictureFilter, usePictures } from "./use-pictures.ts";
import type { useUploads } from "./use-uploads.ts";

export const FILE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/tiff"] as const;

interface GridPaneProps {
  readonly pictures: ReturnType<typeof usePictures>;
  readonly filter: PictureFilter;
  readonly q: string;
  readonly chosen: string | undefined;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onSearch: (written: string) => void;
  readonly onChoose: (id: string) => void;
  /** null when the person may not add pictures. */
  readonly uploads: ReturnType<typeof useUploads> | null;
}

/** The pictures, newest first; files are let go over it. */
export function GridPane(props: GridPaneProps) {
  const { pictures, q, chosen, search, uploads } = props;
  const [isOver, setOver] = useState(false);
  const grid = useRef<HTMLUListElement>(null);
  const rows = pictures.data?.pages.flatMap((page) => page.rows) ?? [];
  useGridKeys(grid, rows, chosen, props.onChoose);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  const dropping =
    uploads === null
      ? {}
      : {
          onDragOver(event: DragEvent) {
            if (!hasFiles(event)) return;
            event.preventDefault();
            setOver(true);
          },
          onDragLeave(event: DragEvent) {
            if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
          },
          onDrop(event: DragEvent) {
            event.preventDefault();
            setOver(false);
            uploads.add([...event.dataTransfer.files]);
          },
        };
  return (
    <Pane
      label="Pictures"
      className={style.middle}
      head={
        <PaneBar>
          <label className={style.search}>
            <Search aria-hidden strokeWidth={1.75} />
            <input
              ref={search}
              type="search"
              aria-label="Filter pictures"
              placeholder="Caption, credit, place, file"
              value={q}
              onChange={(event) => props.onSearch(event.target.value)}
              onKeyDown={(event) => leaveSearch(event.key, q, props.onSearch, grid.current)}
            />
            <Kbd keys="/" />
          </label>
          {uploads !== null && <AddButton add={uploads.add} />}
        </PaneBar>
      }
    >
      <div className={style.dropArea} data-over={isOver} {...dropping}>
        {isOver && <p className={style.dropWords}>Let go: the pictures are added</p>}
        {uploads !== null && <UploadList uploads={uploads.uploads} pictures={rows} onClear={uploads.clear} />}
        {pictures.isError && rows.length === 0 && (
          <ProblemNote error={pictures.error} onRetry={() => void pictures.refetch()} />
        )}
        {pictures.isPending && <Skeleton rows={5} rowHeight={150} picture label="Loading pictures" />}
        {pictures.isSuccess && rows.length === 0 && <NoPictures {...props} />}
        <ul className={style.grid} ref={grid} aria-label="Pictures, newest first">
          {rows.map((picture, at) => (
            <li key={picture.id}>
              <PictureTile
                picture={picture}
                isChosen={picture.id === chosen}
                isEntry={
                  chosen === undefined || !rows.some((row) => row.id === chosen)
                    ? at === 0
                    : picture.id === chosen
                }
                onChoose={() => props.onChoose(picture.id)}
              />
            </li>
          ))}
        </ul>
        {pictures.hasNextPage && (
          <p className={style.more}>
            <Button onPress={() => void pictures.fetchNextPage()}>
              {pictures.isFetchingNextPage ? "Loading…" : "Older pictures"}
            </Button>
          </p>
        )}
      </div>
    </Pane>
  );
}

const AddButton = ({ add }: { readonly add: (files: readonly File[]) => void }) => (
  <FileTrigger
    allowsMultiple
    acceptedFileTypes={[...FILE_TYPES]}
    onSelect={(files) => add([...(files ?? [])])}
  >
    <Button icon={Plus}>Add</Button>
  </FileTrigger>
);

function leaveSearch(
  key: string,
  q: string,
  onSearch: (written: string) => void,
  grid: HTMLElement | null,
): void {
  if (key === "Escape" && q !== "") onSearch("");
  else if (key === "Enter" || key === "ArrowDown" || key === "Escape") {
    grid?.querySelector<HTMLElement>('[data-picture][tabindex="0"]')?.focus();
  }
}

function useGridKeys(
  grid: RefObject<HTMLUListElement | null>,
  rows: readonly PictureAnswer[],
  chosen: string | undefined,
  onChoose: (id: string) => void,
): void {
  const go = (key: string) => (): void => {
    const tiles = [...(grid.current?.querySelectorAll<HTMLElement>("[data-picture]") ?? [])];
    const within = tiles.indexOf(document.activeElement as HTMLElement);
    // Arrows belong to what has the focus, unless that is a tile or nothing.
    if (within === -1 && document.activeElement !== document.body && key.startsWith("Arrow")) return;
    const here = within === -1 ? rows.findIndex((row) => row.id === chosen) : within;
    const columns = tiles.filter((tile) => tile.offsetTop === tiles[0]?.offsetTop).length;
    const next = here === -1 ? 0 : nextInGrid(key, here, tiles.length, columns);
    tiles[next]?.focus();
    const id = tiles[next]?.dataset["picture"];
    if (id !== undefined) onChoose(id);
  };
  const group = "Pictures";
  useKeys([
    { keys: "J", label: "Next picture", group, run: go("J") },
    { keys: "ArrowRight", label: "Next picture", group, run: go("ArrowRight") },
    { keys: "K", label: "Picture before", group, run: go("K") },
    { keys: "ArrowLeft", label: "Picture before", group, run: go("ArrowLeft") },
    { keys: "ArrowDown", label: "Row below", group, run: go("ArrowDown") },
    { keys: "ArrowUp", label: "Row above", group, run: go("ArrowUp") },
  ]);
}

function NoPictures({ q, filter, uploads, onSearch }: GridPaneProps) {
  if (q.trim() !== "") {
    return (
      <EmptyState
        title={`Nothing found for “${q.trim()}”`}
        step={
          <Button look="link" onPress={() => onSearch("")}>
            Clear the filter
          </Button>
        }
      >
        The filter looks at captions, credits, places and file names.
      </EmptyState>
    );
  }
  if (filter !== "all") {
    return (
      <EmptyState title="None">
        Every picture has {filter === "no-credit" ? "a credit" : "a description"}.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No pictures yet" step={uploads === null ? null : <AddButton add={uploads.add} />}>
      {uploads === null ? "What photographers add comes here." : "Add files, drop them here, or paste one."}
    </EmptyState>
  );
}
