/** People whom a byline names, in whatever language it joins their names. Pure. */

/** "and" where it stands between names and never inside one; the first joins names in that language. */
const AND: Readonly<Record<string, string>> = {
  af: "en",
  da: "og",
  de: "und",
  en: "and",
  et: "ja",
  fi: "ja",
  fr: "et",
  hu: "és",
  nb: "og",
  nl: "en",
  nn: "og",
  no: "og",
  ro: "și",
  sv: "och",
  tr: "ve",
};

/** "and" that also stands inside names, as in Ortega y Gasset and Costa e Silva. */
const AND_OR_NAME: Readonly<Record<string, readonly string[]>> = {
  ca: ["i"],
  cs: ["a"],
  es: ["y", "e"],
  gl: ["e"],
  hr: ["i"],
  it: ["e", "ed"],
  pl: ["i"],
  pt: ["e"],
  sk: ["a"],
};

const WITH: Readonly<Record<string, string>> = {
  da: "med",
  de: "mit",
  en: "with",
  fr: "avec",
  nb: "med",
  nl: "met",
  no: "med",
  sv: "med",
};

/** Of languages whose word is no word of another one's names; copy often names no language. */
const EVERYWHERE = ["and", "und", "et", "och", "og", "with"];

const OPENINGS: readonly (readonly [opening: RegExp, languages: readonly string[]])[] = [
  [/^Von\s/i, ["de"]],
  [/^Par\s/i, ["fr"]],
  [/^Por\s/i, ["es", "pt"]],
  [/^Di\s/i, ["it"]],
  [/^Door\s/i, ["nl"]],
];

const calledBy = /^(?:By|Von|Par|Por|Di|Av|Af|Door)\s+(?=\p{Lu})/iu;

const NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){0,3}\s+(?:d['’])?\p{Lu}[\p{L}'’.-]*$/u;

/** The item's language, else what the byline's first word tells. */
function languagesOf(byline: string, language: string): readonly string[] {
  const [primary = ""] = language.toLowerCase().split("-");
  if (primary !== "") return [primary];
  return OPENINGS.find(([opening]) => opening.test(byline))?.[1] ?? [];
}

/** Whole words between blanks; before a name that begins large, or as "d'Emilio" does. */
function separatorOf(languages: readonly string[], isLoud: boolean): RegExp {
  const words = [...EVERYWHERE, ...languages.flatMap((each) => [AND[each] ?? [], WITH[each] ?? []].flat())];
  const joined = [...new Set(words)].join("|");
  return new RegExp(String.raw`\s*[,;&/]\s*|\s+(?:${joined})\s+(?=\p{Lu}|d['’]\p{Lu})`, isLoud ? "iu" : "u");
}

/** Where the word may belong to a name, both sides must be names of more than one word. */
function splitInDoubt(part: string, languages: readonly string[], isLoud: boolean): readonly string[] {
  const words = languages.flatMap((each) => AND_OR_NAME[each] ?? []);
  if (words.length === 0) return [part];
  const sides = part.split(new RegExp(String.raw`\s+(?:${words.join("|")})\s+`, isLoud ? "iu" : "u"));
  return sides.every((side) => NAME.test(side)) ? sides : [part];
}

const INITIALS = /^(?:\p{Lu}\.[\s-]*)+$/u;

/** Scholars stand with the surname first: "Finch, A. B." is A. B. Finch. */
function withInitials(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part, at) => {
    if (INITIALS.test(part) && at > 0) return [];
    const next = parts[at + 1] ?? "";
    return INITIALS.test(next) && !NAME.test(part) ? [`${next} ${part}`] : [part];
  });
}

/** People of a byline: "Dana Whitcomb and Jonah Reyes, Courier staff" names two. */
export function namesOfByline(byline: string, language: string): readonly string[] {
  const line = byline.trim();
  const isLoud = line === line.toUpperCase();
  const languages = languagesOf(line, language);
  const parts = line
    .replace(calledBy, "")
    .split(separatorOf(languages, isLoud))
    .map((part) => part.trim());
  return withInitials(parts)
    .flatMap((part) => splitInDoubt(part, languages, isLoud))
    .filter((name) => NAME.test(name));
}

/** As a byline says them in a language; in English where we do not know its word. */
export function joinNames(names: readonly string[], language: string): string {
  const [primary = ""] = language.toLowerCase().split("-");
  const and = AND[primary] ?? AND_OR_NAME[primary]?.[0] ?? "and";
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${and} ${last}`;
}
