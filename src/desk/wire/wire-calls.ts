import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { madeAnswer } from "../../stories/stories-contract.ts";
import {
  quarantineAnswer,
  receivedAnswer,
  wireItemAnswer,
  wireListAnswer,
  type WireFilter,
} from "../../wire/wire-contract.ts";
import { address, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";

export interface WireList {
  readonly title: string;
  readonly filter: WireFilter;
  readonly source?: string | undefined;
  readonly q?: string | undefined;
}

export const wireQuery = ({ title, filter, source, q }: WireList) =>
  infiniteQueryOptions({
    queryKey: [...deskKeys.wire(title), filter, source ?? "", q ?? ""],
    queryFn: ({ pageParam, signal }) =>
      call(address("/api/wire/items", { title, filter, source, q, before: pageParam }), {
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

export const quarantineQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.quarantine(),
    queryFn: ({ signal }) =>
      call(address("/api/wire/quarantine", { title }), { shape: quarantineAnswer, signal }),
  });

export const take = (title: string, item: string) =>
  call("/api/stories/take", { shape: madeAnswer, method: "POST", body: { title, item } });

export const setAside = (title: string, id: string, aside: boolean) =>
  call(address(`/api/wire/items/${id}/aside`, { title }), {
    shape: z.unknown(),
    method: "POST",
    body: { aside },
  });

export const tryAgain = (title: string, id: string) =>
  call(address(`/api/wire/quarantine/${id}/again`, { title }), { shape: receivedAnswer, method: "POST" });
