import { resolve } from "node:path";
import type { Command } from "commander";
import { readPictureFiles } from "../../pictures/index.ts";
import type { CommandDesk } from "./command-desk.ts";
import { callerFolder } from "../config.ts";

export function addPictureCommands(program: Command, desk: CommandDesk): void {
  const picture = program.command("picture").description("photographs");
  picture
    .command("read <files...>")
    .description("print what pictures say of themselves (IPTC, XMP, EXIF)")
    .action(async (files: string[]) => {
      for (const file of files) {
        for await (const line of readPictureFiles([resolve(callerFolder(), file)])) {
          desk.print({ ...line, file });
          if ("error" in line) desk.fail();
        }
      }
    });
}
