import { makeLog } from "../../platform/index.ts";
import type { CommandDesk } from "./command-desk.ts";
import { openHouse, type House } from "../house/house.ts";

/** Runs a command against the running owner's database, or starts it for the command's duration. */
export async function withHouse<Result>(
  desk: CommandDesk,
  work: (house: House) => Promise<Result>,
): Promise<Result> {
  const config = desk.config();
  const house = await openHouse(config, makeLog(config.logLevel), "command");
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}
