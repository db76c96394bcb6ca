import { useDeferredValue } from "react";
import type { ContentStore } from "../draft/content-store.ts";
import { useContent } from "../draft/use-content.ts";
import type { CopyPlace } from "./outline.ts";
import { outlineOf } from "./outline.ts";
import style from "./panes.module.css";

interface OutlinePaneProps {
  readonly store: ContentStore;
  readonly goTo: (place: CopyPlace) => void;
}

export function OutlinePane({ store, goTo }: OutlinePaneProps) {
  const content = useDeferredValue(useContent(store, (now) => now));
  return (
    <ol className={style.outline} aria-label="Outline">
      {outlineOf(content).map((line, index) => (
        <li key={`${index}-${line.place.kind}`}>
          <button type="button" onClick={() => goTo(line.place)}>
            {line.words}
          </button>
        </li>
      ))}
    </ol>
  );
}
