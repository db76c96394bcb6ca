import { consumeEvents, type Database, type Jobs } from "../../platform/index.ts";
import { filtersToMail } from "../../wire/index.ts";

export const FILTER_MAIL_QUEUE = "filter-mails";

/** Alerts of saved filters whose owners want them by mail too: one job a filter for all of them. */
export async function followFilterAlerts(deps: {
  readonly database: Database;
  readonly jobs: Jobs;
}): Promise<void> {
  await consumeEvents(deps.database, "control-filter-mails", async (tx, events) => {
    const alerts = events.filter(({ name }) => name === "alert.raised").map(({ subject }) => subject);
    for (const filter of await filtersToMail(tx, alerts)) {
      await deps.jobs.enqueue(tx, FILTER_MAIL_QUEUE, { filter });
    }
  });
}
