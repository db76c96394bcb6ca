import { CircleSlash, EyeOff, Image } from "lucide-react";
import type { PictureListAnswer } from "../../pictures/pictures-contract.ts";
import { Pane } from "../components/Pane.tsx";
import { useCurrentInSight } from "../components/use-current-in-sight.ts";
import style from "./pictures.module.css";
import type { PictureFilter } from "./use-pictures.ts";

interface FiltersPaneProps {
  readonly counts: PictureListAnswer["counts"] | undefined;
  readonly filter: PictureFilter;
  readonly onChoose: (filter: PictureFilter) => void;
}

const filters = [
  { id: "all", words: "All", icon: Image, count: "all" },
  { id: "no-credit", words: "No credit", icon: CircleSlash, count: "noCredit" },
  { id: "no-alt", words: "No description", icon: EyeOff, count: "noAlt" },
] as const;

/** Which pictures are shown, with what still lacks something. */
export function FiltersPane({ counts, filter, onChoose }: FiltersPaneProps) {
  const row = useCurrentInSight<HTMLUListElement>(`${filter} ${counts === undefined ? "" : "counted"}`);
  return (
    <Pane label="Which pictures" tone="app" className={style.left}>
      <ul ref={row} className={style.filters}>
        {filters.map(({ id, words, icon: Icon, count }) => (
          <li key={id}>
            <button
              type="button"
              className={style.filter}
              aria-pressed={filter === id}
              onClick={() => onChoose(id)}
            >
              <Icon aria-hidden strokeWidth={1.75} />
              {words}
              {counts !== undefined && (
                <span className={style.filterCount} data-late={id !== "all" && counts[count] > 0}>
                  {counts[count].toLocaleString("en-US")}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Pane>
  );
}
