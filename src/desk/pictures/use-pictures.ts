import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { pictureListAnswer, type PictureListAnswer } from "../../pictures/pictures-contract.ts";
import { address, call } from "../api.ts";
import { deskKeys } from "../what-changed.ts";

export type PictureFilter = "all" | "no-credit" | "no-alt";

/** Pictures of a title, newest first, page by page. */
export function usePictures(titleId: string, filter: PictureFilter, written: string) {
  const q = useDeferredValue(written.trim());
  return useInfiniteQuery({
    queryKey: [...deskKeys.pictures(titleId), "list", filter, q],
    queryFn: ({ pageParam, signal }): Promise<PictureListAnswer> =>
      call(address("/api/pictures", { title: titleId, filter, q, before: pageParam }), {
        shape: pictureListAnswer,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    // Pictures stay while the next filter loads; the counts must not jump.
    placeholderData: (before) => before,
    // The stream tells when sizes are there; this is the floor under it.
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.rows.some((row) => row.state === "preparing")) === true
        ? 3_000
        : false,
  });
}
