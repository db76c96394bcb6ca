import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import { MastheadError, systemClock } from "../../platform/index.ts";
import { readCopy, receiveCopy } from "../../wire/index.ts";
import type { CommandDesk } from "./command-desk.ts";
import { callerFolder } from "../config.ts";
import { addSourceCommands } from "./source-commands.ts";
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
  addSourceCommands(wire, desk);
}
