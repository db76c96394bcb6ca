import { useState, type CSSProperties } from "react";
import type { PictureAnswer } from "../../../pictures/pictures-contract.ts";
import { cutOf, focalAt, focalWords, percentOf, shareOf } from "./focal.ts";
import { useAim, type Aim } from "./use-aim.ts";
import { nameOf } from "../picture-words.ts";
import style from "../pictures.module.css";
import { imageAddress } from "../use-picture.ts";

interface FocalPointProps extends Aim {
  readonly picture: PictureAnswer;
}

export const ratios = [
  { id: "3:2", ratio: 3 / 2 },
  { id: "16:9", ratio: 16 / 9 },
  { id: "1:1", ratio: 1 },
] as const;
type RatioId = (typeof ratios)[number]["id"] | "whole";

const percent = (share: number): string => `${share * 100}%`;

/** The picture with its focal point: set by a click or drag, by arrows, or by numbers. */
export function FocalPoint(props: FocalPointProps) {
  const { picture, focal, mayEdit } = props;
  const [shown, setShown] = useState<RatioId>("3:2");
  const ratio = ratios.find((each) => each.id === shown)?.ratio;
  const point = useAim(props);
  return (
    <div>
      <div
        className={style.stage}
        {...point.stage}
        style={
          {
            aspectRatio: `${picture.width} / ${picture.height}`,
            "--own": picture.width / picture.height,
          } as CSSProperties
        }
      >
        <img
          src={imageAddress(picture, 1280)}
          alt={picture.alt || nameOf(picture)}
          draggable={false}
          style={{ backgroundColor: picture.colour }}
        />
        {ratio !== undefined && <CutFrame cut={cutOf(picture, ratio, focal)} />}
        {mayEdit ? (
          <button
            type="button"
            className={style.focal}
            style={{ left: percent(focal.x), top: percent(focal.y) }}
            aria-label={`Focal point: ${focalWords(focal)}. Arrows move it, with Shift by ten.`}
            onKeyDown={point.onKeyDown}
            onBlur={point.settle}
          />
        ) : (
          <span
            className={style.focal}
            aria-hidden
            style={{ left: percent(focal.x), top: percent(focal.y) }}
          />
        )}
      </div>
      <div className={style.stageFoot}>
        <div role="group" aria-label="Frame shown" className={style.ratios}>
          <RatioButton id="whole" shown={shown} onShow={setShown} />
          {ratios.map(({ id }) => (
            <RatioButton key={id} id={id} shown={shown} onShow={setShown} />
          ))}
        </div>
        {mayEdit ? (
          <div className={style.numbers}>
            <span>Focal point</span>
            <PercentField name="across" value={focal.x} onSet={(x) => props.onSet(focalAt(x, focal.y))} />
            <PercentField name="down" value={focal.y} onSet={(y) => props.onSet(focalAt(focal.x, y))} />
          </div>
        ) : (
          <span>Focal point {focalWords(focal)}</span>
        )}
      </div>
    </div>
  );
}

const CutFrame = ({ cut }: { readonly cut: ReturnType<typeof cutOf> }) => (
  <span
    aria-hidden
    className={style.cut}
    style={{
      left: percent(cut.left),
      top: percent(cut.top),
      width: percent(cut.width),
      height: percent(cut.height),
    }}
  />
);

interface RatioButtonProps {
  readonly id: RatioId;
  readonly shown: RatioId;
  readonly onShow: (id: RatioId) => void;
}

const RatioButton = ({ id, shown, onShow }: RatioButtonProps) => (
  <button type="button" className={style.ratio} aria-pressed={id === shown} onClick={() => onShow(id)}>
    {id === "whole" ? "Whole" : id}
  </button>
);

interface PercentFieldProps {
  readonly name: string;
  readonly value: number;
  readonly onSet: (share: number) => void;
}

/** A percent that is typed; what is no percent falls back to what stood. */
function PercentField({ name, value, onSet }: PercentFieldProps) {
  const [written, setWritten] = useState<string | null>(null);
  const save = (): void => {
    const share = written === null ? null : shareOf(written);
    setWritten(null);
    if (share !== null && percentOf(share) !== percentOf(value)) onSet(share);
  };
  return (
    <label className={style.percent}>
      <input
        inputMode="decimal"
        maxLength={6}
        aria-label={`Focal point, percent ${name}`}
        value={written ?? percentOf(value)}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter") save();
        }}
      />
      <span aria-hidden>% {name}</span>
    </label>
  );
}
