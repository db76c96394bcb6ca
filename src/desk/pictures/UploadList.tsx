import { Check, Copy, TriangleAlert } from "lucide-react";
import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import { Button } from "../components/Button.tsx";
import { shorten } from "../shorten.ts";
import { nameOf } from "./picture-words.ts";
import style from "./pictures.module.css";
import type { Upload } from "./use-uploads.ts";

interface UploadListProps {
  readonly uploads: readonly Upload[];
  /** Pictures as the grid knows them: a file can turn out damaged after it was taken in. */
  readonly pictures: readonly PictureAnswer[];
  readonly onOpen: (picture: PictureAnswer) => void;
  readonly onClear: () => void;
}

/** Files on their way in, each with its progress, or why it was refused. */
export function UploadList({ uploads, pictures, onOpen, onClear }: UploadListProps) {
  if (uploads.length === 0) return null;
  const isDone = uploads.every((upload) => upload.state.kind !== "sending");
  return (
    <section className={style.uploads} aria-label="Files being added">
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id}>
            <span className={style.uploadName}>{upload.name || "Pasted picture"}</span>
            <UploadState upload={upload} pictures={pictures} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {isDone && (
        <Button look="link" onPress={onClear}>
          Clear this list
        </Button>
      )}
    </section>
  );
}

function UploadState({
  upload,
  pictures,
  onOpen,
}: Omit<UploadListProps, "uploads" | "onClear"> & { readonly upload: Upload }) {
  const { state } = upload;
  switch (state.kind) {
    case "sending":
      return <progress max={1} value={state.part} aria-label={`Sending ${upload.name}`} />;
    case "added": {
      const picture = pictures.find((each) => each.id === state.pictureId);
      if (picture?.state === "refused") return <Refused words={picture.refusal?.message ?? ""} />;
      return (
        <span className={style.uploadAdded}>
          <Check aria-hidden strokeWidth={2} />
          {picture?.state === "preparing" ? "Added, sizes for readers are being made" : "Added"}
        </span>
      );
    }
    case "known":
      return (
        <span className={style.uploadKnown}>
          <Copy aria-hidden strokeWidth={1.75} />
          <span>
            You have this picture already: {shorten(nameOf(state.picture), 60)},{" "}
            <Button look="link" onPress={() => onOpen(state.picture)}>
              open it
            </Button>
          </span>
        </span>
      );
    case "refused":
      return <Refused words={state.words} />;
  }
}

const Refused = ({ words }: { readonly words: string }) => (
  <span className={style.uploadRefused} role="alert">
    <TriangleAlert aria-hidden strokeWidth={1.75} /> Not usable. {words}
  </span>
);
