import { queryOptions } from "@tanstack/react-query";
import {
  takePictureAnswer,
  wirePicturesAnswer,
} from "../../../stories/wire-pictures/wire-pictures-contract.ts";
import { address, call } from "../../api.ts";
import { deskKeys } from "../../what-changed.ts";

/** Below the item's own key, so that a new version reads them again too. */
export const itemPicturesQuery = (title: string, item: string) =>
  queryOptions({
    queryKey: [...deskKeys.wireItem(item), "pictures"],
    queryFn: ({ signal }) =>
      call(address(`/api/wire/items/${item}/pictures`, { title }), { shape: wirePicturesAnswer, signal }),
  });

/** Through the desk: a browser of ours asks no agency's server. */
export const thumbnailAddress = (title: string, item: string, key: string): string =>
  address(`/api/wire/items/${item}/pictures/${key}/thumbnail`, { title });

export const takePicture = (
  title: string,
  item: string,
  key: string,
  into: { readonly story: string; readonly draftVersion: number } | null,
) =>
  call(`/api/wire/items/${item}/pictures/${key}/take`, {
    shape: takePictureAnswer,
    method: "POST",
    body: {
      title,
      story: into?.story ?? null,
      ...(into === null ? {} : { draftVersion: into.draftVersion }),
    },
  });
