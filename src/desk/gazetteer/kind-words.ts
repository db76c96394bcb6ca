import type { EntryKind } from "../../wire/gazetteer/gazetteer-contract.ts";

export const kindWords: Readonly<Record<EntryKind, string>> = {
  place: "Place",
  person: "Person",
  employer: "Employer",
  team: "Team",
};

export const kindChoices = (Object.keys(kindWords) as EntryKind[]).map(
  (kind) => [kind, kindWords[kind]] as const,
);
