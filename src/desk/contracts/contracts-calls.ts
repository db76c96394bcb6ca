import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { contractEffect } from "../../stories/endings/effect-contract.ts";
import { contractRow, contractsAnswer, type newContract } from "../../wire/wire-contract.ts";
import { address, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";

type NewContract = z.input<typeof newContract>;

export const contractsQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.contracts(),
    queryFn: ({ signal }) =>
      call(address("/api/wire/contracts", { title }), { shape: contractsAnswer, signal }),
  });

/** What ending a contract would take from readers. */
export const endEffectQuery = (title: string, id: string) =>
  queryOptions({
    queryKey: [...deskKeys.contracts(), "end", id],
    queryFn: ({ signal }) =>
      call(address(`/api/wire/contracts/${id}/effect`, { title }), { shape: contractEffect, signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** What writing a contract would take from readers. */
export const writeEffectQuery = (title: string, contract: NewContract) =>
  queryOptions({
    queryKey: [...deskKeys.contracts(), "write", JSON.stringify(contract)],
    queryFn: ({ signal }) =>
      call(address("/api/wire/contracts/effect", { title }), {
        shape: contractEffect,
        method: "POST",
        body: contract,
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
  });

export const writeContract = (title: string, contract: NewContract) =>
  call(address("/api/wire/contracts", { title }), { shape: contractRow, method: "POST", body: contract });

export const endContract = (title: string, id: string) =>
  call(address(`/api/wire/contracts/${id}/end`, { title }), { shape: z.unknown(), method: "POST" });
