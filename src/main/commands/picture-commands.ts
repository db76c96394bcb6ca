import { resolve } from "node:path";
import { access, constants } from "node:fs/promises";
import type { Command } from "commander";
import { openDarkroom } from "../../pictures/index.ts";
import type { CommandDesk } from "../command-line.ts";

export function addPictureCommands(program: Command, desk: CommandDesk): void {
  const picture = program.command("picture").description("photographs");
  picture
    .command("read <files...>")
    .description("print what pictures say of themselves (IPTC, XMP, EXIF)")
    .action(async (files: string[]) => {
      const darkroom = openDarkroom();
      try {
        for (const file of files) {
          const path = resolve(file);
          const there = await access(path, constants.R_OK).then(() => true, () => false);
          const answer = there ? await darkroom.read(path) : null;
          if (answer?.kind === "read") {
            const { alt: _alt, focal: _focal, ...facts } = answer.facts;
            desk.print({ file, ...facts, width: answer.width, height: answer.height });
            continue;
          }
          const error = answer?.kind === "refused" ? { code: answer.code, message: answer.message } : { code: "file-unreadable", message: "The file cannot be read." };
          desk.print({ file, error });
          desk.fail();
        }
      } finally {
        darkroom.close();
      }
    });
}
