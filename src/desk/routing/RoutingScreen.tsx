import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { Chip } from "../components/Chip.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { LineMore, LineTop, ListLines } from "../components/ListLines.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { cx } from "../cx.ts";
import { useKeys } from "../key-registry.ts";
import { may, useTitle } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { conditionWords } from "../wire/filters/condition-words.ts";
import { wireQuery } from "../wire/wire-calls.ts";
import { actWords, movedIn } from "./act-words.ts";
import { orderRules, routingQuery } from "./routing-calls.ts";
import { RuleEditor } from "./RuleEditor.tsx";
import layout from "../components/list-detail.module.css";
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
  const nameOfSection = (slug: string): string =>
    title.sections.find((section) => section.slug === slug)?.name ?? slug;
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
  useKeys([
    { keys: "N", label: "New rule", group: "Routing rules", run: () => mayChange && choose(NEW) },
    { keys: "Alt+ArrowUp", label: "Ask the rule earlier", group: "Routing rules", run: () => move(-1) },
    { keys: "Alt+ArrowDown", label: "Ask the rule later", group: "Routing rules", run: () => move(1) },
  ]);
  return (
    <div className={cx(layout.screen, style.screen)} data-open={rule !== undefined}>
      <Pane
        label="Rules"
        className={layout.list}
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
        <ListLines
          group="Routing rules"
          rows={rules}
          chosen={rule}
          onChoose={choose}
          isOrdered
          renderLine={(each, at) => (
            <>
              <LineTop>
                <span className="num">{at + 1}.</span>
                <strong>{each.name}</strong>
                {each.on ? <Chip tone="local">on</Chip> : <Chip>off</Chip>}
              </LineTop>
              <LineMore>Asks: {conditionWords(each.condition, nameOfSource)}</LineMore>
              <LineMore>Does: {actWords(each.acts, nameOfSection)}</LineMore>
            </>
          )}
        />
      </Pane>
      {rule === undefined || (rule !== NEW && chosen === undefined) ? (
        <Pane label="Rule" className={layout.detail}>
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
