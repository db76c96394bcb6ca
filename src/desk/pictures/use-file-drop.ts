import { useState, type DragEvent, type HTMLAttributes } from "react";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

export interface FileDrop {
  /** Files are held over the area. */
  readonly isOver: boolean;
  readonly area: HTMLAttributes<HTMLElement>;
}

/** An area that takes files let go over it; null takes none. */
export function useFileDrop(add: ((files: readonly File[]) => void) | null): FileDrop {
  const [isOver, setOver] = useState(false);
  if (add === null) return { isOver: false, area: {} };
  return {
    isOver,
    area: {
      onDragOver(event) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event) {
        const within =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!within) setOver(false);
      },
      onDrop(event) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        add([...event.dataTransfer.files]);
      },
    },
  };
}
