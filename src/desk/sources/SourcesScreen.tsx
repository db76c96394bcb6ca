import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useActs } from "../acts.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane } from "../components/Pane.tsx";
import { useKeys } from "../key-registry.ts";
import { useMay } from "../session.ts";
import { NewSourceDialog } from "./NewSourceDialog.tsx";
import { SourceDetail } from "./SourceDetail.tsx";
import { SourceList } from "./SourceList.tsx";
import layout from "../components/list-detail.module.css";
import style from "./sources.module.css";

/** The wire's sources: how each does, and its settings. */
export function SourcesScreen() {
  if (useMay("wire.sources")) return <Sources />;
  return (
    <Pane label="Sources" className={style.alone}>
      <EmptyState title="Sources are set up by publishers">
        Your role in this title reads the wire. Ask a publisher to add or change a source.
      </EmptyState>
    </Pane>
  );
}

function Sources() {
  const { source } = useSearch({ from: "/$title/sources" });
  const navigate = useNavigate({ from: "/$title/sources" });
  const [isAdding, add] = useState(false);
  const choose = (id: string | undefined): void => void navigate({ search: { source: id }, replace: true });
  useKeys([{ keys: "N", label: "New source", group: "Sources", run: () => add(true) }]);
  useActs([
    { id: "source-new", label: "New source", icon: Plus, keys: "N", kind: "do", run: () => add(true) },
  ]);
  return (
    <div className={layout.screen} data-open={source !== undefined}>
      <SourceList chosen={source} onChoose={choose} onNew={() => add(true)} />
      {source === undefined ? (
        <Pane label="Source" className={layout.detail}>
          <EmptyState title="No source chosen">
            Choose one in the list, or press J for the first. Its health and settings stand here.
          </EmptyState>
        </Pane>
      ) : (
        <SourceDetail key={source} id={source} onClose={() => choose(undefined)} />
      )}
      {isAdding && (
        <NewSourceDialog
          onClose={() => add(false)}
          onMade={(id) => {
            add(false);
            choose(id);
          }}
        />
      )}
    </div>
  );
}
