import { callToDesk } from "../../mailroom/index.ts";
import type { MailTransport } from "../../platform/index.ts";
import { manyPeopleIn } from "../../staff/index.ts";
import type { Title } from "../../titles/index.ts";
import { maybeOneStopOrder } from "../../wire/index.ts";
import { insertAct, manyUses, maybeOneKill } from "./kills-store.ts";
import type { KillDeps } from "./obey-kill.ts";

export interface CallDeps extends KillDeps {
  readonly transport: MailTransport;
  readonly titleById: (id: string) => Title | undefined;
  readonly deskUrl: string;
}

/** Mails who may withdraw stories in the titles where the item was used. */
export async function callDesk(deps: CallDeps, killId: string): Promise<void> {
  const worker = { kind: "worker" } as const;
  const call = await deps.database.unit(worker, async (tx) => {
    const kill = await maybeOneKill(tx, killId);
    const order = kill === null ? null : await maybeOneStopOrder(tx, kill.itemId);
    if (kill === null || order === null) return null;
    const uses = await manyUses(tx, killId);
    const titles = [...new Set(uses.map((use) => use.titleId))];
    return { kill, order, uses, people: await manyPeopleIn(tx, titles, ["editor", "publisher"]) };
  });
  if (call === null || call.people.length === 0) return;
  const { kill, order, uses, people } = call;
  const down = uses.filter((use) => use.state === "down");
  const waiting = uses.filter((use) => use.state === "waiting" || use.state === "failed");
  const verb = kill.kind === "kill" ? "killed" : "withholds";
  const named = (list: typeof uses): string =>
    list.map((use) => `  - ${use.headline} (${use.titleId})`).join("\n");
  const lines = [
    `${order.sourceName} ${verb} “${order.headline}”.`,
    ...(order.words === "" ? [] : [`In the agency's words: ${order.words}`]),
    ...(down.length === 0 ? [] : [`Taken down by themselves:\n${named(down)}`]),
    ...(waiting.length === 0 ? [] : [`Waiting for you:\n${named(waiting)}`]),
    ...(down.length + waiting.length === 0
      ? ["No story of it was before readers; drafts of it are held."]
      : []),
  ];
  for (const person of people) {
    const title = deps.titleById(
      Object.keys(person.roles).find((id) => uses.some((use) => use.titleId === id)) ?? "",
    );
    if (title === undefined) continue;
    await deps.transport.send(
      callToDesk(title, person, {
        id: `${killId}.${person.id}`,
        subject: `${kill.kind === "kill" ? "KILL" : "WITHHOLD"}: ${order.headline}`,
        lines,
        link: `${deps.deskUrl}/${title.id}/kills?kill=${killId}`,
      }),
    );
  }
  await deps.database.unit(worker, async (tx) =>
    insertAct(tx, killId, { act: "called", at: await tx.now(), by: "worker", uses: people.length }),
  );
}
