import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FileText, RadioTower } from "lucide-react";
import { useDeferredValue } from "react";
import { storyListAnswer } from "../../stories/stories-contract.ts";
import { wireListAnswer } from "../../wire/wire-contract.ts";
import { useRegisteredActs, type Act } from "../acts.ts";
import { address, call } from "../api.ts";
import { may, useTitle } from "../session.ts";
import { findActs } from "./find.ts";

export interface Finding {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly aside?: string;
  readonly icon: Act["icon"];
  readonly keys?: string;
  readonly run: () => void;
}

export interface FindingGroup {
  readonly name: string;
  readonly rows: readonly Finding[];
}

const MOST = 5;

function useFoundStories(query: string, open: boolean): readonly Finding[] {
  const title = useTitle();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ["palette", "stories", title.id, query],
    queryFn: ({ signal }) =>
      call(address("/api/stories", { title: title.id, filter: "all", q: query }), {
        shape: storyListAnswer,
        signal,
      }),
    enabled: open && query !== "" && may(title, "story.read"),
    placeholderData: (before) => before,
  });
  return (query === "" ? [] : (data?.rows ?? [])).slice(0, MOST).map((row) => ({
    id: `story-${row.id}`,
    label: row.headline === "" ? row.slugline : row.headline,
    detail: row.status,
    aside: row.byline === "" ? row.agencyCredit : row.byline,
    icon: FileText,
    run: () => void navigate({ to: "/$title/stories/$story", params: { title: title.id, story: row.id } }),
  }));
}

function useFoundItems(query: string, open: boolean): readonly Finding[] {
  const title = useTitle();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ["palette", "wire", title.id, query],
    queryFn: ({ signal }) =>
      call(address("/api/wire/items", { title: title.id, filter: "everything", q: query }), {
        shape: wireListAnswer,
        signal,
      }),
    enabled: open && query !== "" && may(title, "wire.read"),
    placeholderData: (before) => before,
  });
  return (query === "" ? [] : (data?.rows ?? [])).slice(0, MOST).map((row) => ({
    id: `item-${row.id}`,
    label: row.headline === "" ? row.slugline : row.headline,
    detail: `v${row.versionNumber}`,
    aside: row.source.name,
    icon: RadioTower,
    run: () =>
      void navigate({ to: "/$title/wire", params: { title: title.id }, search: { q: query, item: row.id } }),
  }));
}

/** What the palette shows for a query: acts, stories, items, screens. Empty groups are left out. */
export function useFindings(typed: string, open: boolean): readonly FindingGroup[] {
  const query = useDeferredValue(typed.trim());
  const acts = useRegisteredActs();
  const stories = useFoundStories(query, open);
  const items = useFoundItems(query, open);
  const rank = (act: Act): number => (act.everywhere === true ? 1 : 0);
  const doing = findActs(
    acts.filter((act) => act.kind === "do").toSorted((a, b) => rank(a) - rank(b)),
    query,
  );
  const going = findActs(
    acts.filter((act) => act.kind === "go"),
    query,
  );
  return [
    { name: "Do", rows: doing },
    { name: "Stories", rows: stories },
    { name: "Wire", rows: items },
    { name: "Go", rows: going },
  ].filter((group) => group.rows.length > 0);
}
