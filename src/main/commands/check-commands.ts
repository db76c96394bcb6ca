import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import { checkStoryFile } from "../../stories/index.ts";
import { callerFolder } from "../config.ts";
import type { CommandDesk } from "./command-desk.ts";

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

const read = (file: string): Promise<string> =>
  file === "-" ? readAll(process.stdin) : readFile(resolve(callerFolder(), file), "utf8");

export function addCheckCommands(program: Command, desk: CommandDesk): void {
  program
    .command("check <file>")
    .description("print what the house rules find in a story file; - reads standard input")
    .action(async (file: string) => {
      let text: string;
      try {
        text = await read(file);
      } catch (error) {
        const message =
          codeOf(error) === "ENOENT"
            ? "There is no such file."
            : `The file cannot be read (${codeOf(error)}).`;
        desk.print({ file, error: { code: "file-unreadable", message } });
        desk.fail();
        return;
      }
      for (const finding of checkStoryFile(text.replace(/^\uFEFF/u, ""))) desk.print(finding);
    });
}
