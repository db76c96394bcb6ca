import { resolve } from "node:path";
import ipaddr from "ipaddr.js";

/** Everything that can be set from outside, read once. Nothing else reads the environment. */
export interface Config {
  readonly port: number;
  readonly deskPort: number;
  readonly dataFolder: string;
  /** Origin of the first title when set; else worked out from the port. */
  readonly url: string | null;
  readonly deskUrl: string;
  readonly proxies: readonly string[];
  readonly databaseUrl: string | null;
  readonly deskDatabaseUrl: string | null;
  readonly readerDatabaseUrl: string | null;
  readonly formsDatabaseUrl: string | null;
  readonly mediaFolder: string;
  readonly smtp: string | null;
  readonly demo: boolean;
  readonly role: Role;
  readonly logLevel: string;
}

export const roles = ["all", "readers", "desk", "worker", "web"] as const;
export type Role = (typeof roles)[number];

export interface Mistake {
  readonly key: string;
  readonly seen: string;
  readonly accepted: string;
}

export type ConfigOutcome =
  | { readonly kind: "read"; readonly config: Config }
  | { readonly kind: "mistakes"; readonly mistakes: readonly Mistake[] };

type Environment = Readonly<Record<string, string | undefined>>;

const parsedUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** Reads one setting at a time and gathers every mistake, so that a person mends them all at once. */
function makeReader(environment: Environment) {
  const mistakes: Mistake[] = [];
  const raw = (key: string): string | null => {
    const value = environment[key];
    return value === undefined || value.trim() === "" ? null : value.trim();
  };
  const read = <Value>(
    key: string,
    fallback: Value,
    accepted: string,
    parse: (text: string) => Value | null,
  ): Value => {
    const text = raw(key);
    if (text === null) return fallback;
    const value = parse(text);
    if (value !== null) return value;
    // Addresses of databases and mail servers carry passwords.
    mistakes.push({ key, seen: text.replace(/\/\/[^@/]*@/, "//…@"), accepted });
    return fallback;
  };
  return { mistakes, read };
}

const port = (text: string): number | null => {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= 65_535 ? value : null;
};

const originOf = (text: string): string | null => {
  const url = parsedUrl(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "")
    return null;
  return url.origin;
};

const schemed =
  (schemes: readonly string[]) =>
  (text: string): string | null => {
    const url = parsedUrl(text);
    return url !== null && schemes.includes(url.protocol) ? text : null;
  };

const proxyList = (text: string): readonly string[] | null => {
  const list = text.split(/[\s,]+/);
  return list.every((each) => ipaddr.isValid(each) || ipaddr.isValidCIDR(each)) ? list : null;
};

const databaseUrl = "postgres://user:password@host:port/database, PostgreSQL 15 or newer";

export function readConfig(environment: Environment): ConfigOutcome {
  const { mistakes, read } = makeReader(environment);
  const readerPort = read("MASTHEAD_PORT", 4000, "a port, 1 to 65535", port);
  const deskPort = read("MASTHEAD_DESK_PORT", readerPort + 1, "a port, 1 to 65535", port);
  const dataFolder = resolve(read("MASTHEAD_DATA", "./data", "a folder", (text) => text));
  const postgres = schemed(["postgres:", "postgresql:"]);
  const nullable = (key: string) => read<string | null>(key, null, databaseUrl, postgres);
  const media = read("MASTHEAD_MEDIA", `file:${dataFolder}/media`, "file: and a folder", (text) =>
    text.startsWith("file:") ? text : null,
  );
  const config: Config = {
    port: readerPort,
    deskPort,
    dataFolder,
    url: read<string | null>("MASTHEAD_URL", null, "an origin such as https://courier.example", originOf),
    deskUrl: read(
      "MASTHEAD_DESK_URL",
      `http://localhost:${deskPort}`,
      "an origin such as https://desk.courier.example",
      originOf,
    ),
    proxies: read<readonly string[]>(
      "MASTHEAD_PROXIES",
      [],
      "addresses or networks, separated by commas",
      proxyList,
    ),
    databaseUrl: nullable("DATABASE_URL"),
    deskDatabaseUrl: nullable("DATABASE_URL_DESK"),
    readerDatabaseUrl: nullable("DATABASE_URL_READER"),
    formsDatabaseUrl: nullable("DATABASE_URL_FORMS"),
    mediaFolder: resolve(media.replace(/^file:(\/\/)?/, "")),
    smtp: read<string | null>(
      "MASTHEAD_SMTP",
      null,
      "smtp://host:port or smtps://user:password@host",
      schemed(["smtp:", "smtps:"]),
    ),
    demo: read("MASTHEAD_DEMO", true, "0 or 1", (text) =>
      text === "0" ? false : text === "1" ? true : null,
    ),
    role: read<Role>(
      "MASTHEAD_ROLE",
      "all",
      roles.join(", "),
      (text) => roles.find((role) => role === text) ?? null,
    ),
    logLevel: read("MASTHEAD_LOG", "warn", "debug, info, warn, error", (text) =>
      ["debug", "info", "warn", "error"].includes(text) ? text : null,
    ),
  };
  if (deskPort === readerPort) {
    mistakes.push({
      key: "MASTHEAD_DESK_PORT",
      seen: String(deskPort),
      accepted: "another port than MASTHEAD_PORT",
    });
  }
  return mistakes.length > 0 ? { kind: "mistakes", mistakes } : { kind: "read", config };
}

export const readConfigOfProcess = (): ConfigOutcome => readConfig(process.env);

/** Where the person stood who called: npm starts scripts in the project's folder. */
export const callerFolder = (): string => process.env["INIT_CWD"] ?? process.cwd();
