import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane } from "../components/Pane.tsx";
import { cx } from "../cx.ts";
import { useKeys } from "../key-registry.ts";
import { useMay, useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { FiltersPane } from "./FiltersPane.tsx";
import { GridPane } from "./GridPane.tsx";
import { PictureDetail } from "./detail/PictureDetail.tsx";
import style from "./pictures.module.css";
import { usePictures } from "./use-pictures.ts";
import { useUploads } from "./use-uploads.ts";

/** The title's library of photographs. */
export function PicturesScreen() {
  const title = useTitle();
  const navigate = useNavigate({ from: "/$title/pictures" });
  const { filter = "all", q = "", picture } = useSearch({ from: "/$title/pictures" });
  const mayAdd = useMay("picture.add");
  const client = useQueryClient();
  const pictures = usePictures(title.id, filter, q);
  const change = (next: { filter?: typeof filter; q?: string; picture?: string | undefined }): void =>
    void navigate({
      replace: true,
      search: (before) => {
        const { filter: chosen, q: written, picture: open } = { ...before, ...next };
        return { filter: chosen === "all" ? undefined : chosen, q: written || undefined, picture: open };
      },
    });
  const onAdded = (added: PictureAnswer): void => {
    client.setQueryData(deskKeys.picture(added.id), added);
    void client.invalidateQueries({ queryKey: deskKeys.pictures(title.id) });
    change({ picture: added.id });
  };
  const uploads = useUploads(title.id, onAdded);
  usePasted(mayAdd ? uploads.add : null);
  const search = useRef<HTMLInputElement>(null);
  const close = (): void => {
    const tile = `[data-picture="${CSS.escape(picture ?? "")}"]`;
    document.querySelector<HTMLElement>(tile)?.focus();
    change({ picture: undefined });
  };
  useKeys([
    { keys: "/", label: "Filter pictures", group: "Pictures", run: () => search.current?.focus() },
    ...(picture === undefined
      ? []
      : [{ keys: "Escape", label: "Close the picture", group: "Pictures", run: close }]),
  ]);
  return (
    <div className={cx(style.screen, picture !== undefined && style.hasPicture)}>
      <FiltersPane
        counts={pictures.data?.pages[0]?.counts}
        filter={filter}
        onChoose={(next) => change({ filter: next })}
      />
      <GridPane
        pictures={pictures}
        filter={filter}
        q={q}
        chosen={picture}
        search={search}
        onSearch={(written) => change({ q: written })}
        onChoose={(id) => change({ picture: id })}
        uploads={mayAdd ? uploads : null}
      />
      {picture === undefined ? (
        <Pane label="Picture" className={style.right}>
          <EmptyState title="Choose a picture">
            Its credit, description, focal point and uses stand here.
          </EmptyState>
        </Pane>
      ) : (
        <PictureDetail key={picture} id={picture} onClose={close} />
      )}
    </div>
  );
}

/** Pictures in the clipboard come in wherever one is on the screen, except into a field. */
function usePasted(add: ((files: readonly File[]) => void) | null): void {
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || latest.current === null) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
