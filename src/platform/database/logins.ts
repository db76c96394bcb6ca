import pg from "pg";
import { clientConfig, type ConnectionFacts } from "./database.ts";
import type { LoginNames } from "./migrate.ts";

export interface LoginPasswords {
  readonly desk: string;
  readonly reader: string;
  readonly forms: string;
}

/**
 * Makes the three logins that are not the owner, or sets their passwords anew. The readers' and
 * forms' statements are bounded, so that no page can hold the database.
 */
export async function ensureLogins(
  owner: ConnectionFacts,
  names: LoginNames,
  passwords: LoginPasswords,
): Promise<void> {
  const client = new pg.Client(clientConfig(owner));
  client.on("error", () => undefined);
  await client.connect();
  try {
    for (const role of ["desk", "reader", "forms"] as const) {
      const name = pg.escapeIdentifier(names[role]);
      const password = pg.escapeLiteral(passwords[role]);
      const found = await client.query("select from pg_roles where rolname = $1", [names[role]]);
      const verb = found.rowCount === 0 ? "create" : "alter";
      await client.query(
        `${verb} role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`,
      );
      if (role !== "desk") await client.query(`alter role ${name} set statement_timeout = '1s'`);
    }
  } finally {
    await client.end();
  }
}
