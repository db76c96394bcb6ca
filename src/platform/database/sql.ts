import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql as kyselySql,
  type RawBuilder,
} from "kysely";

/**
 * SQL as values. The tag turns every `${}` into a parameter, so no text of a person ever
 * becomes SQL. Kysely only compiles here; statements run through `Tx`, which owns the
 * connection, the title scope and the truth about COMMIT.
 */
export const sql = kyselySql;
export type Query<Row> = RawBuilder<Row>;

const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export function compile(query: Query<unknown>): { text: string; values: unknown[] } {
  const compiled = query.compile(compiler);
  return { text: compiled.sql, values: [...compiled.parameters] };
}

/** A JSON parameter; without this pg would turn an array into a PostgreSQL array. */
export const json = (value: unknown): Query<unknown> => sql`${JSON.stringify(value)}::jsonb`;

/** A text[] parameter. */
export const textArray = (values: readonly string[]): Query<string[]> => sql`${[...values]}::text[]`;
