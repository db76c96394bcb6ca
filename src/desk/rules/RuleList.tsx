import type { UseQueryResult } from "@tanstack/react-query";
import type { AutopilotAnswer } from "../../stories/autopilot/autopilot-contract.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LineMore, LineTop, ListLines } from "../components/ListLines.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { may, useTitle } from "../session.ts";
import { useState } from "react";
import { dayWords, ruleWords, wishOf } from "./rules-words.ts";
import layout from "../components/list-detail.module.css";
import style from "./rules.module.css";
import { StopDialog } from "./StopDialog.tsx";

interface RuleListProps {
  readonly query: UseQueryResult<AutopilotAnswer>;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** Every source with what it may do by itself here. */
export function RuleList({ query, chosen, onChoose }: RuleListProps) {
  const title = useTitle();
  const { sources = [], rules = [], acts = [] } = query.data ?? {};
  const [isStopping, setStopping] = useState(false);
  const isAnyOn = rules.some((rule) => rule.on);
  return (
    <Pane
      label="Sources"
      className={layout.list}
      head={
        <PaneHead
          title={
            <span className={style.headTitle}>
              <TitleSquare initials={title.initials} accent={title.accent} name={title.name} />
              Autopilot
            </span>
          }
        />
      }
    >
      {may(title, "story.write") && (
        <div className={style.stop}>
          <Button look={isAnyOn ? "red" : "ghost"} keys="Shift+S" wide onPress={() => setStopping(true)}>
            Stop everything
          </Button>
          <p>
            {isAnyOn
              ? "At once, for every source and every title of yours. It asks first."
              : "Nothing is on in this title. The key works for your other titles, too."}
          </p>
        </div>
      )}
      {query.isPending && <Skeleton rows={5} rowHeight={58} label="Loading the sources" />}
      {query.isSuccess && sources.length === 0 && (
        <EmptyState title="No source sends for this title">
          Publishers add sources under “Sources”. Then each can be let go by itself here.
        </EmptyState>
      )}
      <ListLines
        group="Autopilot"
        rows={sources}
        chosen={chosen}
        onChoose={onChoose}
        renderLine={(source) => {
          const wish = wishOf(rules.find((rule) => rule.source.id === source.id));
          const day = dayWords(acts.filter((act) => act.source.id === source.id));
          return (
            <>
              <LineTop>
                <strong>{source.name}</strong>
                {wish.on ? <Chip tone="local">On</Chip> : <Chip>Off</Chip>}
              </LineTop>
              <LineMore>{ruleWords(wish)}</LineMore>
              {day !== "" && <LineMore>{day}</LineMore>}
            </>
          );
        }}
      />
      {isStopping && <StopDialog source={null} onClose={() => setStopping(false)} />}
    </Pane>
  );
}
