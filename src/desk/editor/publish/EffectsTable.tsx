import type { PublishSheet } from "../../../stories/stories-contract.ts";
import type { DeskTitle } from "../../../staff/staff-contract.ts";
import { TitleSquare } from "../../components/TitleSquare.tsx";
import style from "./publish.module.css";

/** When, where and what readers will see; while the story is held, nothing of it is now. */
export function EffectsTable({
  effects,
  title,
  isHeld,
  plannedFor,
}: {
  readonly effects: PublishSheet["effects"];
  readonly title: DeskTitle;
  readonly isHeld: boolean;
  /** The end of the embargo, in words, when nothing else holds it. */
  readonly plannedFor?: string | undefined;
}) {
  return (
    <table className={style.effects}>
      <caption className="unseen">What this does</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">When</th>
          <th scope="col">Title</th>
          <th scope="col">What</th>
          <th scope="col">How soon</th>
        </tr>
      </thead>
      <tbody>
        {effects.map((effect) => (
          <tr key={effect.what}>
            <td>{plannedFor ?? (isHeld ? "Once settled" : effect.when)}</td>
            <td>
              <TitleSquare initials={title.initials} accent={title.accent} name={title.name} />
            </td>
            <td>{effect.what}</td>
            <td>{isHeld && plannedFor === undefined ? "not yet" : effect.detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
