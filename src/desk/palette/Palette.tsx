import { Search } from "lucide-react";
import { useEffect, useId, useState, type KeyboardEvent } from "react";
import { Dialog } from "../components/Dialog.tsx";
import { Kbd } from "../components/Kbd.tsx";
import { useTitle } from "../session.ts";
import { cx } from "../cx.ts";
import { markFound } from "./find.ts";
import styles from "./palette.module.css";
import { useFindings, type Finding, type FindingGroup } from "./use-findings.ts";

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Ctrl K: go, do, find. */
export function Palette({ isOpen, onOpenChange }: PaletteProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title="Find or do"
      titleUnseen
      place="top"
      width={680}
    >
      <PaletteBody close={() => onOpenChange(false)} />
    </Dialog>
  );
}

function PaletteBody({ close }: { readonly close: () => void }) {
  const id = useId();
  const title = useTitle();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const groups = useFindings(query, true);
  const rows = groups.flatMap((group) => group.rows);
  const chosen = Math.min(at, rows.length - 1);
  const current = rows[chosen];
  useEffect(() => {
    document.getElementById(`${id}-${current?.id ?? ""}`)?.scrollIntoView({ block: "nearest" });
  }, [current?.id, id]);

  const run = (row: Finding | undefined): void => {
    if (row === undefined) return;
    close();
    row.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && rows.length > 0) {
      event.preventDefault();
      setAt((chosen + step + rows.length) % rows.length);
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(current);
    }
  };
  return (
    <>
      <div className={styles["top"]}>
        <Search aria-hidden strokeWidth={1.75} />
        <input
          autoFocus
          role="combobox"
          aria-label="Find or do"
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
          autoComplete="off"
          spellCheck={false}
          placeholder="Find or do…"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className={styles["input"]}
        />
        <span className={styles["narrow"]}>{title.shortName}</span>
        <Kbd keys="Escape" />
      </div>
      <div role="listbox" id={`${id}-list`} aria-label="Found" className={styles["list"]}>
        {groups.map((group) => (
          <Group key={group.name} id={id} group={group} query={query} current={current?.id ?? ""} run={run} />
        ))}
      </div>
      {rows.length === 0 && (
        <p role="status" className={styles["none"]}>
          Nothing has “{query.trim()}” in it. Try fewer letters, or another title.
        </p>
      )}
      <p className={styles["help"]}>
        <Kbd keys="ArrowUp ArrowDown" /> choose <Kbd keys="Enter" /> do
      </p>
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly group: FindingGroup;
  readonly query: string;
  readonly current: string;
  readonly run: (row: Finding) => void;
}

function Group({ id, group, query, current, run }: GroupProps) {
  return (
    <div role="group" aria-labelledby={`${id}-${group.name}`}>
      <div id={`${id}-${group.name}`} className={styles["heading"]}>
        {group.name}
      </div>
      {group.rows.map((row) => (
        <button
          type="button"
          tabIndex={-1}
          key={row.id}
          id={`${id}-${row.id}`}
          role="option"
          aria-selected={row.id === current}
          className={cx(styles["row"], row.id === current && styles["current"])}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(row)}
        >
          <row.icon aria-hidden strokeWidth={1.75} />
          <span className={styles["label"]}>
            {markFound(row.label, query).map((part, at) =>
              part.found ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>,
            )}
            {row.detail !== undefined && <span className={styles["detail"]}> {row.detail}</span>}
          </span>
          {row.aside !== undefined && <span className={styles["detail"]}>{row.aside}</span>}
          {row.keys !== undefined && <Kbd keys={row.keys} />}
        </button>
      ))}
    </div>
  );
}
