import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CSSProperties } from "react";
import type { PictureAnswer, PictureChange } from "../../pictures/pictures-contract.ts";
import { pictureAnswer, pictureListAnswer } from "../../pictures/pictures-contract.ts";
import { showTrouble } from "../announcer.ts";
import { address, call, problemOf } from "../api.ts";
import { useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";

/** A picture as the title of the address may see it. */
export function usePicture(id: string) {
  const { id: title } = useTitle();
  return useQuery({
    queryKey: deskKeys.picture(id),
    queryFn: () => call(address(`/api/pictures/${id}`, { title }), { shape: pictureAnswer }),
    // The stream tells when sizes are there; this is the floor under it.
    refetchInterval: (query) => (query.state.data?.state === "preparing" ? 2_000 : false),
  });
}

export function usePictureChange(id: string) {
  const client = useQueryClient();
  const { id: title } = useTitle();
  return useMutation({
    mutationFn: (change: PictureChange) =>
      call(address(`/api/pictures/${id}`, { title }), {
        method: "PATCH",
        shape: pictureAnswer,
        body: change,
      }),
    onSuccess: (picture) => client.setQueryData(deskKeys.picture(id), picture),
  });
}

/** Asks the agency for the bytes once more. */
export function useFetchAgain({ id, title }: Pick<PictureAnswer, "id" | "title">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      call(`/api/pictures/${id}/again`, { method: "POST", shape: pictureAnswer, body: { title } }),
    onSuccess: (picture) => {
      client.setQueryData(deskKeys.picture(id), picture);
      void client.invalidateQueries({ queryKey: deskKeys.pictures(title) });
    },
    onError: (thrown) => showTrouble(`Not asked. ${problemOf(thrown).happened} ${problemOf(thrown).remedy}`),
  });
}

export const readPictures = (titleId: string, q: string) =>
  call(address("/api/pictures", { title: titleId, q }), { shape: pictureListAnswer });

/** Address of the smallest size that fills `width`, or the largest there is. */
export function imageAddress(picture: Pick<PictureAnswer, "id" | "title" | "widths">, width: number): string {
  const widths = picture.widths.toSorted((a, b) => a - b);
  const best = widths.find((each) => each >= width) ?? widths.at(-1) ?? width;
  return address(`/api/pictures/${picture.id}/image/${best}`, { title: picture.title });
}

/** Keeps the focal point in sight whatever the crop. */
export const focusOf = ({ focal }: Pick<PictureAnswer, "focal">): CSSProperties => ({
  objectPosition: `${focal.x * 100}% ${focal.y * 100}%`,
});
