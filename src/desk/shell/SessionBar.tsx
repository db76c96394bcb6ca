import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Clock } from "lucide-react";
import { lastAnswerAt } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { timeOf } from "../relative-time.ts";
import { meQuery, useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { deskKeys } from "../what-changed.ts";
import { sessionWarning } from "./session-warning.ts";
import styles from "./shell.module.css";

/** Says five minutes before that the session ends, and keeps it on a press. */
export function SessionBar() {
  const { data, dataUpdatedAt } = useQuery(meQuery);
  const queries = useQueryClient();
  const { zone } = useTitle();
  const now = useNow();
  if (data === undefined) return null;
  const endsAt = sessionWarning({
    endsAt: Date.parse(data.sessionEndsAt),
    readAt: dataUpdatedAt,
    lastAnswerAt: lastAnswerAt(),
    now,
  });
  if (endsAt === null) return null;
  return (
    <div role="status" className={styles["notice"]}>
      <Clock aria-hidden strokeWidth={1.75} />
      <strong>You will be signed out at {timeOf(new Date(endsAt).toISOString(), now, zone)}.</strong>
      <span>Your work is kept.</span>
      <Button look="link" onPress={() => void queries.invalidateQueries({ queryKey: deskKeys.me() })}>
        Stay signed in
      </Button>
    </div>
  );
}
