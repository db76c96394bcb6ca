import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import {
  addSource,
  changeSource,
  keyOfHouse,
  maybeOneWay,
  readSource,
  sourceSettings,
  trySource,
  watchedSources,
  type Setter,
  type SourceSettings,
} from "../../wire/index.ts";
import type { CommandDesk } from "./command-desk.ts";
import { callerFolder } from "../config.ts";
import type { House } from "../house/house.ts";
import { withHouse } from "./with-house.ts";

const COMMANDS: Setter = { scope: { kind: "worker" }, titleId: null, actor: "commands" };

const settingDeps = (house: House) => ({
  database: house.desk,
  bell: house.bell,
  key: keyOfHouse(house.secrets.letters),
});

type Refuse = (code: string, message: string) => void;

const refuserOf =
  (desk: CommandDesk, id: string): Refuse =>
  (code, message) => {
    desk.print({ id, error: { code, message } });
    desk.fail();
  };

interface AddOptions {
  readonly name: string;
  readonly credit?: string;
  readonly title?: string;
  readonly section?: string;
  readonly gap: string;
}

function settingsOf(options: AddOptions, zone: string): SourceSettings {
  return {
    name: options.name,
    credit: options.credit ?? options.name,
    section: options.section ?? null,
    zone,
    language: null,
    formatHint: null,
    licence: "",
    killPolicy: "withdraw",
    usualGapMinutes: Number(options.gap),
    isOn: true,
    pollSeconds: 60,
    way: null,
  };
}

async function addOne(desk: CommandDesk, house: House, id: string, options: AddOptions): Promise<void> {
  const refuse = refuserOf(desk, id);
  const gap = Number(options.gap);
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(id))
    return refuse("source-id", "The id takes small letters, digits and hyphens, a letter first.");
  if (!Number.isInteger(gap) || gap < 1) return refuse("source-gap", "The gap is a number of minutes.");
  const title = options.title === undefined ? undefined : house.titleById(options.title);
  if (options.title !== undefined && title === undefined) {
    return refuse("title-unknown", `There is no title "${options.title}".`);
  }
  const zone = (title ?? house.titles()[0])?.zone ?? "UTC";
  const outcome = await addSource(settingDeps(house), { id, titleId: title?.id ?? null }, COMMANDS, {
    settings: settingsOf(options, zone),
    secret: undefined,
  });
  if (outcome.kind !== "added")
    return refuse("source-taken", `There is a source "${id}" already, or the id is one of our own words.`);
  desk.print({
    id,
    name: options.name,
    push: `${house.config.deskUrl}/api/wire/${id}`,
    token: outcome.token,
    folder: `wire/${id}`,
  });
  desk.say("A running server takes what is pushed and what lies in its folder at once.");
}

interface SetOptions {
  readonly name?: string;
  readonly credit?: string;
  readonly section?: string;
  readonly zone?: string;
  readonly language?: string;
  readonly format?: string;
  readonly licence?: string;
  readonly killPolicy?: string;
  readonly gap?: string;
  readonly every?: string;
  readonly way?: string;
  readonly secretFile?: string;
  readonly privateNetwork?: boolean;
  readonly on?: boolean;
  readonly off?: boolean;
}

const emptyAsNull = (value: string | undefined): string | null | undefined => (value === "" ? null : value);

/** `value` is not JSON: said as such, not thrown. */
function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return "no JSON";
  }
}

function changed(before: SourceSettings, options: SetOptions): unknown {
  const given = {
    name: options.name,
    credit: options.credit,
    section: emptyAsNull(options.section),
    zone: options.zone,
    language: emptyAsNull(options.language),
    formatHint: emptyAsNull(options.format),
    licence: options.licence,
    killPolicy: options.killPolicy,
    usualGapMinutes: options.gap === undefined ? undefined : Number(options.gap),
    pollSeconds: options.every === undefined ? undefined : Number(options.every),
    isOn: options.on === true ? true : options.off === true ? false : undefined,
    way: options.way === undefined ? undefined : options.way === "none" ? null : jsonOf(options.way),
  };
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(said) };
}

