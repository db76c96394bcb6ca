import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { routingAnswer, type routingRequest } from "../../wire/routing/routing-contract.ts";
import { address, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";

export type RuleWish = z.output<typeof routingRequest>;

const send = (method: "POST" | "PUT", path: string, title: string, body: unknown) =>
  call(address(`/api/wire/routing${path}`, { title }), { shape: routingAnswer, method, body });

export const routingQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.routing(title),
    queryFn: ({ signal }) => call(address("/api/wire/routing", { title }), { shape: routingAnswer, signal }),
  });

export const saveRule = (title: string, id: string | null, wish: RuleWish) =>
  id === null ? send("POST", "", title, wish) : send("PUT", `/${id}`, title, wish);

export const removeRule = (title: string, id: string) => send("POST", `/${id}/remove`, title, {});

export const orderRules = (title: string, ids: readonly string[]) =>
  send("POST", "/order", title, { ids: [...ids] });
