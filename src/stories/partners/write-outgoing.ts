import type { Title } from "../../titles/index.ts";
import {
  writeNewsmlG2Message,
  writeNinjs,
  writeNinjsList,
  writeNitf,
  writeRssFull,
  type OutgoingItem,
} from "../../wire/index.ts";
import type { Partner, PartnerFormat } from "./partners-store.ts";

/** The bytes a partner gets. Pure. */

export const mediaTypes: Readonly<Record<PartnerFormat, string>> = {
  "newsml-g2": "application/vnd.iptc.g2.newsmessage+xml",
  nitf: "application/xml; charset=utf-8",
  ninjs: "application/json; charset=utf-8",
  "rss-full": "application/rss+xml; charset=utf-8",
};

/** NITF holds one story a document, so its pages do too. */
export const pageSize = (format: PartnerFormat): number => (format === "nitf" ? 1 : 25);

export interface WriteFacts {
  /** The first title whose stories it gets. */
  readonly title: Title | undefined;
  /** Where the desk is reached from outside, without a slash at its end. */
  readonly deskUrl: string;
  readonly now: Date;
}

/** null: the format cannot say that there is nothing. */
export function writePage(
  partner: Pick<Partner, "id" | "name" | "format">,
  items: readonly OutgoingItem[],
  { title, deskUrl, now }: WriteFacts,
): Uint8Array | null {
  const [first, ...others] = items;
  switch (partner.format) {
    case "rss-full":
      return writeRssFull(items, {
        title: `${title?.name ?? "Stories"} for ${partner.name}`,
        description: "",
        link: title?.origin ?? deskUrl,
        self: `${deskUrl}/api/partners/${partner.id}/feed`,
        language: title?.language ?? "en",
        madeAt: now.toISOString(),
      });
    case "ninjs":
      return writeNinjsList(items);
    case "newsml-g2":
      return first === undefined ? null : writeNewsmlG2Message([first, ...others]);
    case "nitf":
      return first === undefined ? null : writeNitf(first);
  }
}

/** One story by itself. */
export const writeOne = (
  partner: Pick<Partner, "id" | "name" | "format">,
  item: OutgoingItem,
  facts: WriteFacts,
): Uint8Array | null => (partner.format === "ninjs" ? writeNinjs(item) : writePage(partner, [item], facts));
