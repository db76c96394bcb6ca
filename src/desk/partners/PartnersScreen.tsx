import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useActs } from "../acts.ts";
import { showTrouble } from "../announcer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane } from "../components/Pane.tsx";
import { useKeys } from "../key-registry.ts";
import { may, useMe, useTitle } from "../session.ts";
import layout from "../components/list-detail.module.css";
import { PartnerEditor } from "./PartnerEditor.tsx";
import { PartnerList } from "./PartnerList.tsx";
import { inOrder } from "./partner-words.ts";
import { partnersQuery } from "./partners-calls.ts";

const NEW = "new";

/** Who gets our stories: each partner, what it has of us, and its conditions. */
export function PartnersScreen() {
  const title = useTitle();
  const { titles } = useMe();
  const { partner } = useSearch({ from: "/$title/partners" });
  const navigate = useNavigate({ from: "/$title/partners" });
  const choose = (id: string | undefined): void => void navigate({ search: { partner: id }, replace: true });
  const query = useQuery(partnersQuery(title.id));
  const rows = inOrder(query.data?.rows ?? []);
  const chosen = rows.find((row) => row.id === partner);
  const mayAdd = may(title, "wire.sources");
  const isMine = (id: string): boolean => titles.some((each) => each.id === id && may(each, "wire.sources"));
  const begin = (): void => (mayAdd ? choose(NEW) : showTrouble("Publishers add and change partners."));
  useKeys([{ keys: "N", label: "New partner", group: "Partners", run: begin }]);
  useActs([{ id: "partner-new", label: "New partner", icon: Plus, keys: "N", kind: "do", run: begin }]);
  const isOpen = chosen !== undefined || (partner === NEW && mayAdd);
  return (
    <div className={layout.screen} data-open={isOpen}>
      <PartnerList
        query={query}
        rows={rows}
        chosen={partner}
        onChoose={choose}
        onNew={mayAdd ? begin : null}
      />
      {isOpen ? (
        <PartnerEditor
          key={partner}
          partner={chosen ?? null}
          mayChange={mayAdd && (chosen?.filter.titles.every(isMine) ?? true)}
          onClose={() => choose(undefined)}
          onMade={choose}
        />
      ) : (
        <Pane label="Partner" className={layout.detail}>
          <EmptyState title="No partner chosen">
            Choose one in the list, or press J for the first. What it has of us and what it gets stand here.
          </EmptyState>
        </Pane>
      )}
    </div>
  );
}
