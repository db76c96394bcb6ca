import type { Command } from "commander";
import { addStaff, makeSignInLink, nameOfMail } from "../../staff/index.ts";
import type { CommandDesk } from "./command-desk.ts";
import type { House } from "../house/house.ts";
import { withHouse } from "./with-house.ts";

async function printLink(desk: CommandDesk, house: House, mail: string): Promise<void> {
  const link = await house.desk.unit({ kind: "nothing" }, (tx) => makeSignInLink(tx, mail));
  if (link === null) {
    desk.print({ mail, error: { code: "staff-unknown", message: "Nobody of the staff has this address." } });
    desk.fail();
    return;
  }
  desk.print({
    mail,
    name: link.person.name,
    link: `${house.config.deskUrl}/sign-in/${link.token}`,
    minutes: 10,
  });
}

export function addStaffCommands(program: Command, desk: CommandDesk): void {
  const staff = program.command("staff").description("people who sign in to the desk");
  staff
    .command("add <mail>")
    .requiredOption("--role <role>", "reporter, editor or publisher")
    .requiredOption("--title <title...>", "titles the role is for")
    .option("--name <name>", "the person's name as colleagues see it; else made of the address")
    .description("add a person, or give one a role; prints a one-time sign-in address")
    .action((mail: string, options: { role: string; title: string[]; name?: string }) =>
      withHouse(desk, async (house) => {
        const unknown = options.title.find((id) => house.titleById(id) === undefined);
        if (unknown !== undefined) {
          desk.print({ mail, error: { code: "title-unknown", message: `There is no title "${unknown}".` } });
          desk.fail();
          return;
        }
        const name = options.name ?? nameOfMail(mail);
        const outcome = await house.desk.unit({ kind: "worker" }, (tx) =>
          addStaff(tx, { mail, name, role: options.role, titles: options.title }, "command line", house.bell),
        );
        if (outcome.kind === "refused") {
          desk.print({ mail, error: { code: outcome.code, message: outcome.message } });
          desk.fail();
          return;
        }
        await printLink(desk, house, mail);
      }),
    );
  staff
    .command("link <mail>")
    .description("print a one-time sign-in address, good for ten minutes")
    .action((mail: string) => withHouse(desk, (house) => printLink(desk, house, mail)));
}
