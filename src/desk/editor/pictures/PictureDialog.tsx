import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import type { DragEvent } from "react";
import { useDeferredValue, useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { PictureAnswer } from "../../../pictures/pictures-contract.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ProblemNote } from "../../components/ProblemNote.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { deskKeys } from "../../what-changed.ts";
import style from "./pictures.module.css";
import { focusOf, imageAddress, readPictures } from "../../pictures/use-picture.ts";
import { UploadList } from "../../pictures/UploadList.tsx";
import { useUploads } from "../../pictures/use-uploads.ts";

export type PicturePlace = "main" | "copy";

interface PictureDialogProps {
  readonly titleId: string;
  readonly place: PicturePlace;
  readonly mayAdd: boolean;
  readonly onChoose: (picture: PictureAnswer, place: PicturePlace) => void;
  readonly onClose: () => void;
}

/** Chooses a picture of the title's library for the story, or brings a new one in. */
export function PictureDialog({ titleId, place, mayAdd, onChoose, onClose }: PictureDialogProps) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<PictureAnswer | null>(null);
  const [isOver, setOver] = useState(false);
  const { uploads, add, clear } = useUploads(titleId, (picture) => {
    setChosen(picture);
    void client.invalidateQueries({ queryKey: deskKeys.pictures(titleId) });
  });
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (mayAdd) add([...event.dataTransfer.files]);
  };
  const use = (as: PicturePlace): void => {
    if (chosen !== null) onChoose(chosen, as);
  };
  return (
    <Dialog
      isOpen
      title={place === "main" ? "Main picture" : "Add a picture"}
      width={880}
      onOpenChange={onClose}
    >
      <div
        className={isOver ? `${style.dialog} ${style.drop}` : style.dialog}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        onPaste={(event) => {
          if (mayAdd && event.clipboardData.files.length > 0) add([...event.clipboardData.files]);
        }}
      >
        <Library
          titleId={titleId}
          chosen={chosen}
          onChoose={setChosen}
          onUse={() => use(place)}
          upload={mayAdd ? add : null}
        />
        <UploadList uploads={uploads} pictures={[]} onOpen={setChosen} onClear={clear} />
        <div className={style.dialogFoot}>
          <span>
            {chosen === null
              ? "Choose a picture, or drop a file here."
              : chosen.headline || chosen.caption || chosen.fileName}
          </span>
          <Button onPress={onClose} keys="Escape">
            Back
          </Button>
          {chosen !== null && (
            <Button look={place === "copy" ? "ghost" : "black"} onPress={() => use("main")}>
              Use as main picture
            </Button>
          )}
          {chosen !== null && place === "copy" && (
            <Button look="black" onPress={() => use("copy")}>
              Put into the copy
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface LibraryProps {
  readonly titleId: string;
  readonly chosen: PictureAnswer | null;
  readonly onChoose: (picture: PictureAnswer) => void;
  readonly onUse: () => void;
  readonly upload: ((files: readonly File[]) => void) | null;
}

function Library({ titleId, chosen, onChoose, onUse, upload }: LibraryProps) {
  const [written, setWritten] = useState("");
  const q = useDeferredValue(written.trim());
  const pictures = useQuery({
    queryKey: [...deskKeys.pictures(titleId), "choose", q],
    queryFn: () => readPictures(titleId, q),
    placeholderData: (before) => before,
  });
  const rows = pictures.data?.rows ?? [];
  return (
    <>
      <div className={style.dialogHead}>
        <input
          type="search"
          autoFocus
          className={style.search}
          aria-label="Search pictures"
          placeholder="Search captions, credits, places"
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
        {upload !== null && (
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={["image/jpeg", "image/png", "image/webp", "image/avif", "image/tiff"]}
            onSelect={(files) => upload([...(files ?? [])])}
          >
            <Button icon={Upload}>Upload…</Button>
          </FileTrigger>
        )}
      </div>
      {pictures.isError && <ProblemNote error={pictures.error} onRetry={() => void pictures.refetch()} />}
      {pictures.isPending && <Skeleton rows={3} rowHeight={96} picture />}
      {pictures.isSuccess && rows.length === 0 && (
        <EmptyState title={q === "" ? "No pictures yet" : "No picture found"}>
          {q === ""
            ? "Upload one, or drop a file here."
            : "Search by another word of the caption, credit or place."}
        </EmptyState>
      )}
      <ul className={style.grid} aria-label="Pictures">
        {rows.map((picture) => (
          <li key={picture.id}>
            <PictureChoice
              picture={picture}
              isChosen={chosen?.id === picture.id}
              onChoose={() => onChoose(picture)}
              onUse={onUse}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface PictureChoiceProps {
  readonly picture: PictureAnswer;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onUse: () => void;
}

function PictureChoice({ picture, isChosen, onChoose, onUse }: PictureChoiceProps) {
  const words = picture.headline || picture.caption || picture.fileName;
  return (
    <button
      type="button"
      className={`${style.card} ${style.choose}`}
      aria-pressed={isChosen}
      onClick={onChoose}
      onDoubleClick={onUse}
    >
      <span className={style.thumb}>
        {picture.state === "ready" && (
          <img src={imageAddress(picture, 320)} alt="" loading="lazy" style={focusOf(picture)} />
        )}
      </span>
      <span>{words.length > 60 ? `${words.slice(0, 58)}…` : words}</span>
      {picture.credit.trim() === "" && <span className={style.late}>No credit</span>}
    </button>
  );
}
