import { MEDIA_TOPIC_NAMES } from "./media-topic-names.ts";
import { tableOf } from "./media-topics.ts";

/** The names of Media Topics in the languages IPTC gives them in, loaded one language at a time. */

const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly NAMES: string }>>> = {
  ar: () => import("./names/ar.ts"),
  da: () => import("./names/da.ts"),
  de: () => import("./names/de.ts"),
  es: () => import("./names/es.ts"),
  fr: () => import("./names/fr.ts"),
  pt: () => import("./names/pt.ts"),
  "pt-br": () => import("./names/pt-br.ts"),
  sv: () => import("./names/sv.ts"),
  zh: () => import("./names/zh.ts"),
};

/** Names by code, for a BCP 47 tag; English where IPTC has no name in the language. */
export async function mediaTopicNames(language: string): Promise<ReadonlyMap<string, string>> {
  const tag = language.toLowerCase();
  const [primary = ""] = tag.split("-");
  const load = [tag, primary]
    .filter((each) => Object.hasOwn(LANGUAGES, each))
    .map((each) => LANGUAGES[each])[0];
  const english = tableOf(MEDIA_TOPIC_NAMES);
  return load === undefined ? english : new Map([...english, ...tableOf((await load()).NAMES)]);
}
