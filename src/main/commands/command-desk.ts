import type { Config } from "../config.ts";

/** What a command is given, and how it says how it went: 0 done, 1 some item failed, 2 wrong usage. */
export interface CommandDesk {
  config(): Config;
  /** Data for programs and people: one JSON object a line, or text on a terminal. */
  print(value: unknown): void;
  say(text: string): void;
  fail(): void;
}
