import type { NinjsSubject } from "../../ninjs.ts";
import { ANPA_CATEGORIES, AP_CATEGORIES, AP_SUBJECTS, AP_SUPPLEMENTAL, CP_INDEX } from "./agency-codes.ts";
import { MEDIA_TOPIC_NAMES } from "./media-topic-names.ts";
import { NEWS2000_CODES, RETIRED_TOPICS, SUBJECT_CODES } from "./subject-codes.ts";

/** From agencies' subject codes to IPTC Media Topics, where a map exists. Pure. */

const MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
const SUBJECT_SCHEME = "http://cv.iptc.org/newscodes/subjectcode/";
const AP_SCHEME = "http://cv.ap.org/id/";
const TT_SCHEME = "http://tt.se/spec/subref/";
const ANPA_SCHEME = "http://cvx.iptc.org/anpa1312-category/";

/** "code value|code value" as a map, made when first asked for. */
function lazyTable(tables: readonly string[]): (code: string) => string | undefined {
  let made: ReadonlyMap<string, string> | undefined;
  return (code) => (made ??= tableOf(tables.join("|"))).get(code);
}

export const tableOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split("|")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "")
      .map((entry): [string, string] => {
        const blank = entry.indexOf(" ");
        return [entry.slice(0, blank), entry.slice(blank + 1)];
      }),
  );

const nameOfTopic = lazyTable([MEDIA_TOPIC_NAMES]);
const topicOfSubjectCode = lazyTable([SUBJECT_CODES]);
const topicAfterRetirement = lazyTable([RETIRED_TOPICS]);
const subjectOfNews2000 = lazyTable([NEWS2000_CODES]);
const topicOfApSubject = lazyTable([AP_SUBJECTS]);
const topicOfCategory = lazyTable([ANPA_CATEGORIES]);
const topicOfApCategory = lazyTable([ANPA_CATEGORIES, AP_CATEGORIES, AP_SUPPLEMENTAL]);
const topicOfIndex = lazyTable([CP_INDEX]);

/** A code without a topic means what its ancestor means: 01011007, 01011000, 01000000. */
function fromSubjectCode(written: string): string | undefined {
  // Some take the codes for numbers and lose the nought.
  const code = written.length === 7 ? `0${written}` : written;
  if (!/^\d{8}$/.test(code)) return undefined;
  const ancestors = [code, `${code.slice(0, 5)}000`, `${code.slice(0, 2)}000000`];
  return ancestors.map(topicOfSubjectCode).find((topic) => topic !== undefined);
}

function fromNews2000(code: string): string | undefined {
  const subject = subjectOfNews2000(code);
  return subject === undefined ? undefined : fromSubjectCode(subject);
}

/** Lists that agencies keep for themselves hold subject codes and, from 20000000 on, Media Topics. */
const fromCustom = (code: string): string | undefined =>
  code.startsWith("2") && nameOfTopic(code) !== undefined ? code : fromSubjectCode(code);

const byLowerCase =
  (topicOf: (code: string) => string | undefined) =>
  (code: string): string | undefined =>
    topicOf(code.toLowerCase());

/** Aliases of codes as readers leave them in `literal`, and the table that knows their codes. */
const ALIASES: ReadonlyMap<string, (code: string) => string | undefined> = new Map([
  ["medtop", (code) => code],
  ["subj", fromSubjectCode],
  ["iptc", fromSubjectCode],
  ["subject_custom", fromCustom],
  ["sttsubj", fromSubjectCode],
  ["N2", fromNews2000],
  ["N2000", fromNews2000],
  ["apsubject", byLowerCase(topicOfApSubject)],
  ["anpa-category", byLowerCase(topicOfCategory)],
  ["a1312cat", byLowerCase(topicOfCategory)],
  ["ap-category", byLowerCase(topicOfApCategory)],
  ["apcategorycode", byLowerCase(topicOfApCategory)],
  ["cp-index", (code) => topicOfIndex(code.toLowerCase().replaceAll(" ", "_"))],
]);

/** Some write the schemes with https. */
const plainHttp = (uri: string): string => uri.replace(/^https:/i, "http:");

function codeOfUri(uri: string): string | undefined {
  const written = plainHttp(uri);
  const local = written.slice(written.lastIndexOf("/") + 1);
  if (written.startsWith(MEDIA_TOPICS)) return local;
  if (written.startsWith(SUBJECT_SCHEME)) return fromSubjectCode(local);
  if (written.startsWith(TT_SCHEME)) return fromCustom(local);
  if (written.startsWith(AP_SCHEME)) return topicOfApSubject(local.toLowerCase());
  return written.startsWith(ANPA_SCHEME) ? topicOfCategory(local.toLowerCase()) : undefined;
}

function codeOfLiteral(literal: string): string | undefined {
  const colon = literal.indexOf(":");
  if (colon > 0) return ALIASES.get(literal.slice(0, colon))?.(literal.slice(colon + 1).trim());
  return /^\d{8}$/.test(literal) ? fromSubjectCode(literal) : undefined;
}

/** The Media Topic that a subject is or means, by its URI or its code. Null where no map exists. */
export function mediaTopicOf(subject: NinjsSubject): { readonly uri: string; readonly name: string } | null {
  const literal = subject.literal ?? "";
  const category = subject.rel === "category" && literal.length === 1 ? literal.toLowerCase() : "";
  const found = codeOfUri(subject.uri ?? "") ?? codeOfLiteral(literal) ?? topicOfCategory(category);
  const code = found === undefined ? undefined : (topicAfterRetirement(found) ?? found);
  const name = code === undefined ? undefined : nameOfTopic(code);
  return code === undefined || name === undefined ? null : { uri: `${MEDIA_TOPICS}${code}`, name };
}

/** A Media Topic without a name gets its English one. */
function withName(subject: NinjsSubject): NinjsSubject {
  const uri = subject.uri ?? "";
  if ((subject.name ?? "") !== "" || !plainHttp(uri).startsWith(MEDIA_TOPICS)) return subject;
  const name = nameOfTopic(uri.slice(uri.lastIndexOf("/") + 1));
  return name === undefined ? subject : { ...subject, name };
}

/** The subjects as the agency gave them, and after them the Media Topics they mean, each once. */
export function withMediaTopics(subjects: readonly NinjsSubject[]): readonly NinjsSubject[] {
  const given = new Set(subjects.map((subject) => plainHttp(subject.uri ?? "")));
  const added = new Map<string, NinjsSubject>();
  for (const subject of subjects) {
    const topic = mediaTopicOf(subject);
    if (topic !== null && !given.has(topic.uri)) added.set(topic.uri, topic);
  }
  return [...subjects.map(withName), ...added.values()];
}