/** Not as an option: other people of the machine could read it in the list of processes. */
async function secretFrom(file: string | undefined): Promise<string | null | undefined> {
  if (file === undefined) return undefined;
  const found =
    file === "-" ? await text(process.stdin) : await readFile(resolve(callerFolder(), file), "utf8");
  return found.trimEnd() === "" ? null : found.trimEnd();
}

async function setOne(desk: CommandDesk, house: House, id: string, options: SetOptions): Promise<void> {
  const refuse = refuserOf(desk, id);
  const before = await readSource(settingDeps(house), id, COMMANDS);
  if (before === null) return refuse("wire-source-unknown", `There is no source "${id}".`);
  const parsed = sourceSettings.safeParse(changed(before.settings, options));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse("source-settings", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
  }
  const outcome = await changeSource(settingDeps(house), id, COMMANDS, {
    settings: parsed.data,
    secret: await secretFrom(options.secretFile),
    privateNetwork: options.privateNetwork,
  });
  desk.print({ id, ...(outcome.kind === "changed" ? outcome.answer : {}) });
}

async function tryOne(desk: CommandDesk, house: House, id: string): Promise<void> {
  const source = await readSource(settingDeps(house), id, COMMANDS);
  if (source === null) return refuserOf(desk, id)("wire-source-unknown", `There is no source "${id}".`);
  const { stored, now } = await house.desk.unit(COMMANDS.scope, async (tx) => ({
    stored: await maybeOneWay(tx, id),
    now: await tx.now(),
  }));
  const trial = { sourceId: id, settings: source.settings, secret: undefined, stored, now };
  const answer = await trySource(settingDeps(house), trial);
  desk.print({ id, ...answer });
  if (answer.outcome === "failed") desk.fail();
}

export function addSourceCommands(wire: Command, desk: CommandDesk): void {
  wire
    .command("sources")
    .description("sources and how they do")
    .action(() =>
      withHouse(desk, async (house) => {
        for (const source of await house.desk.unit(COMMANDS.scope, watchedSources)) desk.print(source);
      }),
    );
  wire
    .command("source-add <id>")
    .requiredOption("--name <name>", "as the desk knows it")
    .option("--credit <credit>", "as the agency wants to be named under a story")
    .option("--title <title>", "for this title only; else for the whole group")
    .option("--section <slug>", "where its stories go unless somebody says otherwise")
    .option("--gap <minutes>", "silent after three times this long", "120")
    .description("add a source; prints the token to push with, which is stored nowhere")
    .action((id: string, options: AddOptions) =>
      withHouse(desk, (house) => addOne(desk, house, id, options)),
    );
  wire
    .command("source-set <id>")
    .option("--name <name>")
    .option("--credit <credit>")
    .option("--section <slug>", 'where its stories go; "" for nowhere of its own')
    .option("--zone <zone>", "IANA time zone of times without an offset")
    .option("--language <tag>", 'of copy that names none; "" for none')
    .option("--format <format>", 'expected; another one is said at a trial; "" for any')
    .option("--licence <text>", "what the contract allows, in words")
    .option("--kill-policy <policy>", "withdraw, withdraw-with-notice or hold-and-call")
    .option("--gap <minutes>", "silent after three times this long, until its rhythm is learnt")
    .option("--every <seconds>", "how often it is asked")
    .option("--way <json>", 'how it is asked: {"kind":"ftp","host":…}; "none" for push and folder alone')
    .option("--secret-file <file>", "password or key in a file; - reads standard input; empty takes it away")
    .option("--private-network", "allow this host's addresses in your own network")
    .option("--no-private-network", "allow public addresses only")
    .option("--on", "ask it")
    .option("--off", "ask it no more")
    .description("change a source; a running server follows at once")
    .action((id: string, options: SetOptions) =>
      withHouse(desk, (house) => setOne(desk, house, id, options)),
    );
  wire
    .command("source-try <id>")
    .description("look what a source would bring, and file nothing")
    .action((id: string) => withHouse(desk, (house) => tryOne(desk, house, id)));
}
