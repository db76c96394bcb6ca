import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import {
  pushTokenAnswer,
  sourceAnswer,
  tryAnswer,
  watchedSourcesAnswer,
  type addSourceRequest,
  type changeSourceRequest,
} from "../../wire/ways-in/ways-contract.ts";
import { address, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";

const of = (id: string, act: string, title: string): string =>
  address(`/api/wire/sources/${id}${act}`, { title });

/** Health changes without an event: every look of a source does. */
export const sourcesQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.sources(title),
    queryFn: ({ signal }) =>
      call(address("/api/wire/sources", { title }), { shape: watchedSourcesAnswer, signal }),
    refetchInterval: 15_000,
  });

export const sourceQuery = (title: string, id: string) =>
  queryOptions({
    queryKey: deskKeys.source(title, id),
    queryFn: ({ signal }) => call(of(id, "", title), { shape: sourceAnswer, signal }),
  });

export type SourceChange = z.input<typeof changeSourceRequest>;

export const changeSource = (title: string, id: string, body: SourceChange) =>
  call(of(id, "", title), { shape: sourceAnswer, method: "PUT", body });

export const addSource = (body: z.input<typeof addSourceRequest>) =>
  call("/api/wire/sources", { shape: pushTokenAnswer, method: "POST", body });

export const trySource = (title: string, id: string, body: SourceChange) =>
  call(of(id, "/try", title), { shape: tryAnswer, method: "POST", body });

export const pauseSource = (title: string, id: string, isOn: boolean) =>
  call(of(id, "/pause", title), { shape: sourceAnswer, method: "POST", body: { isOn } });

export const renewToken = (title: string, id: string) =>
  call(of(id, "/token", title), { shape: pushTokenAnswer, method: "POST" });
