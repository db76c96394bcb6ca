import { Command, CommanderError } from "commander";
import { COMMAND_LINE } from "../platform/command-line-contract.ts";
import { MastheadError } from "../platform/index.ts";
import { readConfigOfProcess, type Config } from "./config.ts";
import type { CommandDesk } from "./commands/command-desk.ts";
import { addCheckCommands } from "./commands/check-commands.ts";
import { addWireCommands } from "./commands/wire-commands.ts";
import { addPictureCommands } from "./commands/picture-commands.ts";
import { addStaffCommands } from "./commands/staff-commands.ts";
import { addStoryCommands } from "./commands/story-commands.ts";
import { addTitleCommands } from "./commands/title-commands.ts";
import { addHouseCommands } from "./commands/house-commands.ts";

class WrongSettings extends Error {}

function configOrSay(say: (text: string) => void): Config {
  const outcome = readConfigOfProcess();
  if (outcome.kind === "read") return outcome.config;
  say("Some settings cannot be used:");
  for (const { key, seen, accepted } of outcome.mistakes) say(`  ${key} is "${seen}"; accepted: ${accepted}`);
  throw new WrongSettings();
}

const textOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(
      ([key, each]) => `${key.padEnd(14)} ${typeof each === "object" ? JSON.stringify(each) : String(each)}`,
    )
    .join("\n");
};

export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command(COMMAND_LINE);
  program.description("Publishing system for a newspaper or a chain of them").exitOverride();
  program.option("--json", "print one JSON object a line (the default when the output is no terminal)");
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const desk: CommandDesk = {
    config: () => configOrSay(say),
    print(value) {
      const asJson = program.opts<{ json?: boolean }>().json === true || !process.stdout.isTTY;
      process.stdout.write(asJson ? `${JSON.stringify(value)}\n` : `${textOf(value)}\n\n`);
    },
    say,
    fail() {
      code = 1;
    },
  };
  for (const add of [
    addHouseCommands,
    addTitleCommands,
    addStaffCommands,
    addWireCommands,
    addPictureCommands,
    addStoryCommands,
    addCheckCommands,
  ]) {
    add(program, desk);
  }
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof WrongSettings) return 2;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof MastheadError) say(`${error.happened} ${error.remedy} (${error.code})`);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}
