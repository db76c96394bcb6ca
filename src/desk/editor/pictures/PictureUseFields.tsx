import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { PictureUse } from "../../../stories/content.ts";
import { GrowingText } from "../copy/GrowingText.tsx";
import { focusOf, imageAddress, usePicture } from "../../pictures/use-picture.ts";
import style from "./pictures.module.css";

interface PictureUseFieldsProps {
  readonly use: PictureUse;
  readonly mayWrite: boolean;
  readonly onChange: (change: Partial<Omit<PictureUse, "pictureId">>) => void;
  readonly onRemove: () => void;
  readonly onMove?: (step: 1 | -1) => void;
}

/** A picture where it is used: what readers will see, with the caption and alt text of this use. */
export function PictureUseFields({ use, mayWrite, onChange, onRemove, onMove }: PictureUseFieldsProps) {
  const picture = usePicture(use.pictureId);
  const known = picture.data;
  return (
    <div className={style.use}>
      <div className={style.frame} data-state={known?.state ?? "preparing"}>
        {known?.state === "ready" ? (
          <img
            src={imageAddress(known, 640)}
            alt={use.alt}
            width={known.width}
            height={known.height}
            style={{ ...focusOf(known), backgroundColor: known.colour }}
          />
        ) : (
          <p className={style.unready}>{unreadyWords(known, picture.isError)}</p>
        )}
        {mayWrite && (
          <div className={style.frameTools}>
            {onMove !== undefined && (
              <>
                <button type="button" aria-label="Move picture up" title="Move up" onClick={() => onMove(-1)}>
                  <ArrowUp />
                </button>
                <button
                  type="button"
                  aria-label="Move picture down"
                  title="Move down"
                  onClick={() => onMove(1)}
                >
                  <ArrowDown />
                </button>
              </>
            )}
            <button
              type="button"
              aria-label="Take picture out of the story"
              title="Take out of the story"
              onClick={onRemove}
            >
              <X />
            </button>
          </div>
        )}
      </div>
      <figcaption className={style.caption}>
        <GrowingText
          label="Caption"
          value={use.caption}
          placeholder="Caption: who, from left to right, where, when"
          maxLength={4000}
          isReadOnly={!mayWrite}
          onChange={(caption) => onChange({ caption })}
        />
        <p className={style.credit} data-missing={known?.credit.trim() === ""}>
          {known === undefined ? "" : known.credit.trim() || "No credit yet: write it under Pictures"}
        </p>
        <GrowingText
          label="Alt text, read aloud instead of the picture"
          className={style.alt}
          value={use.alt}
          placeholder="Alt text, read aloud; leave empty if the picture says nothing new"
          maxLength={1000}
          isReadOnly={!mayWrite}
          onChange={(alt) => onChange({ alt })}
        />
      </figcaption>
    </div>
  );
}

function unreadyWords(
  known: { readonly state: string; readonly refusal: { readonly message: string } | null } | undefined,
  isError: boolean,
): string {
  if (isError) return "This picture could not be loaded.";
  if (known?.state === "refused") return known.refusal?.message ?? "This picture cannot be shown.";
  return known === undefined ? "" : "Sizes for readers are being made; a few seconds.";
}
