import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import type { ContractRow } from "../../wire/wire-contract.ts";
import { useActs } from "../acts.ts";
import { showTrouble } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { useKeys } from "../key-registry.ts";
import { autopilotQuery } from "../rules/rules-calls.ts";
import { may, useTitle } from "../session.ts";
import { ContractCard } from "./ContractCard.tsx";
import { contractsQuery } from "./contracts-calls.ts";
import style from "./contracts.module.css";
import { EndContractDialog } from "./EndContractDialog.tsx";
import { WriteContractDialog } from "./WriteContractDialog.tsx";

/** The contract book: what each agency deal allows, by source. */
export function ContractsScreen() {
  const title = useTitle();
  const book = useQuery(contractsQuery(title.id));
  const names = useQuery(autopilotQuery(title.id));
  const [writing, write] = useState<string | null>(null);
  const [ending, end] = useState<ContractRow | null>(null);
  const mayWrite = may(title, "wire.sources");
  const rows = book.data?.rows ?? [];
  const known = names.data?.sources ?? [];
  const foreign = [...new Set(rows.map((row) => row.source))].filter(
    (id) => !known.some((source) => source.id === id),
  );
  const sources = [...known, ...foreign.map((id) => ({ id, name: id }))];
  const nameOf = (id: string): string => sources.find((source) => source.id === id)?.name ?? id;
  const begin = (source: string): void =>
    mayWrite ? write(source) : showTrouble("Publishers write and end contracts.");
  useKeys([{ keys: "N", label: "Write a contract", group: "Contract book", run: () => begin("") }]);
  useActs([
    {
      id: "contract-new",
      label: "Write a contract",
      icon: FilePlus2,
      keys: "N",
      kind: "do",
      run: () => begin(""),
    },
  ]);
  return (
    <Pane
      label="Contract book"
      className={style.screen}
      head={
        <PaneHead title="Contract book">
          {mayWrite && (
            <Button look="black" icon={FilePlus2} keys="N" onPress={() => begin("")}>
              Write a contract
            </Button>
          )}
        </PaneHead>
      }
    >
      <div className={style.page}>
        <div className={style.intro}>
          <h1>What each agency allows</h1>
          <p>
            Checks read it before anything goes out, and what is out comes down by itself when its right ends.
            Where several contracts speak of one use, the most generous counts; where none is written, only
            the items themselves set limits. {!mayWrite && "Publishers write and end contracts."}
          </p>
        </div>
        {book.isPending && <Skeleton rows={4} rowHeight={96} label="Loading the contract book" />}
        {book.isError && rows.length === 0 && (
          <ProblemNote error={book.error} onRetry={() => void book.refetch()} />
        )}
        {book.isSuccess && names.isSuccess && sources.length === 0 && (
          <EmptyState title="No source sends for this title">
            Add one under “Sources”; then its contract can be written here.
          </EmptyState>
        )}
        {book.isSuccess &&
          sources.map((source) => {
            const own = rows.filter((row) => row.source === source.id);
            return (
              <section key={source.id} className={style.source} aria-labelledby={`book-${source.id}`}>
                <div className={style.sourceHead}>
                  <h2 id={`book-${source.id}`}>{source.name}</h2>
                  {mayWrite && (
                    <>
                      <Link to="/$title/sources" params={{ title: title.id }} search={{ source: source.id }}>
                        Source<span className="unseen"> {source.name}</span>
                      </Link>
                      <Button look="link" onPress={() => begin(source.id)}>
                        Write one<span className="unseen"> for {source.name}</span>
                      </Button>
                    </>
                  )}
                </div>
                {own.length === 0 ? (
                  <p className={style.small}>No contract is written. Only its items set limits.</p>
                ) : (
                  <ul className={style.cards}>
                    {own.map((contract) => (
                      <ContractCard
                        key={contract.id}
                        contract={contract}
                        onEnd={mayWrite ? () => end(contract) : null}
                      />
                    ))}
                  </ul>
                )}
              </section>
            );
          })}
      </div>
      {writing !== null && (
        <WriteContractDialog
          sources={sources}
          source={writing}
          written={new Set(rows.map((row) => row.source))}
          onClose={() => write(null)}
        />
      )}
      {ending !== null && (
        <EndContractDialog
          contract={ending}
          source={nameOf(ending.source)}
          isLast={rows.filter((row) => row.source === ending.source).length === 1}
          onClose={() => end(null)}
        />
      )}
    </Pane>
  );
}
