import { makeEventBell, type Database } from "../platform/index.ts";
import { makeTestDatabase, type TestDatabase } from "../platform/testing/index.ts";
import { addTitle, manyTitles, type Title } from "../titles/index.ts";
import { emptyContent, type Block, type Content } from "./content.ts";
import { makeStory } from "./make-story.ts";

/** A newsroom with one title for tests against the real database. */
export interface TestNewsroom {
  readonly database: TestDatabase;
  readonly desk: Database;
  readonly title: Title;
  readonly bell: ReturnType<typeof makeEventBell>;
  make(content: Partial<Content>, section?: string | null): Promise<string>;
}

export const WORKER = { kind: "worker" } as const;
export const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});

export const soundContent: Content = {
  ...emptyContent,
  headline: "Council keeps the clock",
  byline: "Jonah Reyes",
  body: { type: "doc", content: [paragraph("p1", "The council met on Monday and kept the clock.")] },
};

const section = (slug: string, kind: "news" | "opinion") => ({ slug, name: slug, kind, inNavigation: true });

export async function openNewsroom(t: Parameters<typeof makeTestDatabase>[0]): Promise<TestNewsroom> {
  const database = await makeTestDatabase(t);
  const desk = database.open("desk");
  const bell = makeEventBell(() => undefined);
  await desk.unit(WORKER, (tx) =>
    addTitle(
      tx,
      {
        id: "valley",
        name: "The Valley",
        shortName: "Valley",
        initials: "VA",
        tagline: "",
        accent: "#0B5B4D",
        pair: "press",
        logo: "",
        zone: "America/Winnipeg",
        language: "en-CA",
        origin: "http://valley.example",
        address: "",
        mail: "",
        sections: [section("local", "news"), section("opinion", "opinion")],
      },
      "test",
      bell,
    ),
  );
  const [title] = await desk.unit(WORKER, (tx) => manyTitles(tx, () => ""));
  if (title === undefined) throw new Error("the test title is not there");
  return {
    database,
    desk,
    title,
    bell,
    async make(content, where = "local") {
      const made = await desk.unit(WORKER, (tx) =>
        makeStory(
          tx,
          {
            title,
            slugline: "test",
            kind: "local",
            section: where,
            content: { ...soundContent, ...content },
            by: "test",
          },
          bell,
        ),
      );
      if (made.kind !== "made") throw new Error(made.kind);
      return made.storyId;
    },
  };
}
