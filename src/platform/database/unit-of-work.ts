import type { Pool, PoolClient } from "pg";
import { faultPoint } from "../fault-points.ts";
import { invariant, MastheadError } from "../outcome.ts";
import { compile, sql, type Query } from "./sql.ts";

/** Which rows a unit of work may see. Without one, row-level security shows none. */
export type Scope =
  | { readonly kind: "titles"; readonly titles: readonly string[] }
  | { readonly kind: "worker" }
  | { readonly kind: "nothing" };

export type Attempt<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly error: unknown };

/** One transaction. The verb says how many rows are expected; the wrong number is a bug. */
export interface Tx {
  one<Row>(query: Query<Row>): Promise<Row>;
  maybeOne<Row>(query: Query<Row>): Promise<Row | undefined>;
  many<Row>(query: Query<Row>): Promise<readonly Row[]>;
  /** Answers the number of rows touched. */
  run(query: Query<unknown>): Promise<number>;
  /** The database's time of this transaction, the same at each call; all decisions use it. */
  now(): Promise<Date>;
  /** Runs after COMMIT was answered; must not throw. */
  afterCommit(act: () => void): void;
  /** Runs a part that may fail without failing the whole: what it did is taken back. */
  attempt<Result>(work: () => Promise<Result>): Promise<Attempt<Result>>;
  /** For libraries that bring their own SQL (the job queue). */
  unsafeExecute(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

const lostConnection = (cause: unknown): boolean => {
  const code = (cause as { code?: unknown } | null)?.code;
  const text = cause instanceof Error ? cause.message : "";
  return (
    (typeof code === "string" &&
      (/^(08|57P0)/.test(code) || ["ECONNREFUSED", "ENOENT", "ECONNRESET", "EPIPE"].includes(code))) ||
    /Connection terminated|not queryable|Query read timeout|timeout exceeded when trying to connect/.test(
      text,
    )
  );
};

export const databaseAway = (cause: unknown): MastheadError =>
  new MastheadError({
    code: "database-away",
    happened: "The database did not answer.",
    remedy: "Nothing was changed. Try again in a few seconds.",
    status: 503,
    cause,
  });

const commitUnknown = (cause: unknown): MastheadError =>
  new MastheadError({
    code: "commit-unknown",
    happened: "The database was lost while the change was being stored, so it may or may not stand.",
    remedy: "Look at the current state, or repeat the request with the same Idempotency-Key.",
    status: 503,
    cause,
  });

export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof MastheadError && ["database-away", "commit-unknown"].includes(error.code);

function makeTx(client: PoolClient, committed: (() => void)[]): Tx {
  let now: Date | undefined;
  const execute = async (text: string, values?: unknown[]) => {
    await faultPoint("database.query");
    return client.query<Record<string, unknown>>(text, values);
  };
  const rows = async <Row>(query: Query<Row>): Promise<readonly Row[]> => {
    const { text, values } = compile(query);
    return (await execute(text, values)).rows as readonly Row[];
  };
  const maybeOne = async <Row>(query: Query<Row>): Promise<Row | undefined> => {
    const found = await rows(query);
    invariant(found.length <= 1, `expected at most one row, got ${found.length}`);
    return found[0];
  };
  return {
    many: rows,
    maybeOne,
    async one(query) {
      const row = await maybeOne(query);
      invariant(row !== undefined, "expected one row, got none");
      return row;
    },
    async run(query) {
      const { text, values } = compile(query);
      return (await execute(text, values)).rowCount ?? 0;
    },
    async now() {
      now ??= (await rows(sql<{ now: Date }>`select app_now() as now`))[0]!.now;
      return now;
    },
    afterCommit: (act) => void committed.push(act),
    async attempt(work) {
      const before = committed.length;
      await execute("savepoint attempt");
      try {
        const value = await work();
        await execute("release savepoint attempt");
        return { ok: true, value };
      } catch (error) {
        if (lostConnection(error)) throw error;
        await execute("rollback to savepoint attempt");
        committed.length = before;
        return { ok: false, error };
      }
    },
    unsafeExecute: (text, values) => execute(text, values),
  };
}

const scopeSettings = (scope: Scope): [titles: string, worker: string] => {
  switch (scope.kind) {
    case "titles":
      return [scope.titles.join(","), ""];
    case "worker":
      return ["", "on"];
    case "nothing":
      return ["", ""];
  }
};

async function commit(client: PoolClient): Promise<void> {
  await faultPoint("database.before-commit");
  let answer: string;
  try {
    answer = (await client.query("commit")).command;
    await faultPoint("database.commit-answer");
  } catch (cause) {
    if (lostConnection(cause)) throw commitUnknown(cause);
    throw cause;
  }
  // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK, as if all were well.
  invariant(answer === "COMMIT", "a transaction with a failed statement was committed");
  await faultPoint("database.after-commit");
}

/**
 * The one transaction wrapper: borrows a connection, sets the scope for this transaction only,
 * commits or rolls back. Throws `database-away` when nothing was changed, `commit-unknown` when
 * the answer to COMMIT was lost.
 */
export async function runUnit<Result>(
  pool: Pool,
  scope: Scope,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  let client: PoolClient;
  try {
    await faultPoint("database.connect");
    client = await pool.connect();
  } catch (cause) {
    throw databaseAway(cause);
  }
  const committed: (() => void)[] = [];
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on("error", onError);
  try {
    const [titles, worker] = scopeSettings(scope);
    await client.query("begin");
    await client.query("select set_config('app.titles', $1, true), set_config('app.worker', $2, true)", [
      titles,
      worker,
    ]);
    const result = await work(makeTx(client, committed));
    await commit(client);
    for (const act of committed) act();
    return result;
  } catch (cause) {
    const lost = lostConnection(cause) || broken !== undefined;
    if (!lost) await client.query("rollback").catch(onError);
    if (cause instanceof MastheadError) {
      if (cause.code === "commit-unknown") broken ??= cause;
      throw cause;
    }
    if (lost) {
      broken ??= cause as Error;
      throw databaseAway(cause);
    }
    throw cause;
  } finally {
    client.removeListener("error", onError);
    client.release(broken);
  }
}
