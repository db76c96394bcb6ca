import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import { nameOf, standingOf } from "./picture-words.ts";
import style from "./pictures.module.css";
import { focusOf, imageAddress } from "./use-picture.ts";

interface PictureTileProps {
  readonly picture: PictureAnswer;
  readonly isChosen: boolean;
  /** The one tile Tab comes to; arrows lead to the others. */
  readonly isEntry: boolean;
  readonly onChoose: () => void;
}

/** One picture of the grid: what it shows, whose it is, what it lacks. */
export function PictureTile({ picture, isChosen, isEntry, onChoose }: PictureTileProps) {
  const standing = standingOf(picture);
  const credit = picture.credit.trim() || picture.fileName;
  return (
    <button
      type="button"
      className={style.tile}
      data-picture={picture.id}
      tabIndex={isEntry ? 0 : -1}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      <span className={style.tilePicture}>
        {picture.state === "ready" && (
          <img
            src={imageAddress(picture, 320)}
            alt=""
            loading="lazy"
            draggable={false}
            style={{ ...focusOf(picture), backgroundColor: picture.colour }}
          />
        )}
      </span>
      <span className="unseen">{nameOf(picture)}. </span>
      <span className={style.tileWords}>
        <span className={style.tileCredit}>{credit}</span>
        <span className="unseen">, </span>
        <span className={style.standing} data-tone={standing.tone}>
          {standing.words}
        </span>
      </span>
    </button>
  );
}
