/** The desk's keyboard map: what is registered now works now, and is what `?` shows. */

export interface KeyBinding {
  /**
   * Strokes with a blank between, for example "G W", "Ctrl+Enter", "Alt+ArrowUp", "?". Ctrl also
   * stands for Command. Single letters are written upper case and mean the key without Shift.
   */
  readonly keys: string;
  /** What it does, as the sheet says it: "Take the item". */
  readonly label: string;
  /** Heading in the sheet: "Everywhere", "Wire". */
  readonly group: string;
  readonly run: () => void;
  /** What must be done before it does anything: "choose an item first". Its `run` says so. */
  readonly lacks?: string;
  /** Works in a text field too. Strokes with Ctrl and function keys always do. */
  readonly whileTyping?: boolean;
  /** Works while a dialog is open; else a dialog keeps its keys to itself. */
  readonly inDialog?: boolean;
}

export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Physical key, so that Alt+1 is Alt+1 where Alt types signs. */
  readonly code: string;
}

/** The name of a stroke as bindings write it. */
export function nameOf(stroke: Stroke): string {
  const digit = /^Digit(\d)$/.exec(stroke.code)?.[1];
  const plain = stroke.altKey && digit !== undefined ? digit : stroke.key;
  const letter = plain.length === 1;
  const key = plain === " " ? "Space" : letter ? plain.toUpperCase() : plain;
  // Signs such as "?" already say that Shift was down.
  const shiftSpeaks = stroke.shiftKey && (!letter || /[A-Z0-9]/.test(key));
  const parts = [
    stroke.ctrlKey || stroke.metaKey ? "Ctrl" : "",
    stroke.altKey ? "Alt" : "",
    shiftSpeaks ? "Shift" : "",
    key,
  ];
  return parts.filter((part) => part !== "").join("+");
}

export interface KeyContext {
  /** A field that takes text has the focus. */
  readonly typing: boolean;
  readonly dialogOpen: boolean;
  /** The person's setting: single letters do something (WCAG 2.1.4). */
  readonly singles: boolean;
  /** First stroke of a sequence, "" when none waits. */
  readonly pending: string;
}

export type KeyVerdict =
  | { readonly kind: "run"; readonly binding: KeyBinding }
  | { readonly kind: "wait"; readonly pending: string }
  | { readonly kind: "none" };

const isSingle = (keys: string): boolean => keys.split(" ").every((stroke) => stroke.length === 1);

function isOpen(binding: KeyBinding, context: KeyContext): boolean {
  if (context.dialogOpen && binding.inDialog !== true) return false;
  if (isSingle(binding.keys) && !context.singles) return false;
  const strong = /^(Ctrl\+|F\d|Alt\+\d)/.test(binding.keys);
  return !context.typing || strong || binding.whileTyping === true;
}

/** What a stroke means. Later bindings win over earlier ones: a screen over the shell. Pure. */
export function judgeStroke(name: string, bindings: readonly KeyBinding[], context: KeyContext): KeyVerdict {
  const open = bindings.filter((binding) => isOpen(binding, context));
  const whole = context.pending === "" ? name : `${context.pending} ${name}`;
  const exact = open.findLast((binding) => binding.keys === whole);
  if (exact !== undefined) return { kind: "run", binding: exact };
  if (open.some((binding) => binding.keys.startsWith(`${whole} `))) {
    return { kind: "wait", pending: whole };
  }
  return context.pending === "" ? { kind: "none" } : judgeStroke(name, bindings, { ...context, pending: "" });
}

const words: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** Strokes as caps to draw: "Ctrl+Enter" is ["Ctrl Enter"], "G W" is ["G", "W"]. */
export const capsOf = (keys: string): readonly string[] =>
  keys.split(" ").map((stroke) =>
    stroke
      .split("+")
      .map((part) => words[part] ?? part)
      .join(" "),
  );

export interface SheetRow {
  readonly label: string;
  readonly keys: readonly string[];
  /** Why it does nothing yet. */
  readonly lacks?: string;
}

export interface SheetGroup {
  readonly group: string;
  readonly rows: readonly SheetRow[];
}

/** The sheet of `?`: groups in order of registration, one row a label with all its keys. */
export function sheetOf(bindings: readonly KeyBinding[]): readonly SheetGroup[] {
  return [...Map.groupBy(bindings, ({ group }) => group)].map(([group, inGroup]) => ({
    group,
    rows: [...Map.groupBy(inGroup, ({ label }) => label)].map(([label, same]) => {
      const lacks = same.at(-1)?.lacks;
      const keys = [...new Set(same.map((binding) => binding.keys))];
      return lacks === undefined ? { label, keys } : { label, keys, lacks };
    }),
  }));
}
