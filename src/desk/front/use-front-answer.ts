import { useQuery } from "@tanstack/react-query";
import { frontAnswer } from "../../fronts/fronts-contract.ts";
import { call } from "../api.ts";
import { useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";

/** The front of the title of the address, as it stands before readers. */
export function useFrontAnswer() {
  const { id: title } = useTitle();
  return useQuery({
    queryKey: deskKeys.front(title),
    queryFn: ({ signal }) => call(`/api/fronts/${title}`, { shape: frontAnswer, signal }),
  });
}
