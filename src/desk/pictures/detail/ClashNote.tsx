import { Button } from "../../components/Button.tsx";
import { focalWords } from "./focal.ts";
import { fieldWords, type PictureField } from "./picture-edit.ts";
import style from "../pictures.module.css";
import type { PictureEdit } from "./use-picture-edit.ts";

interface ClashNoteProps {
  readonly edit: PictureEdit;
  readonly clash: NonNullable<PictureEdit["clash"]>;
}

/** Two people changed the same field: both stand side by side until one is chosen. */
export function ClashNote({ edit, clash }: ClashNoteProps) {
  return (
    <section className={style.clash} role="alert" aria-labelledby="picture-clash">
      <h3 id="picture-clash">Somebody changed this meanwhile</h3>
      {clash.fields.map((field) => (
        <dl key={field} className={style.sides}>
          <div>
            <dt>{fieldWords[field]}, theirs</dt>
            <dd>{shown(field, clash.theirs)}</dd>
          </div>
          <div>
            <dt>{fieldWords[field]}, yours</dt>
            <dd>{shown(field, { ...clash.theirs, ...clash.wish } as typeof clash.theirs)}</dd>
          </div>
        </dl>
      ))}
      <div className={style.sides}>
        <Button onPress={edit.keepTheirs}>Keep theirs</Button>
        <Button look="black" onPress={edit.takeMine}>
          Take mine
        </Button>
      </div>
    </section>
  );
}

const shown = (field: PictureField, picture: ClashNoteProps["clash"]["theirs"]): string =>
  field === "focal" ? focalWords(picture.focal) : picture[field] || "empty";
