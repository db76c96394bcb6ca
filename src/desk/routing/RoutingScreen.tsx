import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import type { RoutingRule } from "../../wire/routing/routing-contract.ts";
import { showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useListKeys } from "../components/use-list-keys.ts";
import { useKeys } from "../key-registry.ts";
import { may, useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { conditionWords } from "../wire/filters/condition-words.ts";
import { wireQuery } from "../wire/wire-calls.ts";
import { actWords, movedIn } from "./act-words.ts";
import { orderRules, routingQuery } from "./routing-calls.ts";
import { RuleEditor } from "./RuleEditor.tsx";
import style from "./routing.module.css";

const NEW = "new";

/** What happens to copy by itself when it comes: rules in the order in which they are asked. */
export function RoutingScreen() {
  const title = useTitle();
  const { rule } = useSearch({ from: "/$title/routing" });
  const navigate = useNavigate({ from: "/$title/routing" });
  const choose = (id: string | undefined): void => void navigate({ search: { rule: id }, replace: true });
  const query = useQuery(routingQuery(title.id));
  const rules = query.data?.rules ?? [];
  const chosen = rules.find((each) => each.id === rule);
  const mayChange = may(title, "story.publish");
  const { data: wire } = useInfiniteQuery(wireQuery({ title: title.id, filter: "everything" }));
  const sources = wire?.pages[0]?.sources ?? [];
  const nameOfSource = (id: string): string => sources.find((one) => one.id === id)?.name ?? id;
  const queries = useQueryClient();
  const ordering = useMutation({
    mutationFn: (ids: readonly string[]) => orderRules(title.id, ids),
    onSuccess: (answer) => queries.setQueryData(deskKeys.routing(title.id), answer),
    onError: (thrown) => {
      showTrouble(`Not moved. ${problemOf(thrown).happened}`);
      void query.refetch();
    },
  });
  const ids = rules.map(({ id }) => id);
  const move = (by: -1 | 1): void => {
    if (chosen === undefined || !mayChange) return;
    const next = movedIn(ids, chosen.id, by);
    if (next !== ids) ordering.mutate(next);
  };
  useListKeys({
    group: "Routing rules",
    ids,
    current: rule,
    choose,
    open: choose,
    back: () => choose(undefined),
  });
  useKeys([
    { keys: "N", label: "New rule", group: "Routing rules", run: () => mayChange && choose(NEW) },
    { keys: "Alt+ArrowUp", label: "Ask the rule earlier", group: "Routing rules", run: () => move(-1) },
    { keys: "Alt+ArrowDown", label: "Ask the rule later", group: "Routing rules", run: () => move(1) },
  ]);
  return (
    <div className={style.screen} data-open={rule !== undefined}>
      <Pane
        label="Rules"
        head={
          <PaneHead title="Routing rules">
            {mayChange && (
              <Button icon={Plus} keys="N" onPress={() => choose(NEW)}>
                New rule
              </Button>
            )}
          </PaneHead>
        }
      >
        {query.isPending && <Skeleton rows={4} rowHeight={72} label="Loading the rules" />}
        {query.isError && rules.length === 0 && (
          <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.isSuccess && rules.length === 0 && (
          <EmptyState title="No rule yet">
            Copy comes to the wire as it is. A rule can set it aside, mark it, or call the desk.
          </EmptyState>
        )}
        <ol>
          {rules.map((each, at) => (
            <li key={each.id}>
              <RuleLine
                rule={each}
                place={at + 1}
                isChosen={each.id === rule}
                isInTabOrder={each.id === rule || (at === 0 && chosen === undefined)}
                asks={conditionWords(each.condition, nameOfSource)}
                does={actWords(
                  each.acts,
                  (slug) => title.sections.find((section) => section.slug === slug)?.name ?? slug,
                )}
                onChoose={() => choose(each.id)}
              />
            </li>
          ))}
        </ol>
      </Pane>
      {rule === undefined || (rule !== NEW && chosen === undefined) ? (
        <Pane label="Rule" className={style.detail}>
          <EmptyState title="No rule chosen">
            Rules are asked from the top when copy comes. Of two that say different things of the same, the
            first counts. What each did stands with the item.
          </EmptyState>
        </Pane>
      ) : (
        <RuleEditor
          key={rule}
          rule={chosen ?? null}
          sources={sources}
          mayChange={mayChange}
          onMove={move}
          onClose={() => choose(undefined)}
          onSaved={(id) => choose(id)}
        />
      )}
    </div>
  );
}

interface RuleLineProps {
  readonly rule: RoutingRule;
  readonly place: number;
  readonly isChosen: boolean;
  readonly isInTabOrder: boolean;
  readonly asks: string;
  readonly does: string;
  readonly onChoose: () => void;
}

function RuleLine({ rule, place, isChosen, isInTabOrder, asks, does, onChoose }: RuleLineProps) {
  return (
    <button
      type="button"
      data-row={rule.id}
      aria-current={isChosen ? "true" : undefined}
      tabIndex={isInTabOrder ? 0 : -1}
      className={style.line}
      onClick={onChoose}
    >
      <span className={style.lineTop}>
        <span className="num">{place}.</span>
        <strong>{rule.name}</strong>
        {rule.on ? <Chip tone="local">on</Chip> : <Chip>off</Chip>}
      </span>
      <span className={style.lineMore}>Asks: {asks}</span>
      <span className={style.lineMore}>Does: {does}</span>
    </button>
  );
}
