/**
 * The client's own record of what it asked and what it heard (reliability, I1). "Unknown" is an
 * outcome of its own: the request was sent and no whole answer came.
 */
export type Heard<Answer> =
  | { readonly kind: "ok"; readonly answer: Answer }
  | { readonly kind: "fail"; readonly status: number; readonly answer: Answer }
  | { readonly kind: "unknown" };

export interface Entry<Answer> {
  /** Names the intent; a retry of the same intent has the same key. */
  readonly key: string;
  readonly heard: Heard<Answer>;
}

export interface Journal<Answer> {
  /** Sends and writes down; a fault of the connection or of the server is "unknown". */
  write(key: string, send: () => Promise<{ status: number; json: Answer }>): Promise<Heard<Answer>>;
  readonly entries: readonly Entry<Answer>[];
  /** Answers heard with "ok" for a key, in their order. */
  answersTo(key: string): readonly Answer[];
  /** Keys whose last word is "unknown". */
  unknown(): readonly string[];
}

async function hear<Answer>(send: () => Promise<{ status: number; json: Answer }>): Promise<Heard<Answer>> {
  try {
    const { status, json } = await send();
    if (status < 300) return { kind: "ok", answer: json };
    return status < 500 ? { kind: "fail", status, answer: json } : { kind: "unknown" };
  } catch {
    return { kind: "unknown" };
  }
}

export function makeJournal<Answer>(): Journal<Answer> {
  const entries: Entry<Answer>[] = [];
  const last = new Map<string, Heard<Answer>>();
  return {
    entries,
    async write(key, send) {
      const heard = await hear(send);
      entries.push({ key, heard });
      // Once heard, an intent stays known, whatever becomes of a repetition.
      if (last.get(key)?.kind !== "ok") last.set(key, heard);
      return heard;
    },
    answersTo: (key) =>
      entries.flatMap((entry) =>
        entry.key === key && entry.heard.kind === "ok" ? [entry.heard.answer] : [],
      ),
    unknown: () => [...last].flatMap(([key, heard]) => (heard.kind === "unknown" ? [key] : [])),
  };
}
