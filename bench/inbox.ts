import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { monotonicMs } from "../src/platform/index.ts";
import { median, percentile } from "./figures.ts";
import type { Measure } from "./table.ts";
import type { WireBench } from "./wire.ts";

/** The inbox with a hundred thousand items in it, asked as the desk asks, with every filter it has. */

const ITEMS = 100_000;
const ROUNDS = 15;
const TITLE = "courier";

/**
 * What the burst filed, again and again under new ids, over the last thirty days: each fiftieth killed,
 * each fortieth embargoed, each tenth local, each seventh let through by the saved filter. Lists read
 * no copy, so the copies have none.
 */
const FILL = `
  create temp table seeds as
    select row_number() over () as nr, i.id from items i where i.state = 'usable' and i.head_id is not null;
  create temp table copies as
    select n, gen_random_uuid() as item, gen_random_uuid() as version, gen_random_uuid() as of_group, s.id as seed,
           app_now() - (n * interval '25.9 seconds') as at
    from generate_series(1, $1::int - (select count(*) from items)::int) n
    join seeds s on s.nr = 1 + n % (select count(*) from seeds);
  insert into item_groups (id, made_at) select of_group, at from copies;
  insert into items
    select (jsonb_populate_record(i, jsonb_build_object(
      'id', c.item, 'head_id', c.version, 'group_id', c.of_group, 'received_at', c.at, 'agency_id', 'copy-' || c.n,
      'headline', i.headline || ' ' || c.n, 'slug_base', '',
      'state', case when c.n % 50 = 0 then 'killed' else 'usable' end,
      'embargo_until', case when c.n % 40 = 0 then app_now() + interval '1 day' end))).*
    from copies c join items i on i.id = c.seed;
  insert into item_versions
    select (jsonb_populate_record(v, jsonb_build_object(
      'id', c.version, 'item_id', c.item, 'number', 1, 'content_hash', 'copy-' || c.n, 'received_at', c.at, 'copy', '{}'))).*
    from copies c join items i on i.id = c.seed join item_versions v on v.id = i.head_id;
  insert into version_marks
    select version, item, $2, true, at, '[]', true, '[]', null, null, false, at from copies where n % 10 = 0;
  insert into filter_matches select $3::uuid, item, $2, at from copies where n % 7 = 0;
  insert into item_asides select item, $2, at, 'bench' from copies where n % 30 = 0;
`;

async function fill({ dataFolder }: WireBench, filterId: string): Promise<void> {
  const owner = await readFile(join(dataFolder, "owner.json"), "utf8");
  const { database } = JSON.parse(owner) as { database: { host: string; port: number } };
  const password = await readFile(join(dataFolder, "postgres/owner.password"), "utf8");
  const client = new pg.Client({
    ...database,
    database: "masthead",
    user: "masthead",
    password: password.trim(),
  });
  await client.connect();
  try {
    await client.query("begin");
    for (const statement of FILL.split(";\n").filter((each) => each.trim() !== "")) {
      const names = ["$1", "$2", "$3"].filter((name) => statement.includes(name));
      const values = { $1: ITEMS, $2: TITLE, $3: filterId } as Record<string, unknown>;
      const numbered = names.reduce((text, name, at) => text.replaceAll(name, `$${at + 1}`), statement);
      await client.query(
        numbered,
        names.map((name) => values[name]),
      );
    }
    await client.query("commit");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

const FILTERS = ["everything", "local", "updates", "taken", "embargoed", "kills", "followed", "aside"];

/** Every page the desk can ask for: each filter, saved ones, sources, words that are everywhere or nowhere. */
function pagesOf(saved: string): readonly string[] {
  const lists = [
    ...FILTERS.map((filter) => `filter=${filter}`),
    `saved=${saved}`,
    "filter=everything&source=prairie",
    "filter=everything&q=fen",
    "filter=everything&q=fen+4711",
    "filter=everything&q=zeppelin",
    "filter=kills&q=fen",
    `saved=${saved}&q=fen`,
  ];
  return lists.flatMap((list) => [list, `${list}&grouped=1`]);
}

export async function benchInbox(bench: WireBench): Promise<Measure[]> {
  const condition = { words: { all: "nowhere to be found", any: "", none: "" } };
  const { id } = await bench.call<{ id: string }>("POST", `/api/wire/filters?title=${TITLE}`, {
    name: "Ramps",
    condition,
  });
  await fill(bench, id);
  const medians: { page: string; ms: number }[] = [];
  const all: number[] = [];
  for (const page of pagesOf(id)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = monotonicMs();
      await bench.call("GET", `/api/wire/items?title=${TITLE}&${page}`);
      times.push(monotonicMs() - begun);
    }
    medians.push({ page, ms: median(times) });
    all.push(...times);
  }
  const slowest = medians.reduce((most, each) => (each.ms > most.ms ? each : most));
  const name = `inbox page of ${ITEMS.toLocaleString("en-US")} items, ${medians.length} filters`;
  return [
    { name: `${name}, p50`, value: median(all), unit: "ms", rounds: all.length },
    { name: `${name}, p99`, value: percentile(all, 0.99), unit: "ms", rounds: all.length },
    { name: `${name}, the slowest (${slowest.page})`, value: slowest.ms, unit: "ms", rounds: ROUNDS },
  ];
}
