import { Plus, Search } from "lucide-react";
import { useRef, type RefObject } from "react";
import { FileTrigger } from "react-aria-components";
import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Kbd } from "../components/Kbd.tsx";
import { Pane, PaneBar } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { PictureTile } from "./PictureTile.tsx";
import style from "./pictures.module.css";
import { UploadList } from "./UploadList.tsx";
import { useFileDrop } from "./use-file-drop.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import type { PictureFilter, usePictures } from "./use-pictures.ts";
import type { useUploads } from "./use-uploads.ts";

const FILE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/tiff"] as const;

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
  const { pictures, chosen, uploads } = props;
  const grid = useRef<HTMLUListElement>(null);
  const rows = pictures.data?.pages.flatMap((page) => page.rows) ?? [];
  useGridKeys({ grid, chosen, onChoose: props.onChoose });
  const drop = useFileDrop(uploads === null ? null : uploads.add);
  return (
    <Pane label="Pictures" className={style.middle} head={<GridBar {...props} grid={grid} />}>
      <div className={style.dropArea} data-over={drop.isOver} {...drop.area}>
        {drop.isOver && <p className={style.dropWords}>Let go: the pictures are added</p>}
        {uploads !== null && (
          <UploadList
            uploads={uploads.uploads}
            pictures={rows}
            onOpen={(picture) => props.onChoose(picture.id)}
            onClear={uploads.clear}
          />
        )}
        {pictures.isError && rows.length === 0 && (
          <ProblemNote error={pictures.error} onRetry={() => void pictures.refetch()} />
        )}
        {pictures.isPending && <Skeleton rows={5} rowHeight={150} picture label="Loading pictures" />}
        {pictures.isSuccess && rows.length === 0 && <NoPictures {...props} />}
        <Tiles rows={rows} chosen={chosen} grid={grid} onChoose={props.onChoose} />
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

interface TilesProps {
  readonly rows: readonly PictureAnswer[];
  readonly chosen: string | undefined;
  readonly grid: RefObject<HTMLUListElement | null>;
  readonly onChoose: (id: string) => void;
}

function Tiles({ rows, chosen, grid, onChoose }: TilesProps) {
  const entry = rows.some((row) => row.id === chosen) ? chosen : rows[0]?.id;
  return (
    <ul className={style.grid} ref={grid} aria-label="Pictures, newest first">
      {rows.map((picture) => (
        <li key={picture.id}>
          <PictureTile
            picture={picture}
            isChosen={picture.id === chosen}
            isEntry={picture.id === entry}
            onChoose={() => onChoose(picture.id)}
          />
        </li>
      ))}
    </ul>
  );
}

const GridBar = ({
  q,
  search,
  onSearch,
  uploads,
  grid,
}: GridPaneProps & { readonly grid: RefObject<HTMLUListElement | null> }) => (
  <PaneBar>
    <label className={style.search}>
      <Search aria-hidden strokeWidth={1.75} />
      <input
        ref={search}
        type="search"
        aria-label="Filter pictures"
        placeholder="Caption, credit, place, file"
        value={q}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => leaveSearch(event.key, q, onSearch, grid.current)}
      />
      <Kbd keys="/" />
    </label>
    {uploads !== null && <AddButton add={uploads.add} />}
  </PaneBar>
);

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
