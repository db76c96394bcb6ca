/** Permanent names of what a reader tolerated, with what each means. */
const WARNINGS = {
  "attachment-not-read": "A part of the mail is of no format we read; only its bytes are kept.",
  "attribute-repeated": "An element gives the same attribute twice; the last one counts.",
  "bare-ampersand": "The XML has ampersands that are not escaped; they are read as written.",
  "body-elsewhere": "The text lies in a document of its own, which has to be fetched.",
  "body-empty": "The item has no body text.",
  "body-not-readable": "The body is of a kind we do not read; it is not shown.",
  "body-summary": "The feed gives only a summary; the text lies on the sender's pages.",
  "catalog-item": "A catalogue of codes holds no copy; no item was made.",
  "charset-contradicted":
    "The bytes are not of the declared charset; UTF-8 was read where all of them are, else windows-1252.",
  "charset-guessed": "No charset is declared and the bytes are not UTF-8; windows-1252 was assumed.",
  "charset-by-evidence": "No charset is declared and the signs are of none we expect; the words decided.",
  "charset-unknown": "The declared charset is unknown; the bytes decided.",
  "code-ill-formed": "A code is not of the form alias:code; it is kept as it stands.",
  "concept-item": "A concept that is no event holds no copy; no item was made.",
  "control-characters": "Control characters inside the text were left out.",
  "data-not-read": "Data inside the copy is of no kind we read; only its bytes are kept.",
  "date-invalid": "A date cannot be read and was left out.",
  "date-without-time": "A date gives no time of day; midnight was assumed.",
  "date-without-zone": "A time gives no offset; the source's zone was assumed.",
  "date-missing": "The item does not say when it was sent.",
  "embargo-unclear": "The copy speaks of an embargo without a time we can read; it is held.",
  "end-mark-missing": "The copy has no end mark; its end may be missing.",
  "entity-unknown": "A named entity is unknown; it is kept as written.",
  "event-item": "This is an event for the diary, not a story.",
  "feed-malformed": "The feed is not well-formed XML; what could be read of it was read.",
  "headline-from-title": "No headline stands in the copy; its title was taken.",
  "headline-missing": "The item has no headline.",
  "html-entities": "Named HTML entities stand in the XML; they are read as in HTML.",
  "id-missing": "The item has no id of its own; one was made from its date and slug.",
  "item-unreadable": "One item of the sending cannot be read; the others are not touched.",
  "kind-unknown": "The item's kind is unknown; text was assumed.",
  "knowledge-item": "A list of concepts holds no copy; no item was made.",
  "mail-cover-left-out": "The mail's own words only say what is attached; the attached copy was read.",
  "mail-torn": "The mail ends before its last part is closed; text may be missing.",
  mojibake: "The text shows signs of a wrong charset; it is shown as it came.",
  "no-items": "The file was read and holds no item.",
  "parity-bits": "The bytes carry parity bits, which were taken off.",
  "part-torn": "The last copy of the sending ends before its end mark and was left out.",
  "planning-item": "This announces coverage to come; it is not a story.",
  "slugline-missing": "The item has no slugline.",
  "status-unknown": "The publishing status is unknown; usable was assumed.",
  "urgency-invalid": "The urgency is no number from 1 to 9 and was left out.",
  "update-partial": "The item changes parts of an earlier one; only what it says itself is shown.",
  "uri-invalid": "An address is no absolute URI and was left out.",
} as const;

type WarningCode = keyof typeof WARNINGS;

export interface Warning {
  readonly code: string;
  readonly message: string;
}

export interface Warnings {
  readonly add: (code: WarningCode, detail?: string) => void;
  readonly list: () => readonly Warning[];
}

/** Collects warnings, each code once; the first detail is kept. */
export function makeWarnings(): Warnings {
  const seen = new Map<WarningCode, Warning>();
  return {
    add(code, detail = "") {
      if (seen.has(code)) return;
      const message = detail === "" ? WARNINGS[code] : `${WARNINGS[code]} (${detail.slice(0, 120)})`;
      seen.set(code, { code, message });
    },
    list: () => [...seen.values()],
  };
}
