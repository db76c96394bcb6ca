import { consumeEvents, type Database, type Jobs, type MailTransport } from "../platform/index.ts";
import type { Title } from "../titles/index.ts";
import { confirmationMessage, welcomeMessage, type LetterLinks } from "./letters.ts";
import { maybeOneSubscription } from "./newsletters-store.ts";
import { makeLetterToken } from "./tokens.ts";

export const LETTER_QUEUE = "mailroom-letters";

export interface MailroomDeps {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly transport: MailTransport;
  readonly secret: string;
  readonly titleById: (id: string) => Title | undefined;
}

/** Turns what readers asked into messages to send, each once: the cursor and the job commit together. */
export async function queueLetters(deps: MailroomDeps): Promise<number> {
  return consumeEvents(deps.database, "mailroom", async (tx, events) => {
    for (const event of events) {
      const kind =
        event.name === "subscription.asked"
          ? "confirmation"
          : event.name === "subscription.confirmed"
            ? "welcome"
            : null;
      if (kind !== null) await deps.jobs.enqueue(tx, LETTER_QUEUE, { kind, subscription: event.subject });
    }
  });
}

const linksOf = (deps: MailroomDeps, title: Title, id: string): LetterLinks => ({
  confirm: `${title.origin}/newsletters/confirm/${makeLetterToken(deps.secret, "confirm", id)}`,
  leave: `${title.origin}/newsletters/leave/${makeLetterToken(deps.secret, "leave", id)}`,
});

/** Sends one message if it is still due: the reader may have left, or said yes, meanwhile. */
export async function sendLetter(deps: MailroomDeps, data: Readonly<Record<string, string>>): Promise<void> {
  const subscription = await deps.database.unit({ kind: "worker" }, (tx) =>
    maybeOneSubscription(tx, data["subscription"] ?? ""),
  );
  if (subscription === null) return;
  const title = deps.titleById(subscription.letter.titleId);
  if (title === undefined) return;
  const links = linksOf(deps, title, subscription.id);
  if (data["kind"] === "confirmation" && subscription.status === "asked") {
    await deps.transport.send(confirmationMessage(title, subscription.letter, subscription, links));
  }
  if (data["kind"] === "welcome" && subscription.status === "confirmed") {
    await deps.transport.send(welcomeMessage(title, subscription.letter, subscription, links));
  }
}
