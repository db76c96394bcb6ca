import { queryOptions, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { meAnswer, type DeskTitle, type MeAnswer, type Permission } from "../staff/staff-contract.ts";
import { call } from "./api.ts";
import { deskKeys } from "./what-changed.ts";

export const meQuery = queryOptions({
  queryKey: deskKeys.me(),
  queryFn: ({ signal }) => call("/api/me", { shape: meAnswer, signal }),
  staleTime: 60_000,
});

/** Who is signed in; only below the shell, which has read it already. */
export function useMe(): MeAnswer {
  const { data } = useQuery(meQuery);
  if (data === undefined) throw new Error("useMe stands outside the signed-in shell");
  return data;
}

/** The title of the address, with what this person may do in it. */
export function useTitle(): DeskTitle {
  const { titles } = useMe();
  const { title: id } = useParams({ strict: false });
  const title = titles.find((one) => one.id === id) ?? titles[0];
  if (title === undefined) throw new Error("useTitle stands outside a title's screens");
  return title;
}

export const may = (title: DeskTitle, permission: Permission): boolean => title.may.includes(permission);

/** Whether the person may do something in the title of the address. */
export const useMay = (permission: Permission): boolean => may(useTitle(), permission);
