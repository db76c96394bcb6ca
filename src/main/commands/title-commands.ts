import type { Command } from "commander";
import { slugOf } from "../../stories/index.ts";
import { addTitle, type NewTitle, type TypePair } from "../../titles/index.ts";
import type { CommandDesk } from "./command-desk.ts";
import { withHouse } from "./with-house.ts";

interface TitleOptions {
  readonly name: string;
  readonly host?: string;
  readonly zone: string;
  readonly language: string;
  readonly accent: string;
  readonly pair: TypePair;
  readonly sections: string;
}

/** A plain square with a band: what a title wears until it has a logo of its own. */
const PLAIN_LOGO = '<path fill-rule="evenodd" d="M3 3h18v18H3zm2.5 7v8.5h13V10z"/>';

const initialsOf = (name: string): string =>
  name
    .replace(/^the\s+/i, "")
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .slice(0, 2)
    .join("")
    .toUpperCase();

function titleFrom(id: string, options: TitleOptions): NewTitle {
  const sections = options.sections
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return {
    id,
    name: options.name,
    shortName: options.name.replace(/^the\s+/i, ""),
    initials: initialsOf(options.name),
    tagline: "",
    accent: options.accent,
    pair: options.pair,
    logo: PLAIN_LOGO,
    zone: options.zone,
    language: options.language,
    origin:
      options.host === undefined
        ? null
        : new URL(options.host.includes("://") ? options.host : `https://${options.host}`).origin,
    address: "",
    mail: "",
    sections: sections.map((name) => ({
      name,
      slug: slugOf(name),
      inNavigation: true,
      kind: /^opinion$/i.test(name) ? "opinion" : /^obituar/i.test(name) ? "obituary" : "news",
    })),
  };
}

export function addTitleCommands(program: Command, desk: CommandDesk): void {
  const title = program.command("title").description("newspapers of the group");
  title
    .command("list")
    .description("titles, the main one first")
    .action(() =>
      withHouse(desk, async (house) => {
        for (const each of house.titles()) {
          desk.print({
            id: each.id,
            name: each.name,
            host: new URL(each.origin).host,
            url: `${each.origin}/`,
            language: each.language,
            sections: each.sections.map((section) => section.slug),
          });
        }
      }),
    );
  title
    .command("add <id>")
    .requiredOption("--name <name>", "as readers know it")
    .option("--host <host>", "its own host, such as courier.example")
    .option("--zone <zone>", "IANA time zone", "UTC")
    .option("--language <tag>", "BCP 47", "en")
    .option("--accent <colour>", "#RRGGBB, 4.5 : 1 or more on white", "#0B5B4D")
    .option("--pair <pair>", "press, gazette, harbour or plain", "press")
    .option("--sections <names>", "separated by commas", "Local, Sports, Opinion, Obituaries")
    .description("add a newspaper; readers can see it at once, empty until its first story is published")
    .action((id: string, options: TitleOptions) =>
      withHouse(desk, async (house) => {
        const outcome = await house.desk.unit({ kind: "worker" }, (tx) =>
          addTitle(tx, titleFrom(id, options), "command line", house.bell),
        );
        if (outcome.kind === "refused") {
          desk.print({ id, error: { code: outcome.code, message: outcome.message } });
          desk.fail();
          return;
        }
        await house.reloadTitles();
        const added = house.titleById(id);
        desk.print({ id, name: options.name, url: added === undefined ? null : `${added.origin}/` });
        desk.say(
          "It is public now: readers who open its address are told that nothing has been published yet.",
        );
      }),
    );
}
