import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import { hashOf, makeToken, MastheadError, systemClock } from "../../platform/index.ts";
import { insertSource, manySourceRows, readCopy, receiveCopy } from "../../wire/index.ts";
import type { CommandDesk } from "../command-line.ts";
import { callerFolder } from "../config.ts";
import { withHouse } from "./with-house.ts";

const bytesOf = (file: string): Promise<Buffer> =>
  file === "-" ? buffer(process.stdin) : readFile(resolve(callerFolder(), file));

/** The bytes, or null after having said why there are none. */
async function readOrReport(desk: CommandDesk, file: string): Promise<Buffer | null> {
  try {
    return await bytesOf(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message =
      code === "ENOENT"
        ? "There is no such file."
        : code === "EISDIR"
          ? "This is a folder."
          : "The file cannot be read.";
    desk.print({ file, error: { code: "file-unreadable", message } });
    desk.fail();
    return null;
  }
}

async function parseFile(desk: CommandDesk, file: string): Promise<void> {
  const bytes = await readOrReport(desk, file);
  if (bytes === null) return;
  const result = await readCopy(bytes, { receivedAt: systemClock.now().toISOString() });
  if (result.kind === "refused") {
    desk.print({ file, error: { code: result.code, message: result.message } });
    desk.fail();
    return;
  }
  if (result.items.length === 0) desk.print({ file, items: 0, warnings: result.warnings });
  for (const item of result.items)
    desk.print({ file, item: item.ninjs, warnings: [...result.warnings, ...item.warnings] });
}

interface SourceOptions {
  readonly name: string;
  readonly credit?: string;
  readonly title?: string;
  readonly section?: string;
  readonly gap: string;
}

function addSourceCommand(wire: Command, desk: CommandDesk): void {
  wire
    .command("source-add <id>")
    .requiredOption("--name <name>", "as the desk knows it")
    .option("--credit <credit>", "as the agency wants to be named under a story")
    .option("--title <title>", "for this title only; else for the whole group")
    .option("--section <slug>", "where its stories go unless somebody says otherwise")
    .option("--gap <minutes>", "silent after three times this long", "120")
    .description("add a source; prints the token to push with, which is stored nowhere")
    .action((id: string, options: SourceOptions) =>
      withHouse(desk, async (house) => {
        const refuse = (code: string, message: string): void => {
          desk.print({ id, error: { code, message } });
          desk.fail();
        };
        const gap = Number(options.gap);
        if (!/^[a-z][a-z0-9-]{1,40}$/.test(id))
          return refuse("source-id", "The id takes small letters, digits and hyphens, a letter first.");
        if (!Number.isInteger(gap) || gap < 1) return refuse("source-gap", "The gap is a number of minutes.");
        if (options.title !== undefined && house.titleById(options.title) === undefined) {
          return refuse("title-unknown", `There is no title "${options.title}".`);
        }
        const token = makeToken();
        const added = await house.desk.unit({ kind: "worker" }, (tx) =>
          insertSource(tx, {
            id,
            name: options.name,
            credit: options.credit ?? options.name,
            titleId: options.title ?? null,
            section: options.section ?? null,
            usualGapMinutes: gap,
            pushTokenHash: hashOf(token),
          }),
        );
        if (!added) return refuse("source-taken", `There is a source "${id}" already.`);
        desk.print({
          id,
          name: options.name,
          push: `${house.config.deskUrl}/api/wire/${id}`,
          token,
          folder: `wire/${id}`,
        });
        desk.say("A running server watches its drop folder after the next start; pushing works at once.");
      }),
    );
}

export function addWireCommands(program: Command, desk: CommandDesk): void {
  const wire = program.command("wire").description("agency copy");
  wire
    .command("parse <files...>")
    .description("read agency files and print each item as ninjs 3.1; - reads standard input")
    .action(async (files: string[]) => {
      for (const file of files) await parseFile(desk, file);
    });
  wire
    .command("add <files...>")
    .requiredOption("--source <id>", "the source they came from")
    .description("receive agency files as if the source had sent them")
    .action(async (files: string[], options: { source: string }) =>
      withHouse(desk, async (house) => {
        for (const file of files) {
          const bytes = await readOrReport(desk, file);
          if (bytes === null) continue;
          try {
            const answer = await receiveCopy(
              { database: house.desk, bell: house.bell, log: house.log },
              { sourceId: options.source, fileName: basename(file), bytes },
            );
            for (const result of answer.results) {
              desk.print({ file, ...result });
              if (result.outcome === "quarantined") desk.fail();
            }
          } catch (error) {
            if (!(error instanceof MastheadError) || error.status >= 500) throw error;
            desk.print({ file, error: { code: error.code, message: `${error.happened} ${error.remedy}` } });
            desk.fail();
          }
        }
      }),
    );
  addSourceCommand(wire, desk);
  wire
    .command("sources")
    .description("sources and how they do")
    .action(() =>
      withHouse(desk, async (house) => {
        for (const source of await house.desk.unit({ kind: "worker" }, manySourceRows)) desk.print(source);
      }),
    );
}
