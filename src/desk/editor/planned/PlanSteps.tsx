import { DoneFoot } from "../publish/DoneFoot.tsx";
import style from "../publish/publish.module.css";
import { timeOf, untilOf } from "../../relative-time.ts";
import { useNow } from "../../use-now.ts";

/** Stands first in the sheet of a story that only an embargo holds; `until` in words. */
export const WaitLead = ({ until }: { readonly until: string | null }) => (
  <p className={style.lead}>
    <strong>Nothing goes out before {until ?? "the embargo ends"}.</strong> It can go out by itself at that
    second, with the copy as it then stands; the checks look again then.
  </p>
);

interface PlannedProps {
  readonly dueAt: string;
  readonly zone: string;
  readonly onClose: () => void;
}

/** The last step of planning. */
export function Planned({ dueAt, zone, onClose }: PlannedProps) {
  const now = useNow();
  return (
    <>
      <p className={style.lead} role="status">
        At {timeOf(dueAt, now, zone)}, {untilOf(dueAt, now)}, readers see it with the copy as it then stands.
        What you save until then goes out too. Should a check hold it then, it stays here and says why.
      </p>
      <DoneFoot onClose={onClose} />
    </>
  );
}
