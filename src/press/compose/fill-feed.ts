import type { Tx } from "../../platform/index.ts";
import type { FilledPage } from "../engine/kept.ts";
import type { Frame } from "../pages/views.ts";

export async function fillFeed(_tx: Tx, _frame: Frame, _path: string): Promise<FilledPage | null> {
  return null;
}
