import type { DeskTitle } from "../../staff/staff-contract.ts";
import type { AutopilotAct } from "../../stories/autopilot/autopilot-contract.ts";
import { useNow } from "../use-now.ts";
import { ActList } from "./ActList.tsx";
import { heldActs, wentOut } from "./rules-words.ts";
import layout from "../components/list-detail.module.css";

/** What a source did by itself in 24 hours. */
export function SourceDay({
  acts,
  title,
}: {
  readonly acts: readonly AutopilotAct[];
  readonly title: DeskTitle;
}) {
  const now = useNow();
  const [held, out] = [heldActs(acts), wentOut(acts)];
  const others = acts.filter((act) => !held.includes(act) && !out.includes(act));
  const rest = { title: title.id, zone: title.zone, now };
  return (
    <>
      <section className={layout.part}>
        <h2>Held in 24 hours: {held.length}</h2>
        {held.length > 0 && <ActList acts={held} {...rest} />}
      </section>
      <section className={layout.part}>
        <h2>Went out in 24 hours: {out.length}</h2>
        {out.length > 0 && <ActList acts={out} {...rest} />}
      </section>
      {others.length > 0 && (
        <section className={layout.part}>
          <h2>Also</h2>
          <ActList acts={others} {...rest} />
        </section>
      )}
    </>
  );
}
