import { queryOptions } from "@tanstack/react-query";
import { killActAnswer, killRecord, killsAnswer } from "../../control/control-contract.ts";
import { address, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";

export const killsQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.kills(title),
    queryFn: ({ signal }) => call(address("/api/kills", { title }), { shape: killsAnswer, signal }),
  });

export const killQuery = (title: string, id: string) =>
  queryOptions({
    queryKey: deskKeys.kill(title, id),
    queryFn: ({ signal }) => call(address(`/api/kills/${id}`, { title }), { shape: killRecord, signal }),
  });

export const obeyKill = (title: string, id: string) =>
  call(address(`/api/kills/${id}/obey`, { title }), { shape: killActAnswer, method: "POST" });

export const proveKill = (title: string, id: string) =>
  call(address(`/api/kills/${id}/prove`, { title }), { shape: killActAnswer, method: "POST" });
