import { Check, TriangleAlert } from "lucide-react";
import { Button } from "../components/Button.tsx";
import style from "./pictures.module.css";
import type { Upload } from "./use-uploads.ts";

interface UploadListProps {
  readonly uploads: readonly Upload[];
  readonly onClear: () => void;
}

/** Files on their way in, each with its progress, or why it was refused. */
export function UploadList({ uploads, onClear }: UploadListProps) {
  if (uploads.length === 0) return null;
  const isDone = uploads.every((upload) => upload.state.kind !== "sending");
  return (
    <section className={style.uploads} aria-label="Files being added">
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id}>
            <span className={style.uploadName}>{upload.name || "Pasted picture"}</span>
            <UploadState upload={upload} />
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

function UploadState({ upload }: { readonly upload: Upload }) {
  const { state } = upload;
  switch (state.kind) {
    case "sending":
      return <progress max={1} value={state.part} aria-label={`Sending ${upload.name}`} />;
    case "added":
      return (
        <span className={style.uploadAdded}>
          <Check aria-hidden strokeWidth={2} /> Added
        </span>
      );
    case "refused":
      return (
        <span className={style.uploadRefused} role="alert">
          <TriangleAlert aria-hidden strokeWidth={1.75} /> Not added. {state.words}
        </span>
      );
  }
}
