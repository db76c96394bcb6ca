import type { Title } from "../../titles/index.ts";

/** Robots Exclusion Protocol (RFC 9309). Addresses out of mails are nobody's to crawl. */
export const robots = (title: Title): string => `User-agent: *
Disallow: /newsletters/confirm/
Disallow: /newsletters/leave/
Disallow: /view

Sitemap: ${title.origin}/sitemap.xml
Sitemap: ${title.origin}/news-sitemap.xml
`;
