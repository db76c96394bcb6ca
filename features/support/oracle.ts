import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { Newsroom } from "./newsroom.ts";

/** Looks into the newsroom's database past the program, as its owner; reads only. */
export async function lookInto<Result>(
  newsroom: Newsroom,
  look: (rows: <Row>(text: string, values?: unknown[]) => Promise<readonly Row[]>) => Promise<Result>,
): Promise<Result> {
  const owner = await readFile(join(newsroom.folder, "owner.json"), "utf8");
  const { database } = JSON.parse(owner) as { database: { host: string; port: number } };
  const password = await readFile(join(newsroom.folder, "postgres/owner.password"), "utf8");
  const client = new pg.Client({
    ...database,
    database: "masthead",
    user: "masthead",
    password: password.trim(),
    options: "-c default_transaction_read_only=on",
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
