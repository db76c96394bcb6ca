import { useMe } from "../session.ts";
import type { Names } from "./partner-words.ts";

/** Names of the person's titles and their sections. */
export function useNames(): Names {
  const { titles } = useMe();
  return {
    title: (id) => titles.find((title) => title.id === id)?.shortName ?? id,
    section: (slug) =>
      titles.flatMap(({ sections }) => sections).find((section) => section.slug === slug)?.name ?? slug,
  };
}
