import { queryOptions } from "@tanstack/react-query";
import {
  csvAnswer,
  gazetteerAnswer,
  type EntryKind,
  type EntryRequest,
} from "../../wire/gazetteer/gazetteer-contract.ts";
import { address, anything, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";

const post = (path: string, title: string, body: unknown) =>
  call(address(`/api/wire/gazetteer${path}`, { title }), { shape: anything, method: "POST", body });

export const gazetteerQuery = (title: string, q: string) =>
  queryOptions({
    queryKey: [...deskKeys.gazetteer(title), q],
    queryFn: ({ signal }) =>
      call(address("/api/wire/gazetteer", { title, q }), { shape: gazetteerAnswer, signal }),
  });

export const saveEntry = (title: string, id: string | null, body: EntryRequest) =>
  id === null
    ? post("", title, body)
    : call(address(`/api/wire/gazetteer/${id}`, { title }), { shape: anything, method: "PUT", body });

export const removeEntry = (title: string, id: string) => post(`/${id}/remove`, title, {});

export const answerSuggestion = (
  title: string,
  suggestion: { readonly name: string; readonly kind: EntryKind; readonly accept: boolean | null },
) => post("/suggestions", title, suggestion);

export const importCsv = (title: string, csv: string, keep: boolean) =>
  call(address("/api/wire/gazetteer/csv", { title }), {
    shape: csvAnswer,
    method: "POST",
    body: { csv, keep },
  });
