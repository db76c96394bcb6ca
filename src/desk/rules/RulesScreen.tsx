import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Pane } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useTitle } from "../session.ts";
import { Overview } from "./Overview.tsx";
import { RuleDetail } from "./RuleDetail.tsx";
import { RuleList } from "./RuleList.tsx";
import { autopilotQuery } from "./rules-calls.ts";
import { cx } from "../cx.ts";
import layout from "../components/list-detail.module.css";
import style from "./rules.module.css";

/** The autopilot of a title: what each source may do by itself, and what was done. */
export function RulesScreen() {
  const title = useTitle();
  const { source } = useSearch({ from: "/$title/autopilot" });
  const navigate = useNavigate({ from: "/$title/autopilot" });
  const choose = (id: string | undefined): void => void navigate({ search: { source: id }, replace: true });
  const query = useQuery(autopilotQuery(title.id));
  const chosen = query.data?.sources.find((each) => each.id === source);
  return (
    <div className={cx(layout.screen, style.screen)} data-open={source !== undefined}>
      <RuleList query={query} chosen={source} onChoose={choose} />
      {query.data === undefined ? (
        <Pane label="Autopilot">
          {query.isError ? (
            <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <Skeleton rows={6} rowHeight={64} label="Loading the autopilot" />
          )}
        </Pane>
      ) : chosen === undefined ? (
        <Overview answer={query.data} />
      ) : (
        <RuleDetail key={chosen.id} answer={query.data} source={chosen} onClose={() => choose(undefined)} />
      )}
    </div>
  );
}
