import type { UseQueryResult } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { PartnerRow } from "../../stories/partners/partners-contract.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LineMore, LineTop, ListLines } from "../components/ListLines.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useNow } from "../use-now.ts";
import layout from "../components/list-detail.module.css";
import { filterWords, formatNames, standingWords, hasWords } from "./partner-words.ts";
import { useNames } from "./use-names.ts";

interface PartnerListProps {
  readonly query: UseQueryResult;
  readonly rows: readonly PartnerRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
  /** Null for who may not. */
  readonly onNew: (() => void) | null;
}

/** Every partner of the title with what it gets and how it stands. */
export function PartnerList({ query, rows, chosen, onChoose, onNew }: PartnerListProps) {
  return (
    <Pane
      label="Partners"
      className={layout.list}
      head={
        <PaneHead title="Partners">
          {onNew !== null && (
            <Button icon={Plus} keys="N" onPress={onNew}>
              New partner
            </Button>
          )}
        </PaneHead>
      }
    >
      {query.isPending && <Skeleton rows={4} rowHeight={78} label="Loading the partners" />}
      {query.isError && rows.length === 0 && (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && (
        <EmptyState title="Nobody gets our stories yet">
          A partner is another paper, a station or an agency that fetches them, kills included.{" "}
          {onNew === null ? "Publishers add partners." : "Add the first one."}
        </EmptyState>
      )}
      <ListLines
        group="Partners"
        rows={rows}
        chosen={chosen}
        onChoose={onChoose}
        renderLine={(partner) => <PartnerLine partner={partner} />}
      />
    </Pane>
  );
}

function PartnerLine({ partner }: { readonly partner: PartnerRow }) {
  const standing = standingWords(partner, useNow());
  const names = useNames();
  return (
    <>
      <LineTop>
        <strong>{partner.name}</strong>
        {standing.tone === "local" ? (
          <span className="num">{standing.words}</span>
        ) : (
          <Chip tone={standing.tone}>{standing.words}</Chip>
        )}
      </LineTop>
      <LineMore>
        <span>{formatNames[partner.format]}</span>
        <span className="num">has {hasWords(partner.has)}</span>
      </LineMore>
      <LineMore>{filterWords(partner.filter, names)}</LineMore>
    </>
  );
}
