import { useNavigate, useSearch } from "@tanstack/react-router";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane } from "../components/Pane.tsx";
import { KillList } from "./KillList.tsx";
import { KillRecordPanes } from "./KillRecordPanes.tsx";
import style from "./kills.module.css";

/** What agencies ordered gone or stopped: every use, every act, and what an outsider still sees. */
export function KillsScreen() {
  const { kill } = useSearch({ from: "/$title/kills" });
  const navigate = useNavigate({ from: "/$title/kills" });
  const choose = (id: string | undefined): void => void navigate({ search: { kill: id }, replace: true });
  return (
    <div className={style.screen} data-open={kill !== undefined}>
      <KillList chosen={kill} onChoose={choose} />
      {kill === undefined ? (
        <Pane label="Record" tone="app" className={style.empty}>
          <EmptyState title="No order chosen">
            Choose one in the list, or press J for the newest. Every use of the item stands in its record.
          </EmptyState>
        </Pane>
      ) : (
        <KillRecordPanes key={kill} id={kill} onClose={() => choose(undefined)} />
      )}
    </div>
  );
}
