import { sql } from "../platform/index.ts";
import type { Tx } from "../platform/index.ts";
import type { Section, Title, TypePair } from "./title.ts";

interface RawTitle {
  id: string;
  name: string;
  short_name: string;
  initials: string;
  tagline: string;
  accent: string;
  pair: TypePair;
  logo: string;
  zone: string;
  language: string;
  origin: string | null;
  address: string;
  mail: string;
  sections: Section[];
}

/** All titles in their order. `originOf` gives the origin of one that has none of its own stored. */
export async function manyTitles(
  tx: Tx,
  originOf: (id: string, position: number) => string,
): Promise<readonly Title[]> {
  const rows = await tx.many(sql<RawTitle>`select * from released.titles order by position`);
  return rows.map((row, position) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    initials: row.initials,
    tagline: row.tagline,
    accent: row.accent,
    pair: row.pair,
    logo: row.logo,
    zone: row.zone,
    language: row.language,
    origin: row.origin ?? originOf(row.id, position),
    address: row.address,
    mail: row.mail,
    sections: row.sections,
  }));
}

export async function countTitles(tx: Tx): Promise<number> {
  return (await tx.one(sql<{ n: number }>`select count(*)::int as n from titles`)).n;
}

export async function insertTitle(tx: Tx, title: NewTitle): Promise<void> {
  await tx.run(sql`
    insert into titles (id, position, name, short_name, initials, tagline, accent, pair, logo, zone,
                        language, origin, address, mail)
    select ${title.id}, count(*), ${title.name}, ${title.shortName}, ${title.initials},
           ${title.tagline}, ${title.accent}, ${title.pair}, ${title.logo}, ${title.zone},
           ${title.language}, ${title.origin}, ${title.address}, ${title.mail}
    from titles`);
  for (const [position, section] of title.sections.entries()) {
    await tx.run(sql`
      insert into sections (title_id, slug, position, name, kind, in_navigation)
      values (${title.id}, ${section.slug}, ${position}, ${section.name}, ${section.kind},
              ${section.inNavigation})`);
  }
}

export type NewTitle = Omit<Title, "origin"> & { readonly origin: string | null };

export async function manyTitleIds(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.many(sql<{ id: string }>`select id from titles order by id`);
  return rows.map((row) => row.id);
}
