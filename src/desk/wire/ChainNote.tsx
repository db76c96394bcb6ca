import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link2, TriangleAlert } from "lucide-react";
import type { WireItemAnswer, WireJoin } from "../../wire/wire-contract.ts";
import { showToast, showTrouble } from "../announcer.ts";
import { problemOf } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { may } from "../session.ts";
import { deskKeys } from "../what-changed.ts";
import { missingWords, whyJoined } from "./chain-words.ts";
import { part } from "./wire-calls.ts";
import styles from "./chain.module.css";
import type { WireView } from "./wire-view.ts";

/** Which other filings count as this story and why, and what of it never came. */
export function ChainNote({ answer, view }: { readonly answer: WireItemAnswer; readonly view: WireView }) {
  const missing = missingWords(answer.missing);
  if (answer.joins.length === 0 && missing === "") return null;
  return (
    <div className={styles["chain"]}>
      {missing !== "" && (
        <p className={styles["missing"]}>
          <TriangleAlert aria-hidden strokeWidth={1.75} />
          {missing}.
        </p>
      )}
      {answer.joins.length > 0 && (
        <ul>
          {answer.joins.map((join) => (
            <JoinLine key={join.agencyId} join={join} itemId={answer.row.id} view={view} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface JoinLineProps {
  readonly join: WireJoin;
  readonly itemId: string;
  readonly view: WireView;
}

function JoinLine({ join, itemId, view }: JoinLineProps) {
  const client = useQueryClient();
  const parting = useMutation({
    mutationFn: () => part(view.title.id, itemId, join.agencyId),
    onSuccess: ({ item }) =>
      showToast("Two stories now, each with its own versions.", {
        label: "Open the other",
        run: () => view.go({ item, filter: undefined, source: undefined, q: undefined }),
      }),
    onError: (thrown) => {
      const { happened, remedy } = problemOf(thrown);
      showTrouble(`Still one story. ${happened} ${remedy}`);
    },
    onSettled: () =>
      Promise.all(
        [deskKeys.wireItem(itemId), deskKeys.wire(view.title.id)].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
  return (
    <li>
      <Link2 aria-hidden strokeWidth={1.75} />
      <span>
        Also filed as <code>{join.agencyId}</code>. {whyJoined(join)}
      </span>
      {may(view.title, "wire.set-aside") && (
        <Button
          look="link"
          isPending={parting.isPending}
          label={`These are two stories: ${join.agencyId}`}
          onPress={() => parting.mutate()}
        >
          {parting.isPending ? "Parting…" : "These are two stories"}
        </Button>
      )}
    </li>
  );
}
