import type { Command } from "commander";
import { views24h } from "../../audience/index.ts";
import { isUuid, type Tx } from "../../platform/index.ts";
import { namesOf } from "../../staff/index.ts";
import {
  manyStoryRows,
  publishStory,
  storyAnswerOf,
  withdrawStory,
  type RowHelp,
} from "../../stories/index.ts";
import type { Title } from "../../titles/index.ts";
import type { CommandDesk } from "./command-desk.ts";
import type { House } from "../house/house.ts";
import { withHouse } from "./with-house.ts";

const help: RowHelp = { names: namesOf, views24h };
const WORKER = { kind: "worker" } as const;
const BY = "command line";

interface TitleOption {
  readonly title?: string;
}

/** The named title, or the first one that has a placing of the story. */
async function titleFor(
  house: House,
  tx: Tx,
  storyId: string,
  wanted: string | undefined,
): Promise<Title | null> {
  if (wanted !== undefined) return house.titleById(wanted) ?? null;
  if (!isUuid(storyId)) return null;
  for (const title of house.titles()) {
    if ((await storyAnswerOf(tx, storyId, title, help)) !== null) return title;
  }
  return null;
}

async function shown(tx: Tx, storyId: string, title: Title): Promise<unknown> {
  const answer = await storyAnswerOf(tx, storyId, title, help);
  if (answer === null) return null;
  return {
    id: storyId,
    titles: [title.id],
    status: answer.placing.status,
    revision: answer.revision,
    liveRevision: answer.liveRevision,
    draftVersion: answer.draft.version,
    address: answer.row.url,
    headline: answer.row.headline,
    section: answer.placing.sectionSlug,
    findings: answer.findings,
    lineage: answer.lineage,
  };
}

/** Runs an act on one story and prints what stands after it; says so when there is no such story. */
async function onStory(
  desk: CommandDesk,
  storyId: string,
  options: TitleOption,
  act: (house: House, tx: Tx, title: Title) => Promise<{ readonly kind: string } | null>,
): Promise<void> {
  await withHouse(desk, (house) =>
    house.desk.unit(WORKER, async (tx) => {
      const title = isUuid(storyId) ? await titleFor(house, tx, storyId, options.title) : null;
      const outcome = title === null ? { kind: "not-found" } : await act(house, tx, title);
      const story = title === null ? null : await shown(tx, storyId, title);
      if (story === null || outcome?.kind === "not-found") {
        desk.print({
          id: storyId,
          error: { code: "story-unknown", message: "There is no such story in this title." },
        });
        desk.fail();
        return;
      }
      desk.print(outcome === null ? story : { ...(story as object), outcome });
      if (outcome !== null && !["published", "withdrawn"].includes(outcome.kind)) desk.fail();
    }),
  );
}

export function addStoryCommands(program: Command, desk: CommandDesk): void {
  const story = program.command("story").description("stories");
  story
    .command("list")
    .option("--title <title>", "one title only")
    .description("stories, last changed first")
    .action((options: TitleOption) =>
      withHouse(desk, async (house) => {
        const titles = house
          .titles()
          .filter((title) => options.title === undefined || title.id === options.title);
        for (const title of titles) {
          const list = await house.desk.unit(WORKER, (tx) =>
            manyStoryRows(tx, { title, filter: "all", q: "", before: null, personId: "" }, help),
          );
          for (const row of list.rows) {
            desk.print({
              id: row.id,
              titles: [title.id],
              status: row.status,
              headline: row.headline,
              slugline: row.slugline,
              section: row.section?.slug ?? null,
              address: row.url,
            });
          }
        }
      }),
    );
  story
    .command("show <id>")
    .option("--title <title>", "in this title")
    .action((id: string, options: TitleOption) => onStory(desk, id, options, async () => null));
  story
    .command("publish <id>")
    .option("--title <title>", "in this title")
    .option("--updated", "facts changed: show Updated and stand first again", false)
    .option("--overrule <rules...>", "findings that only ask, to go past", [])
    .action((id: string, options: TitleOption & { updated: boolean; overrule: string[] }) =>
      onStory(desk, id, options, async (house, tx, title) => {
        const present = await storyAnswerOf(tx, id, title, help);
        return publishStory(
          tx,
          {
            storyId: id,
            title,
            by: BY,
            draftVersion: present?.draft.version ?? 0,
            updated: options.updated,
            overrule: options.overrule,
          },
          house.bell,
        );
      }),
    );
  story
    .command("withdraw <id>")
    .requiredOption("--reason <reason>", "kept in the story's history")
    .option("--title <title>", "in this title")
    .action((id: string, options: TitleOption & { reason: string }) =>
      onStory(desk, id, options, (house, tx, title) =>
        withdrawStory(tx, { storyId: id, title, by: BY, reason: options.reason }, house.bell),
      ),
    );
}
