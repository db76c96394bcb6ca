import type { Message } from "../platform/index.ts";
import type { Title } from "../titles/index.ts";

/** Calls to the staff: short, plain, with one address to open. Pure. */
export function callToDesk(
  title: Title,
  person: { readonly mail: string },
  call: {
    readonly id: string;
    readonly subject: string;
    readonly lines: readonly string[];
    readonly link: string;
  },
): Message {
  const host = new URL(title.origin).hostname;
  return {
    from: { name: `${title.shortName} desk`, address: `desk@${host}` },
    to: person.mail,
    subject: call.subject,
    text: `${call.lines.join("\n\n")}\n\n${call.link}\n`,
    messageId: `<call.${call.id}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated", Importance: "high" },
  };
}
