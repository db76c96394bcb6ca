import type { Message } from "../platform/index.ts";
import type { Title } from "../titles/index.ts";
import type { Newsletter } from "./newsletters-store.ts";

/** The texts of the mailroom's own messages. Pure. */

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** One column, inline styles, system faces: mail programs know little else. */
const htmlPage = (
  title: Title,
  paragraphs: readonly string[],
  button: { label: string; href: string },
  foot: string,
): string => `<!doctype html>
<html lang="${escapeHtml(title.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(title.name)}</title></head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:#15191a">
<table role="presentation" width="100%" style="max-width:600px;margin:0 auto;border-collapse:collapse"><tr><td>
<p style="margin:0 0 20px;padding:0 0 12px;border-bottom:2px solid ${title.accent};font:700 22px/1.2 Georgia,serif">${escapeHtml(title.name)}</p>
${paragraphs.map((text) => `<p style="margin:0 0 16px;font:400 17px/1.5 Georgia,serif">${escapeHtml(text)}</p>`).join("\n")}
<p style="margin:24px 0"><a href="${escapeHtml(button.href)}" style="display:inline-block;padding:12px 20px;background:${title.accent};color:#ffffff;text-decoration:none;font:600 16px/1.2 Arial,sans-serif;border-radius:4px">${escapeHtml(button.label)}</a></p>
<p style="margin:32px 0 0;font:400 13px/1.5 Arial,sans-serif;color:#5e666a">${escapeHtml(foot)}</p>
</td></tr></table></body></html>`;

/** The law wants a postal address under each letter; most begin with the paper's name themselves. */
const senderLine = (title: Title, letter: Newsletter): string => {
  const { postalAddress } = letter;
  const isNamed = postalAddress.toLowerCase().includes(title.name.toLowerCase());
  return isNamed ? postalAddress : [title.name, postalAddress].filter((part) => part !== "").join(", ");
};

const hostOf = (title: Title): string => new URL(title.origin).hostname;
const fromOf = (title: Title): Message["from"] => ({
  name: title.name,
  address: title.mail === "" ? `news@${hostOf(title)}` : title.mail,
});

export interface LetterLinks {
  readonly confirm: string;
  readonly leave: string;
}

/** The plain text has exactly one address, so that programs and people find it. */
export function confirmationMessage(
  title: Title,
  letter: Newsletter,
  subscription: { id: string; mail: string },
  links: LetterLinks,
): Message {
  const paragraphs = [
    `Somebody, we hope you, asked for ${letter.name} at this address.`,
    letter.wording,
    "Press the button to begin. If it was not you, do nothing: no more mail will come.",
  ];
  const foot = `${senderLine(title, letter)}. The link works for seven days.`;
  return {
    from: fromOf(title),
    to: subscription.mail,
    subject: `Please confirm: ${letter.name}`,
    text: `${paragraphs[0]}\n\n${paragraphs[1]}\n\nTo begin, open this page and press the button:\n\n${links.confirm}\n\nIf it was not you, do nothing: no more mail will come.\n\n${foot}\n`,
    html: htmlPage(title, paragraphs, { label: "Yes, send it to me", href: links.confirm }, foot),
    messageId: `<confirm.${subscription.id}@${hostOf(title)}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}

export function welcomeMessage(
  title: Title,
  letter: Newsletter,
  subscription: { id: string; mail: string },
  links: LetterLinks,
): Message {
  const paragraphs = [
    `You are on the list of ${letter.name}.`,
    letter.wording,
    "You can leave at any time with one click; we never pass your address on.",
  ];
  const foot = `${senderLine(title, letter)}.`;
  return {
    from: fromOf(title),
    to: subscription.mail,
    subject: `Welcome to ${letter.name}`,
    text: `${paragraphs.join("\n\n")}\n\nTo leave: ${links.leave}\n\n${foot}\n`,
    html: htmlPage(title, paragraphs, { label: "Leave this newsletter", href: links.leave }, foot),
    messageId: `<welcome.${subscription.id}@${hostOf(title)}>`,
    headers: {
      "List-Id": `${letter.name.replaceAll(/[<>"\\]/g, "")} <${letter.slug}.${title.id}.${hostOf(title)}>`,
      "List-Unsubscribe": `<${links.leave}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  };
}

export function signInMessage(
  title: Title,
  person: { name: string; mail: string },
  link: string,
  linkHash: string,
): Message {
  const paragraphs = [
    `Hello ${person.name},`,
    "This link signs you in to the desk. It works once, for ten minutes.",
  ];
  const foot = "If you did not ask for it, nobody can use it without your mail; tell your administrator.";
  return {
    from: { name: "Masthead", address: `desk@${hostOf(title)}` },
    to: person.mail,
    subject: "Your sign-in link for the desk",
    text: `${paragraphs.join("\n\n")}\n\n${link}\n\n${foot}\n`,
    html: htmlPage(title, paragraphs, { label: "Sign in", href: link }, foot),
    messageId: `<signin.${linkHash.slice(0, 24)}@${hostOf(title)}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
