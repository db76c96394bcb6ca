import { callToDesk } from "../../mailroom/index.ts";
import type { Database, MailTransport } from "../../platform/index.ts";
import { manyPeopleIn } from "../../staff/index.ts";
import type { Title } from "../../titles/index.ts";
import { markMailed, maybeUnmailed } from "../../wire/index.ts";

export interface FilterMailDeps {
  readonly database: Database;
  readonly transport: MailTransport;
  readonly titleById: (id: string) => Title | undefined;
  readonly deskUrl: string;
}

const WORKER = { kind: "worker" } as const;
const MOST_NAMED = 20;

/** Mails the owner of a filter what it let through since the last mail; who left the title gets none. */
export async function mailOwner(deps: FilterMailDeps, filterId: string): Promise<void> {
  const found = await deps.database.unit(WORKER, async (tx) => {
    const unmailed = await maybeUnmailed(tx, filterId);
    if (unmailed === null) return null;
    const people = await manyPeopleIn(tx, [unmailed.titleId], ["reporter", "editor", "publisher"]);
    return { unmailed, person: people.find(({ id }) => id === unmailed.owner) };
  });
  if (found === null) return;
  const { unmailed, person } = found;
  const { filterName, items } = unmailed;
  const title = deps.titleById(unmailed.titleId);
  const [first] = items;
  if (title !== undefined && person !== undefined && first !== undefined) {
    const named = items.slice(0, MOST_NAMED).map(({ source, headline }) => `  - ${headline} (${source})`);
    const rest = items.length - named.length;
    await deps.transport.send(
      callToDesk(title, person, {
        // The same for a job that runs twice.
        id: first.alertId,
        subject:
          items.length === 1 ? `${filterName}: ${first.headline}` : `${filterName}: ${items.length} items`,
        lines: [
          `Your filter “${filterName}” on the wire of ${title.name} let through:`,
          [...named, ...(rest > 0 ? [`  and ${rest} more`] : [])].join("\n"),
          "You get this because the filter says so; switch it off where you made it.",
        ],
        link: `${deps.deskUrl}/${title.id}/wire?saved=${filterId}&item=${first.itemId}`,
      }),
    );
  }
  await deps.database.unit(WORKER, (tx) =>
    markMailed(
      tx,
      items.map(({ alertId }) => alertId),
    ),
  );
}
