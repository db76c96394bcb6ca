import pg from "pg";
import type { Log } from "../log.ts";
import { runUnit, type Scope, type Tx } from "./unit-of-work.ts";

/** Where and as whom to connect; `host` may be a socket folder. */
export interface ConnectionFacts {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly ssl?: boolean;
}

/** One login's connections. */
export interface Database {
  unit<Result>(scope: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Opens a connection outside the pool, for LISTEN. */
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
}

export const clientConfig = (facts: ConnectionFacts): pg.ClientConfig => ({
  host: facts.host,
  port: facts.port,
  database: facts.database,
  user: facts.user,
  password: facts.password,
  ...(facts.ssl === true ? { ssl: { rejectUnauthorized: true } } : {}),
  application_name: "masthead",
});

/** Three seconds without a connection are an outage a person should hear of. */
export function openDatabase(
  facts: ConnectionFacts,
  options: { readonly log: Log; readonly max: number; readonly statementMs?: number },
): Database {
  const pool = new pg.Pool({
    ...clientConfig(facts),
    max: options.max,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 0,
    statement_timeout: options.statementMs ?? 30_000,
    // The server's own bound does not help when the server is frozen.
    query_timeout: (options.statementMs ?? 30_000) + 1_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  let closing = false;
  pool.on("error", (error) => {
    if (!closing) options.log.warn({ err: error }, "idle database connection lost");
  });
  return {
    unit: (scope, work) => runUnit(pool, scope, work),
    async connect() {
      const client = new pg.Client(clientConfig(facts));
      client.on("error", (error) => {
        if (!closing) options.log.warn({ err: error }, "listening connection lost");
      });
      await client.connect();
      return client;
    },
    close() {
      closing = true;
      return pool.end();
    },
  };
}
