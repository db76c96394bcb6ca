import { Link } from "@tanstack/react-router";
import { ExternalLink } from "lucide-react";
import type { AutopilotAct } from "../../stories/autopilot/autopilot-contract.ts";
import { heldBecause } from "../../stories/held-words.ts";
import { agoOf, timeOf } from "../relative-time.ts";
import { saidOf } from "./rules-words.ts";
import style from "./rules.module.css";

interface ActListProps {
  readonly acts: readonly AutopilotAct[];
  readonly title: string;
  readonly zone: string;
  readonly now: number;
  /** Where several sources stand in one list. */
  readonly withSource?: boolean;
  /** A list that stands still says the time, not how long ago it was. */
  readonly withTime?: boolean;
}

/** What was done or held, newest first, each with the way to its story. */
export function ActList({ acts, title, zone, now, withSource = false, withTime = false }: ActListProps) {
  return (
    <ul className={style.acts}>
      {acts.map((act, at) => (
        <li key={at}>
          <time dateTime={act.at} className="num">
            {(withTime ? timeOf : agoOf)(act.at, now, zone)}
          </time>
          <div>
            {withSource && <span className={style.actSource}>{act.source.name}: </span>}
            {saidOf(act)}{" "}
            {act.did === "on" || act.did === "off" ? (
              <>by {act.by}</>
            ) : act.storyId === null ? (
              "an item"
            ) : (
              <Link to="/$title/stories/$story" params={{ title, story: act.storyId }}>
                {act.headline.trim() || "a story without a headline"}
              </Link>
            )}
            {act.url !== null && (
              <>
                {" "}
                <a href={act.url} target="_blank" rel="noreferrer" className={style.out}>
                  <ExternalLink aria-hidden strokeWidth={1.75} />
                  as readers see it<span className="unseen">: {act.headline}</span>
                </a>
              </>
            )}
            {act.did === "held" && <p>Because {heldBecause(act.why)}.</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
