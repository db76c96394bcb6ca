import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { madeAnswer } from "../../stories/stories-contract.ts";
import {
  partAnswer,
  wireFigures,
  wireGroupAnswer,
  quarantineAnswer,
  receivedAnswer,
  wireItemAnswer,
  wireListAnswer,
  type WireFilter,
} from "../../wire/wire-contract.ts";
import { address, anything, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";

export interface WireList {
  readonly title: string;
  readonly filter: WireFilter;
  /** Id of a saved filter, in place of `filter`. */
  readonly saved?: string | undefined;
  readonly source?: string | undefined;
  readonly q?: string | undefined;
}

export const wireQuery = ({ title, filter, saved, source, q }: WireList) =>
  infiniteQueryOptions({
    queryKey: [...deskKeys.wire(title), filter, saved ?? "", source ?? "", q ?? ""],
    queryFn: ({ pageParam, signal }) =>
      call(address("/api/wire/items", { title, filter, saved, source, q, grouped: "1", before: pageParam }), {
        shape: wireListAnswer,
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  });

export const itemQuery = (title: string, id: string) =>
  queryOptions({
    queryKey: deskKeys.wireItem(id),
    queryFn: ({ signal }) =>
      call(address(`/api/wire/items/${id}`, { title }), { shape: wireItemAnswer, signal }),
  });

/** The items of one story. */
export const groupQuery = (title: string, id: string) =>
  queryOptions({
    queryKey: deskKeys.group(title, id),
    queryFn: ({ signal }) =>
      call(address(`/api/wire/groups/${id}`, { title }), { shape: wireGroupAnswer, signal }),
  });

export const figuresQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.figures(title),
    queryFn: ({ signal }) => call(address("/api/wire/figures", { title }), { shape: wireFigures, signal }),
    refetchInterval: 30_000,
  });

export const quarantineQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.quarantine(),
    queryFn: ({ signal }) =>
      call(address("/api/wire/quarantine", { title }), { shape: quarantineAnswer, signal }),
  });

export const bytesAddress = (title: string, id: string): string =>
  address(`/api/wire/quarantine/${id}/bytes`, { title });

export const take = (title: string, item: string) =>
  call("/api/stories/take", { shape: madeAnswer, method: "POST", body: { title, item } });

export const setAside = (title: string, id: string, aside: boolean) =>
  call(address(`/api/wire/items/${id}/aside`, { title }), {
    shape: z.unknown(),
    method: "POST",
    body: { aside },
  });

/** The joining of another filing is undone: it becomes an item of its own again. */
export const part = (title: string, id: string, agencyId: string) =>
  call(address(`/api/wire/items/${id}/part`, { title }), {
    shape: partAnswer,
    method: "POST",
    body: { agencyId },
  });

export const tryAgain = (title: string, id: string) =>
  call(address(`/api/wire/quarantine/${id}/again`, { title }), { shape: receivedAnswer, method: "POST" });

export const follow = (title: string, id: string, on: boolean) =>
  call(address(`/api/wire/items/${id}/follow`, { title }), {
    shape: anything,
    method: "POST",
    body: { follow: on },
  });

export const dismiss = (title: string, id: string, dismissed: boolean) =>
  call(address(`/api/wire/quarantine/${id}/dismiss`, { title }), {
    shape: anything,
    method: "POST",
    body: { dismissed },
  });
