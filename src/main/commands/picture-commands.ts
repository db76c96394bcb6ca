import type { Command } from "commander";
import { readPictureFiles } from "../../pictures/index.ts";
import type { CommandDesk } from "../command-line.ts";

export function addPictureCommands(program: Command, desk: CommandDesk): void {
  const picture = program.command("picture").description("photographs");
  picture
    .command("read <files...>")
    .description("print what pictures say of themselves (IPTC, XMP, EXIF)")
    .action(async (files: string[]) => {
      for await (const line of readPictureFiles(files)) {
        desk.print(line);
        if ("error" in line) desk.fail();
      }
    });
}
