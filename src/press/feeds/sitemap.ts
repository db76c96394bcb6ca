import type { Title } from "../../titles/index.ts";
import { xml, xmlDocument } from "../../platform/index.ts";

/** Maps for search engines: everything (sitemaps.org 0.9), and the news of two days (Google News 0.9). Pure. */

export interface SitemapEntry {
  readonly address: string;
  /** ISO instant. */
  readonly changedAt: string;
}

/** A sitemap holds 50,000 addresses. */
export const SITEMAP_LIMIT = 50_000;

/** `entries` newest first; those past the limit are left out. */
export function sitemap(title: Title, entries: readonly SitemapEntry[]): string {
  const own = ["/", ...title.sections.map((section) => `/${section.slug}/`)];
  const latest =
    entries
      .map((entry) => entry.changedAt)
      .toSorted()
      .at(-1) ?? null;
  return xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${own.map(
  (
    path,
  ) => xml`<url><loc>${title.origin}${path}</loc>${path === "/" && latest !== null ? xml`<lastmod>${latest}</lastmod>` : null}</url>
`,
)}${entries.slice(0, SITEMAP_LIMIT - own.length).map(
    (entry) => xml`<url><loc>${title.origin}${entry.address}</loc><lastmod>${entry.changedAt}</lastmod></url>
`,
  )}</urlset>`);
}

export interface NewsEntry {
  readonly address: string;
  readonly headline: string;
  /** ISO instant. */
  readonly publishedAt: string;
}

export const NEWS_LIMIT = 1_000;
export const NEWS_HOURS = 48;

/** Stories first published within two days before `now`, newest first. */
export function newsSitemap(title: Title, entries: readonly NewsEntry[], now: Date): string {
  const since = now.getTime() - NEWS_HOURS * 3_600_000;
  const news = entries.filter((entry) => new Date(entry.publishedAt).getTime() > since).slice(0, NEWS_LIMIT);
  // ISO 639 in two or three letters; only Chinese is told apart by script.
  const language = /^zh-(cn|tw)$/i.test(title.language)
    ? title.language.toLowerCase()
    : (title.language.split("-")[0] ?? "").toLowerCase();
  return xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${news.map(
  (
    entry,
  ) => xml`<url><loc>${title.origin}${entry.address}</loc><news:news><news:publication><news:name>${title.name}</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${entry.publishedAt}</news:publication_date><news:title>${entry.headline}</news:title></news:news></url>
`,
)}</urlset>`);
}
