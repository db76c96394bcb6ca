import type { Command } from "commander";
import type { CommandDesk } from "./command-desk.ts";
import { verifySeals } from "../../platform/index.ts";
import { serve } from "../serve.ts";
import { withHouse } from "./with-house.ts";

export function addHouseCommands(program: Command, desk: CommandDesk): void {
  program
    .command("serve")
    .description("start everything (what npm start does)")
    .option("--with-parent", "end when the starting process ends", false)
    .action(async (options: { withParent: boolean }) => {
      // Started by npm (through a shell that became us), we end when it does; a service manager or
      // a shell in the background may end without taking us along.
      await serve(desk.config(), options.withParent ? process.ppid : null);
    });
  program
    .command("events")
    .description("what happened, and whether the record of it is whole")
    .command("verify")
    .description("compute every hash over the events anew; exit 1 where something was changed afterwards")
    .action(() =>
      withHouse(desk, async (house) => {
        const verdict = await verifySeals(house.desk);
        desk.print(verdict);
        if (verdict.kind === "whole") return;
        desk.say(
          `Batch ${verdict.seal} is not as it was sealed: compare the events with a backup made before.`,
        );
        desk.fail();
      }),
    );
  program
    .command("config")
    .description("show every setting as it is used")
    .action(() => {
      const { databaseUrl, deskDatabaseUrl, readerDatabaseUrl, formsDatabaseUrl, smtp, ...rest } =
        desk.config();
      const hidden = (url: string | null): string | null => url?.replace(/\/\/[^@/]*@/, "//…@") ?? null;
      desk.print({
        ...rest,
        databaseUrl: hidden(databaseUrl),
        deskDatabaseUrl: hidden(deskDatabaseUrl),
        readerDatabaseUrl: hidden(readerDatabaseUrl),
        formsDatabaseUrl: hidden(formsDatabaseUrl),
        smtp: hidden(smtp),
      });
    });
}
