import { useSearch } from "@tanstack/react-router";
import type { FrontAnswer } from "../../fronts/fronts-contract.ts";
import { Pane, PaneHead } from "../components/Pane.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { may, useTitle } from "../session.ts";
import { ArrangePane } from "./ArrangePane.tsx";
import styles from "./front.module.css";
import { ListsPane } from "./ListsPane.tsx";
import { MostReadPane } from "./MostReadPane.tsx";
import { PutOutPane } from "./PutOutPane.tsx";
import { useFront, useFrontAnswer } from "./use-front.ts";

/** Which story stands where: home front, Just Posted, Most Read. */
export function FrontScreen() {
  const title = useTitle();
  const query = useFrontAnswer(title.id);
  if (query.data !== undefined) return <Front key={title.id} answer={query.data} />;
  return (
    <div className={styles["screen"]}>
      <Pane label="Fronts and lists" tone="app">
        {null}
      </Pane>
      <Pane label="Places" head={<PaneHead title="Home" />}>
        {query.isError ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={9} rowHeight={78} picture label="Loading the front" />}
      </Pane>
      <Pane label="Preview" tone="app">
        {null}
      </Pane>
    </div>
  );
}

function Front({ answer }: { readonly answer: FrontAnswer }) {
  const title = useTitle();
  const { list = "home" } = useSearch({ from: "/$title/front" });
  const front = useFront(title.id, answer);
  const mayEdit = may(title, "front.edit");
  return (
    <div className={styles["screen"]}>
      <ListsPane front={front} list={list} />
      {list === "most-read" ? (
        <MostReadPane cards={answer.mostRead} zone={title.zone} />
      ) : (
        <ArrangePane key={list} front={front} list={list === "home" ? "home" : "justPosted"} mayEdit={mayEdit} />
      )}
      <PutOutPane front={front} mayEdit={mayEdit} />
    </div>
  );
}
