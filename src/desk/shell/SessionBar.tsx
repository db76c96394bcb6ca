import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Clock } from "lucide-react";
import { useCallback, useEffect } from "react";
import { lastAnswerAt } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { timeOf } from "../relative-time.ts";
import { meQuery, useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { deskKeys } from "../what-changed.ts";
import { sessionWarning } from "./session-warning.ts";
import styles from "./shell.module.css";

/** Says five minutes before that the session ends, and keeps it on a press where it can be kept. */
export function SessionBar() {
  const { data, dataUpdatedAt } = useQuery(meQuery);
  const askEnd = useAskEnd();
  const { zone } = useTitle();
  const now = useNow();
  const { warning, mustAsk } = sessionWarning({
    endsAt: data === undefined ? Number.POSITIVE_INFINITY : Date.parse(data.sessionEndsAt),
    readAt: dataUpdatedAt,
    lastAnswerAt: lastAnswerAt(),
    now,
  });
  useEffect(() => {
    if (mustAsk) void askEnd();
  }, [mustAsk, now, askEnd]);
  if (warning === null) return null;
  return (
    <div role="status" className={styles["notice"]}>
      <Clock aria-hidden strokeWidth={1.75} />
      <strong>You will be signed out at {timeOf(new Date(warning.end).toISOString(), now, zone)}.</strong>
      {warning.isFixed ? (
        <span>One sign-in lasts one shift. Your work is kept; sign in again and go on.</span>
      ) : (
        <>
          <span>Your work is kept.</span>
          <Button look="link" onPress={() => void askEnd()}>
            Stay signed in
          </Button>
        </>
      )}
    </div>
  );
}

/** Reads when the session ends now. The first request is the use that moves the end, the second is told of it. */
function useAskEnd(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.refetchQueries({ queryKey: deskKeys.me() });
    await queries.refetchQueries({ queryKey: deskKeys.me() });
  }, [queries]);
}
