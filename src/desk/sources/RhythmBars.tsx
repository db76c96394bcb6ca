import type { WatchedSource } from "../../wire/ways-in/ways-contract.ts";
import { barsOf, rhythmWords } from "./source-words.ts";
import style from "./sources.module.css";

const WIDE = 10;
const HIGH = 36;

/** How long it is usually silent, hour by hour of this day; the words beside it say the same. */
export function RhythmBars({ source }: { readonly source: WatchedSource }) {
  const { rhythmMinutes, hour } = source;
  return (
    <figure className={style.rhythm}>
      {rhythmMinutes !== null && (
        <svg aria-hidden viewBox={`0 0 ${24 * WIDE} ${HIGH}`} className={style.bars}>
          {barsOf(rhythmMinutes, hour).map((bar, at) => {
            const height = Math.max(2, bar.height * HIGH);
            return (
              <rect
                key={at}
                x={at * WIDE + 1}
                y={HIGH - height}
                width={WIDE - 2}
                height={height}
                data-now={bar.isNow}
              />
            );
          })}
        </svg>
      )}
      <figcaption>{rhythmWords(source)}</figcaption>
    </figure>
  );
}
