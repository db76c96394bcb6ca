import type { WireFilter } from "../../../wire/wire-contract.ts";
import { Button } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { shelfNames } from "../wire-view.ts";

const empties: Readonly<Record<WireFilter, readonly [string, string]>> = {
  everything: ["Nothing on the wire yet", "Items come here by themselves when a source sends."],
  local: [
    "Nothing names us",
    "Items that name a place, person, employer or team of the gazetteer come here by themselves.",
  ],
  updates: ["No updates to our stories", "Newer versions of what was taken stand here."],
  taken: [
    "Nothing taken yet",
    "Items that became stories of this title stand here. Choose one in Everything and press T.",
  ],
  embargoed: ["Nothing embargoed", "Items with an embargo come here by themselves until they are free."],
  kills: ["No kills, no withholds", "When an agency takes something back it stands here."],
  followed: ["Nothing followed", "Press S on an item to keep an eye on it; it stands here for you alone."],
  aside: ["Nothing set aside", "Press E on an item that is not for you; it can be brought back from here."],
};

interface EmptyProps {
  readonly filter: WireFilter;
  /** Of the saved filter that is looked through. */
  readonly savedName: string | undefined;
  readonly q: string;
  readonly clear: () => void;
}

export function Empty({ filter, savedName, q, clear }: EmptyProps) {
  if (q !== "") {
    return (
      <EmptyState
        title={`Nothing has “${q}” in it`}
        step={
          <Button look="link" onPress={clear}>
            Clear the filter
          </Button>
        }
      >
        The filter looks at words of headlines, sluglines and copy of{" "}
        {savedName ?? shelfNames[filter].toLowerCase()}.
      </EmptyState>
    );
  }
  if (savedName !== undefined) {
    return (
      <EmptyState title="Nothing came through yet">
        Items that meet the wishes of “{savedName}” come here by themselves.
      </EmptyState>
    );
  }
  const [title, text] = empties[filter];
  return <EmptyState title={title}>{text}</EmptyState>;
}
