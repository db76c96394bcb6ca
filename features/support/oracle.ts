import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { Newsroom } from "./newsroom.ts";

type Rows = <Row>(text: string, values?: unknown[]) => Promise<readonly Row[]>;

/** Looks into the newsroom's database past the program, as its owner; reads only. */
export const lookInto = <Result>(
  newsroom: Newsroom,
  look: (rows: Rows) => Promise<Result>,
): Promise<Result> => asOwner(newsroom, "-c default_transaction_read_only=on", look);

/**
 * The house's time (`app_now()`), which all decisions use, goes on from this instant, for every
 * connection and over restarts.
 */
export const moveClock = (newsroom: Newsroom, to: Date): Promise<void> =>
  asOwner(newsroom, "", async (rows) => {
    const [ahead] = await rows<{ ms: number }>(
      "select round(extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::int as ms",
      [to],
    );
    await rows(`create or replace function app_now() returns timestamptz language sql stable parallel safe
      return clock_timestamp() + interval '${ahead?.ms ?? 0} milliseconds'`);
  });

async function asOwner<Result>(
  newsroom: Newsroom,
  options: string,
  look: (rows: Rows) => Promise<Result>,
): Promise<Result> {
  const owner = await readFile(join(newsroom.folder, "owner.json"), "utf8");
  const { database } = JSON.parse(owner) as { database: { host: string; port: number } };
  const password = await readFile(join(newsroom.folder, "postgres/owner.password"), "utf8");
  const client = new pg.Client({
    ...database,
    database: "masthead",
    user: "masthead",
    password: password.trim(),
    options,
  });
  await client.connect();
  try {
    return await look(async <Row>(text: string, values: unknown[] = []) => {
      const found = await client.query<Row & object>(text, values);
      return found.rows;
    });
  } finally {
    await client.end();
  }
}
