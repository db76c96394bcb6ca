import { queryOptions } from "@tanstack/react-query";
import {
  filtersAnswer,
  savedFilter,
  tryFilterAnswer,
  wireAlert,
  type FilterRequest,
} from "../../../wire/filters/filters-contract.ts";
import type { WireCondition } from "../../../wire/filters/condition-contract.ts";
import { address, anything, call } from "../../api.ts";
import { deskKeys } from "../../what-changed.ts";

export const filtersQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.filters(title),
    queryFn: ({ signal }) => call(address("/api/wire/filters", { title }), { shape: filtersAnswer, signal }),
  });

export const saveFilter = (title: string, id: string | null, body: FilterRequest) =>
  call(address(id === null ? "/api/wire/filters" : `/api/wire/filters/${id}`, { title }), {
    shape: savedFilter,
    method: id === null ? "POST" : "PUT",
    body,
  });

export const removeFilter = (title: string, id: string) =>
  call(address(`/api/wire/filters/${id}/remove`, { title }), { shape: anything, method: "POST" });

export const tryCondition = (title: string, condition: WireCondition) =>
  call(address("/api/wire/filters/try", { title }), {
    shape: tryFilterAnswer,
    method: "POST",
    body: { condition },
  });

export const readAlert = (title: string, id: string) =>
  call(address(`/api/wire/alerts/${id}`, { title }), { shape: wireAlert });
