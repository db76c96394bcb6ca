import type { Passage, StoryCopy } from "../copy.ts";
import { readDays, type DayRead } from "./days.ts";
import { readNames, type NameRead } from "./names.ts";
import { readNumbers, type NumberRead } from "./numbers.ts";
import { outsideQuotes, readQuotes, type QuoteReading, type Span } from "./quotes.ts";
import { readSentences } from "./sentences.ts";

/** The copy with what most rules want to know of it, each asked for once. Pure. */

export interface PassageRead extends Passage {
  readonly index: number;
  readonly quotes: QuoteReading;
  /** The text with quoted words made blanks: same length, same places. */
  readonly outside: string;
  readonly sentences: readonly Span[];
  /** Of the text outside quotes. */
  readonly numbers: readonly NumberRead[];
  /** Of the text outside quotes. */
  readonly days: readonly DayRead[];
  /** Of the text outside quotes. */
  readonly names: readonly NameRead[];
}

export interface CopyRead extends Omit<StoryCopy, "passages"> {
  readonly passages: readonly PassageRead[];
  /** What readers read as the text: no headline, deck, caption, table or contributor line. */
  readonly body: readonly PassageRead[];
}

const BODY: ReadonlySet<Passage["kind"]> = new Set(["paragraph", "quote", "list-item"]);

/** A value that is worked out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function readPassage(passage: Passage, index: number): PassageRead {
  const quotes = once(() => readQuotes(passage.text));
  const outside = once(() => outsideQuotes(passage.text, quotes().spans));
  const sentences = once(() => readSentences(passage.text));
  const numbers = once(() => readNumbers(outside()));
  const days = once(() => readDays(outside()));
  const names = once(() => readNames(outside()));
  return {
    ...passage,
    index,
    get quotes() {
      return quotes();
    },
    get outside() {
      return outside();
    },
    get sentences() {
      return sentences();
    },
    get numbers() {
      return numbers();
    },
    get days() {
      return days();
    },
    get names() {
      return names();
    },
  };
}

export function readStory(copy: StoryCopy): CopyRead {
  const passages = copy.passages.map(readPassage);
  return { ...copy, passages, body: passages.filter(({ kind }) => BODY.has(kind)) };
}
