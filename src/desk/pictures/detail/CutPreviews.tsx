import type { PictureAnswer } from "../../../pictures/pictures-contract.ts";
import type { Focal } from "./focal.ts";
import style from "../pictures.module.css";
import { focusOf, imageAddress } from "../use-picture.ts";

const cuts = [
  { name: "3:2 story", ratio: "3 / 2", grow: 3 },
  { name: "16:9 front", ratio: "16 / 9", grow: 32 / 9 },
  { name: "1:1 lists", ratio: "1", grow: 2 },
] as const;

interface CutPreviewsProps {
  readonly picture: PictureAnswer;
  readonly focal: Focal;
}

/** How pages will cut it, by the same rule as they do. */
export const CutPreviews = ({ picture, focal }: CutPreviewsProps) => (
  <ul className={style.cuts} aria-label="How pages cut it">
    {cuts.map(({ name, ratio, grow }) => (
      <li key={name} style={{ flexGrow: grow }}>
        <img
          src={imageAddress(picture, 640)}
          alt=""
          draggable={false}
          style={{ ...focusOf({ focal }), aspectRatio: ratio }}
        />
        <span>{name}</span>
      </li>
    ))}
  </ul>
);
