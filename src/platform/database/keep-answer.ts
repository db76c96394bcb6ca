import { hashOf } from "../ids.ts";
import { MastheadError } from "../outcome.ts";
import { sql } from "./sql.ts";
import type { Tx } from "./unit-of-work.ts";

export interface RequestIdentity {
  /** From the Idempotency-Key header; null runs the act without keeping the answer. */
  readonly key: string | null;
  readonly actor: string;
  readonly route: string;
  readonly body: unknown;
}

/**
 * Runs an act once for a key, in the caller's transaction: the same request gets the same answer
 * byte for byte, also when the first answer was lost on its way (Idempotency-Key header field, IETF draft 07). A
 * second request with the key waits for the first by the row's lock. Answers that `mayRepeat`
 * accepts (a refusal that a person can mend) are not kept.
 */
export async function keepAnswer<Answer>(
  tx: Tx,
  request: RequestIdentity,
  mayRepeat: (answer: Answer) => boolean,
  act: () => Promise<Answer>,
): Promise<Answer> {
  if (request.key === null) return act();
  const { key, actor, route } = request;
  const bodyHash = hashOf(JSON.stringify(request.body));
  await tx.run(sql`
    insert into kept_answers (key, actor, route, body_hash)
    values (${key}, ${actor}, ${route}, ${bodyHash}) on conflict do nothing`);
  const kept = await tx.one(sql<{ body_hash: string; answer: Answer | null }>`
    select body_hash, answer from kept_answers
    where actor = ${actor} and route = ${route} and key = ${key} for update`);
  if (kept.body_hash !== bodyHash) {
    throw new MastheadError({
      code: "idempotency-key-reused",
      happened: "This Idempotency-Key was used for another request.",
      remedy: "Send a new key with a new request.",
      status: 422,
    });
  }
  if (kept.answer !== null) return kept.answer;
  const answer = await act();
  const where = sql`actor = ${actor} and route = ${route} and key = ${key}`;
  if (mayRepeat(answer)) await tx.run(sql`delete from kept_answers where ${where}`);
  else await tx.run(sql`update kept_answers set answer = ${JSON.stringify(answer)}::json where ${where}`);
  return answer;
}
