import { Plus, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { pictureUsesOf } from "../../../stories/content-text.ts";
import type { PictureUse } from "../../../stories/content.ts";
import { problemOf } from "../../api.ts";
import type { ContentStore } from "../draft/content-store.ts";
import { useContent } from "../draft/use-content.ts";
import type { CopyPlace } from "../panes/outline.ts";
import panes from "../panes/panes.module.css";
import style from "./pictures.module.css";
import { focusOf, imageAddress, usePicture, usePictureChange } from "../../pictures/use-picture.ts";

interface PicturesPaneProps {
  readonly store: ContentStore;
  readonly mayWrite: boolean;
  readonly mayEditPictures: boolean;
  readonly goTo: (place: CopyPlace) => void;
  readonly onAdd: () => void;
  /** A credit was written: the checks look again. */
  readonly onCredit: () => void;
  /** Picture whose credit field is to be entered, from a check. */
  readonly wanted: string | null;
}

export function PicturesPane({
  store,
  mayWrite,
  mayEditPictures,
  goTo,
  onAdd,
  onCredit,
  wanted,
}: PicturesPaneProps) {
  const uses = pictureUsesOf(useContent(store, (content) => content));
  return (
    <section className={panes.section} aria-labelledby="pictures-head" id="story-pictures">
      <div className={panes.sectionHead}>
        <h2 id="pictures-head">Pictures</h2>
        <span className={panes.count}>{uses.length}</span>
      </div>
      <ul className={style.strip}>
        {uses.map((use) => (
          <li key={use.blockId ?? "main"}>
            <UseCard
              use={use}
              isMain={use.blockId === null}
              isWanted={wanted === use.pictureId}
              mayEdit={mayEditPictures}
              onCredit={onCredit}
              onGo={() =>
                goTo(use.blockId === null ? { kind: "main-picture" } : { kind: "block", id: use.blockId })
              }
            />
          </li>
        ))}
      </ul>
      {uses.length === 0 && (
        <p className={style.none}>No picture yet. The first one stands above the copy and in lists.</p>
      )}
      {mayWrite && (
        <button type="button" className={style.add} onClick={onAdd}>
          <Plus aria-hidden="true" /> Add a picture
        </button>
      )}
    </section>
  );
}

interface UseCardProps {
  readonly use: PictureUse;
  readonly isMain: boolean;
  readonly isWanted: boolean;
  readonly mayEdit: boolean;
  readonly onGo: () => void;
  readonly onCredit: () => void;
}

function UseCard({ use, isMain, isWanted, mayEdit, onGo, onCredit }: UseCardProps) {
  const { data: picture } = usePicture(use.pictureId);
  return (
    <>
      <button
        type="button"
        className={style.card}
        onClick={onGo}
        aria-label={`${isMain ? "Main picture" : "Picture"}: ${use.caption.replace(/[.\s]+$/u, "") || "no caption"}. Go to it`}
      >
        <span className={style.thumb}>
          {picture?.state === "ready" && (
            <img src={imageAddress(picture, 320)} alt="" loading="lazy" style={focusOf(picture)} />
          )}
        </span>
        <span>
          {use.caption.trim() === "" ? <Lacking words="No caption" /> : isMain ? "Main" : "In the copy"}
        </span>
      </button>
      {picture !== undefined && (
        <CreditField
          key={picture.id}
          pictureId={picture.id}
          version={picture.version}
          credit={picture.credit}
          mayEdit={mayEdit}
          isWanted={isWanted}
          onCredit={onCredit}
        />
      )}
    </>
  );
}

const Lacking = ({ words }: { readonly words: string }) => (
  <span className={style.late}>
    <TriangleAlert aria-hidden="true" /> {words}
  </span>
);

interface CreditFieldProps {
  readonly pictureId: string;
  readonly version: number;
  readonly credit: string;
  readonly mayEdit: boolean;
  readonly isWanted: boolean;
  readonly onCredit: () => void;
}

/** The credit belongs to the picture, so it changes wherever the picture stands. */
function CreditField({ pictureId, version, credit, mayEdit, isWanted, onCredit }: CreditFieldProps) {
  const [written, setWritten] = useState(credit);
  const change = usePictureChange(pictureId);
  const id = `credit-${pictureId}`;
  useEffect(() => setWritten(credit), [credit]);
  useEffect(() => {
    if (isWanted) document.getElementById(id)?.focus();
  }, [isWanted, id]);
  const save = (): void => {
    if (written.trim() === credit) return;
    change.mutate({ version, credit: written.trim() }, { onSuccess: onCredit });
  };
  if (!mayEdit)
    return (
      <p className={style.cardCredit}>{credit.trim() === "" ? <Lacking words="No credit" /> : credit}</p>
    );
  return (
    <>
      <input
        id={id}
        className={style.creditField}
        aria-label="Credit of this picture"
        aria-invalid={credit.trim() === ""}
        placeholder="No credit: NAME/TITLE"
        maxLength={300}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter") save();
        }}
      />
      {change.isError && <p className={style.late}>{problemOf(change.error).happened}</p>}
    </>
  );
}
