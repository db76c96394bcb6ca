import type { UseQueryResult } from "@tanstack/react-query";
import type { ContractEffect } from "../../stories/endings/effect-contract.ts";
import { ProblemNote, Note } from "../components/ProblemNote.tsx";
import { useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { downWords, effectWords } from "./contract-words.ts";
import style from "./contracts.module.css";

/** What a change of the book would take from readers, before it is made. */
export function EffectNote({ query }: { readonly query: UseQueryResult<ContractEffect> }) {
  const { zone } = useTitle();
  const now = useNow();
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) {
    return (
      <p className={style.counting} role="status">
        Counting the stories this concerns…
      </p>
    );
  }
  return (
    <div role="status" className={style.effect} aria-busy={query.isFetching}>
      <Note tone={query.data.down > 0 ? "breaking" : "plain"}>
        {effectWords(query.data, zone, now).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {query.data.titles
          .filter(({ stories }) => stories.length > 0)
          .map((title) => (
            <p key={title.id}>
              {title.name}: {downWords(title)}.
            </p>
          ))}
      </Note>
    </div>
  );
}
