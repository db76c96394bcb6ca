import { makeEventBell, type Jobs } from "../platform/index.ts";
import { makeTestDatabase, type Lifetime } from "../platform/testing/index.ts";
import { addTitle, manyTitles } from "../titles/index.ts";

export const WORKER = { kind: "worker" } as const;

const wishFor = (id: string): Parameters<typeof addTitle>[1] => ({
  id,
  name: `The ${id}`,
  shortName: id,
  initials: id.slice(0, 2).toUpperCase(),
  tagline: "",
  accent: "#0B5B4D",
  pair: "press",
  logo: "",
  zone: "America/Chicago",
  language: "en",
  origin: `http://${id}.example`,
  address: "",
  mail: "",
  sections: [{ slug: "local", name: "Local", kind: "news", inNavigation: true }],
});

/** Two titles of a chain, and jobs that are kept in a list instead of carried out. */
export async function openControlRoom(t: Lifetime) {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const bell = makeEventBell(() => undefined);
  const queued: Readonly<Record<string, string>>[] = [];
  const jobs: Jobs = {
    enqueue: async (_tx, _queue, data) => void queued.push(data),
    work: async () => undefined,
    stop: async () => undefined,
  };
  await desk.unit(WORKER, async (tx) => {
    for (const id of ["valley", "harbour"]) await addTitle(tx, wishFor(id), "test", bell);
  });
  const titles = await desk.unit(WORKER, (tx) => manyTitles(tx, () => ""));
  return { database, desk, bell, queued, jobs, titles };
}
