import { Link } from "@tanstack/react-router";
import { ExternalLink } from "lucide-react";
import type { AutopilotAct } from "../../stories/autopilot/autopilot-contract.ts";
import { heldBecause } from "../../stories/held-words.ts";
import { agoOf } from "../relative-time.ts";
import { didWords } from "./rules-words.ts";
import style from "./rules.module.css";

interface ActListProps {
  readonly acts: readonly AutopilotAct[];
  readonly title: string;
  readonly zone: string;
  readonly now: number;
  /** Where several sources stand in one list. */
  readonly withSource?: boolean;
}

/** What was done or held, newest first, each with the way to its story. */
export function ActList({ acts, title, zone, now, withSource = false }: ActListProps) {
  return (
    <ul className={style.acts}>
      {acts.map((act, at) => (
        <li key={at}>
          <time dateTime={act.at} className="num">
            {agoOf(act.at, now, zone)}
          </time>
          <div>
            {withSource && <span className={style.actSource}>{act.source.name}: </span>}
            {didWords[act.did]}{" "}
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
