import { queryOptions } from "@tanstack/react-query";
import {
  partnerMade,
  partnerRow,
  partnersAnswer,
  previewPartnerAnswer,
  tryPartnerAnswer,
} from "../../stories/partners/partners-contract.ts";
import { address, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";
import type { PartnerWish } from "./partner-words.ts";

/** That a partner asked makes no event. */
export const partnersQuery = (title: string) =>
  queryOptions({
    queryKey: deskKeys.partners(title),
    queryFn: ({ signal }) => call(address("/api/partners", { title }), { shape: partnersAnswer, signal }),
    refetchInterval: 15_000,
  });

const send = { method: "POST" } as const;

export const addPartner = (title: string, wish: PartnerWish) =>
  call("/api/partners", { ...send, shape: partnerMade, body: { title, ...wish } });

export const changePartner = (title: string, id: string, wish: PartnerWish) =>
  call(`/api/partners/${id}`, { method: "PUT", shape: partnerRow, body: { title, ...wish } });

export const pausePartner = (title: string, id: string, isOn: boolean) =>
  call(`/api/partners/${id}/pause`, { ...send, shape: partnerRow, body: { title, isOn } });

export const renewPartnerToken = (title: string, id: string) =>
  call(`/api/partners/${id}/token`, { ...send, shape: partnerMade, body: { title } });

export const endPartner = (title: string, id: string) =>
  call(`/api/partners/${id}/end`, { ...send, shape: partnerRow, body: { title } });

export const tryPartner = (title: string, { filter }: PartnerWish) =>
  call("/api/partners/try", { ...send, shape: tryPartnerAnswer, body: { title, filter } });

/** One story as it would be sent. */
export const previewQuery = (title: string, { name, format, filter }: PartnerWish, story: string) =>
  queryOptions({
    queryKey: [...deskKeys.partners(title), "preview", JSON.stringify([name, format, filter]), story],
    queryFn: ({ signal }) =>
      call("/api/partners/preview", {
        ...send,
        shape: previewPartnerAnswer,
        body: { title, name, format, filter, story },
        signal,
      }),
    gcTime: 0,
  });
