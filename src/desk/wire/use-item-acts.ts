import { useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { WireListAnswer, WireRow } from "../../wire/wire-contract.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { shorten } from "../shorten.ts";
import { deskKeys } from "../what-changed.ts";
import { follow, setAside, take } from "./wire-calls.ts";
import type { WireView } from "./wire-view.ts";

export interface ItemActsNow {
  readonly take: (row: WireRow, title: DeskTitle) => void;
  readonly taking: boolean;
  readonly setAside: (row: WireRow, aside: boolean) => void;
  readonly setManyAside: (rows: readonly WireRow[]) => void;
  readonly follow: (row: WireRow, on: boolean) => void;
}

const nameOf = (row: WireRow): string => `“${shorten(row.headline.trim() || row.slugline, 80)}”`;

/** Acts on one item; setting aside shows at once and is put back if the server refuses. */
export function useItemActs(view: WireView): ItemActsNow {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const here = view.title;
  const refresh = (id: string): void => {
    void queries.invalidateQueries({ queryKey: deskKeys.wire(here.id) });
    void queries.invalidateQueries({ queryKey: deskKeys.wireItem(id) });
  };

  const taking = useMutation({
    mutationFn: ({ row, title }: { row: WireRow; title: DeskTitle }) => take(title.id, row.id),
    onSuccess: ({ storyId, already }, { row, title }) => {
      refresh(row.id);
      const open = (): void =>
        void navigate({
          to: "/$title/stories/$story",
          params: { title: title.id, story: storyId },
          // Taken to be written: the headline comes first.
          ...(already ? {} : { state: { write: "headline" as const } }),
        });
      const words = already
        ? `${nameOf(row)} was taken for ${title.shortName} before`
        : `Taken for ${title.shortName}: ${nameOf(row)}`;
      if (title.id === here.id) {
        open();
        showToast(words);
      } else showToast(words, { label: "Open the story", run: open });
    },
    onError: (thrown) => showTrouble(`Not taken. ${problemOf(thrown).happened} ${problemOf(thrown).remedy}`),
  });

  const dropFromLists = (id: string): void => {
    queries.setQueriesData<InfiniteData<WireListAnswer>>({ queryKey: deskKeys.wire(here.id) }, (data) =>
      data === undefined
        ? data
        : {
            ...data,
            pages: data.pages.map((page) => ({ ...page, rows: page.rows.filter((row) => row.id !== id) })),
          },
    );
  };
  const aside = useMutation({
    mutationFn: ({ row, aside: to }: { row: WireRow; aside: boolean }) => setAside(here.id, row.id, to),
    onMutate: ({ row }) => {
      const next = neighbourOf(row.id);
      dropFromLists(row.id);
      view.go({ item: next ?? undefined });
    },
    onSuccess: (_, { row, aside: to }) => {
      showToast(to ? `Set aside: ${nameOf(row)}` : `Brought back: ${nameOf(row)}`, {
        label: "Undo",
        run: () => aside.mutate({ row, aside: !to }),
      });
    },
    onError: (thrown) => showTrouble(`Not set aside. ${problemOf(thrown).happened}`),
    onSettled: (_data, _error, { row }) => refresh(row.id),
  });
  const many = useMutation({
    mutationFn: ({ rows, to }: { rows: readonly WireRow[]; to: boolean }) =>
      Promise.all(rows.map((row) => setAside(here.id, row.id, to))),
    onMutate: ({ rows }) => {
      for (const row of rows) dropFromLists(row.id);
      if (rows.some((row) => row.id === view.item)) view.go({ item: undefined });
    },
    onSuccess: (_, { rows, to }) => {
      const words = rows.length === 1 ? "1 item" : `${rows.length} items`;
      showToast(to ? `Set aside: ${words}` : `Brought back: ${words}`, {
        label: "Undo",
        run: () => many.mutate({ rows, to: !to }),
      });
    },
    onError: (thrown) => showTrouble(`Not all set aside. ${problemOf(thrown).happened}`),
    onSettled: () => void queries.invalidateQueries({ queryKey: deskKeys.wire(here.id) }),
  });
  const following = useMutation({
    mutationFn: ({ row, on }: { row: WireRow; on: boolean }) => follow(here.id, row.id, on),
    onSuccess: (_, { row, on }) =>
      showToast(on ? `Following ${nameOf(row)}` : `No longer following ${nameOf(row)}`),
    onError: (thrown) => showTrouble(`Not followed. ${problemOf(thrown).happened}`),
    onSettled: (_data, _error, { row }) => refresh(row.id),
  });
  return {
    setManyAside: (rows) => rows.length > 0 && many.mutate({ rows, to: true }),
    follow: (row, on) => following.mutate({ row, on }),
    take: (row, title) => taking.mutate({ row, title }),
    taking: taking.isPending,
    setAside: (row, to) => aside.mutate({ row, aside: to }),
  };
}

/** The row below on the screen, else the one above: where reading goes on. */
function neighbourOf(id: string): string | null {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")].map(
    (row) => row.dataset["row"] ?? "",
  );
  const at = rows.indexOf(id);
  return at === -1 ? null : (rows[at + 1] ?? rows[at - 1] ?? null);
}
