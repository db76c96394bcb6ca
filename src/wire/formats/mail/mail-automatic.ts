import type { Mail } from "./parse-mail.ts";

/** Mail that programs send to answer or to report. Source: RFC 3834, RFC 3464. Pure. */

const SUBJECT =
  /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|undeliver(?:able|ed)|delivery status notification|mail delivery (?:failed|failure|system)|returned mail|failure notice|abwesenheits?notiz|automatische antwort|unzustellbar|réponse automatique|absence du bureau|non remis)\b/iu;
const SENDER = /^(?:mailer-daemon|postmaster)@/iu;

/**
 * Answers and bounces; "auto-generated" alone is none of them: agencies' own systems say it of
 * the copy they send.
 */
export function isAutomatic(mail: Mail): boolean {
  const submitted = mail.header("auto-submitted").toLowerCase();
  const type = mail.header("content-type").toLowerCase();
  return (
    /^auto-(?:replied|notified)\b/u.test(submitted) ||
    /^(?:multipart\/report)\b/u.test(type) ||
    /^auto_reply$/iu.test(mail.header("precedence")) ||
    mail.header("x-autoreply") !== "" ||
    mail.header("x-autorespond") !== "" ||
    SENDER.test(mail.from?.address ?? "") ||
    mail.header("return-path") === "<>" ||
    SUBJECT.test(mail.subject.trim())
  );
}
