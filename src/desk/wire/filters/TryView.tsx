import { useMutation } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import type { WireCondition } from "../../../wire/filters/condition-contract.ts";
import type { TryFilterAnswer } from "../../../wire/filters/filters-contract.ts";
import { Button } from "../../components/Button.tsx";
import { ProblemNote } from "../../components/ProblemNote.tsx";
import { timeOf } from "../../relative-time.ts";
import { useTitle } from "../../session.ts";
import { useNow } from "../../use-now.ts";
import { tryCondition } from "./filters-calls.ts";
import styles from "./filters.module.css";

/** What a condition would have let through in the last seven days, before anything is saved. */
export function TryView({ condition }: { readonly condition: WireCondition }) {
  const title = useTitle();
  const trying = useMutation({ mutationFn: () => tryCondition(title.id, condition) });
  return (
    <section className={styles["try"]} aria-label="Tried on the last seven days">
      <Button icon={FlaskConical} isPending={trying.isPending} onPress={() => trying.mutate()}>
        {trying.isPending ? "Trying…" : "Try on the last seven days"}
      </Button>
      {trying.isError && <ProblemNote error={trying.error} />}
      {trying.data !== undefined && <Tried answer={trying.data} />}
    </section>
  );
}

const shortDay = (day: string): string =>
  new Intl.DateTimeFormat("en-US", { weekday: "short", day: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );

function Tried({ answer }: { readonly answer: TryFilterAnswer }) {
  const { zone } = useTitle();
  const now = useNow();
  const most = Math.max(1, ...answer.days.map(({ items }) => items));
  return (
    <>
      <p>
        <b>{answer.items.toLocaleString("en-US")}</b> of {answer.of.toLocaleString("en-US")} items that came.
      </p>
      <ol className={styles["days"]}>
        {answer.days.map(({ day, items }) => (
          <li key={day}>
            <span className="num">{items.toLocaleString("en-US")}</span>
            <i aria-hidden style={{ blockSize: `${Math.round((items / most) * 44)}px` }} />
            <span>{shortDay(day)}</span>
          </li>
        ))}
      </ol>
      <ul className={styles["triedRows"]}>
        {answer.rows.map((row) => (
          <li key={row.id}>
            <span>{row.source.name}</span>
            <span>{row.headline === "" ? row.slugline : row.headline}</span>
            <time dateTime={row.receivedAt} className="num">
              {timeOf(row.receivedAt, now, zone)}
            </time>
          </li>
        ))}
      </ul>
    </>
  );
}
