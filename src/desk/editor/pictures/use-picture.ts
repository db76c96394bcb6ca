import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CSSProperties } from "react";
import type { PictureAnswer, PictureChange } from "../../../pictures/pictures-contract.ts";
import { pictureAnswer, pictureListAnswer } from "../../../pictures/pictures-contract.ts";
import { address, call } from "../../api.ts";
import { deskKeys } from "../../what-changed.ts";

export const usePicture = (id: string) =>
  useQuery({
    queryKey: deskKeys.picture(id),
    queryFn: () => call(`/api/pictures/${id}`, { shape: pictureAnswer }),
    // The stream tells when sizes are there; this is the floor under it.
    refetchInterval: (query) => (query.state.data?.state === "preparing" ? 2_000 : false),
  });

export function usePictureChange(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PictureChange) =>
      call(`/api/pictures/${id}`, { method: "PATCH", shape: pictureAnswer, body: change }),
    onSuccess: (picture) => client.setQueryData(deskKeys.picture(id), picture),
  });
}

export const readPictures = (titleId: string, q: string) =>
  call(address("/api/pictures", { title: titleId, q }), { shape: pictureListAnswer });

/** Address of the smallest size that fills `width`, or the largest there is. */
export function imageAddress(picture: Pick<PictureAnswer, "id" | "widths">, width: number): string {
  const widths = picture.widths.toSorted((a, b) => a - b);
  return `/api/pictures/${picture.id}/image/${widths.find((each) => each >= width) ?? widths.at(-1) ?? width}`;
}

/** Keeps the focal point in sight whatever the crop. */
export const focusOf = ({ focal }: Pick<PictureAnswer, "focal">): CSSProperties => ({
  objectPosition: `${focal.x * 100}% ${focal.y * 100}%`,
});
