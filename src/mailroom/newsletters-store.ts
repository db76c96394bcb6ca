import { sql, type Tx } from "../platform/index.ts";

export interface Newsletter {
  readonly titleId: string;
  readonly slug: string;
  readonly name: string;
  readonly wording: string;
  readonly wordingVersion: number;
  readonly postalAddress: string;
}

const columns = sql`
  title_id as "titleId", slug, name, wording, wording_version as "wordingVersion", postal_address as "postalAddress"`;

export async function manyNewsletters(tx: Tx, titleId: string): Promise<readonly Newsletter[]> {
  return tx.many(
    sql<Newsletter>`select ${columns} from released.newsletters where title_id = ${titleId} order by slug`,
  );
}

export async function insertNewsletter(tx: Tx, letter: Omit<Newsletter, "wordingVersion">): Promise<void> {
  await tx.run(sql`
    insert into newsletters (title_id, slug, name, wording, postal_address)
    values (${letter.titleId}, ${letter.slug}, ${letter.name}, ${letter.wording}, ${letter.postalAddress})`);
}

export interface Subscription {
  readonly id: string;
  readonly mail: string;
  readonly status: "asked" | "confirmed" | "left";
  readonly letter: Newsletter;
}

export async function maybeOneSubscription(tx: Tx, id: string): Promise<Subscription | null> {
  const row = await tx.maybeOne(sql<
    { id: string; mail: string; status: Subscription["status"] } & Newsletter
  >`
    select s.id, s.mail, s.status, n.title_id as "titleId", n.slug, n.name, n.wording,
           n.wording_version as "wordingVersion", n.postal_address as "postalAddress"
    from subscriptions s join newsletters n on n.title_id = s.title_id and n.slug = s.newsletter
    where s.id = ${id}`);
  if (row === undefined) return null;
  const { id: subscriptionId, mail, status, ...letter } = row;
  return { id: subscriptionId, mail, status, letter };
}
