import { Link } from "@tanstack/react-router";
import type { AutopilotAnswer } from "../../stories/autopilot/autopilot-contract.ts";
import { Pane } from "../components/Pane.tsx";
import { may, useTitle } from "../session.ts";
import { useNow } from "../use-now.ts";
import { ActList } from "./ActList.tsx";
import { heldActs, wentOut } from "./rules-words.ts";
import layout from "../components/list-detail.module.css";
import style from "./rules.module.css";

/** What the autopilot is, and what it did in a day. */
export function Overview({ answer }: { readonly answer: AutopilotAnswer }) {
  const title = useTitle();
  const now = useNow();
  const [held, out] = [heldActs(answer.acts), wentOut(answer.acts)];
  const rest = { title: title.id, zone: title.zone, now, withSource: true };
  return (
    <Pane label="Autopilot">
      <div className={layout.page}>
        <section className={style.explained}>
          <h1>What goes out by itself in {title.shortName}</h1>
          <p>
            For a source you choose, the autopilot does what a person at the wire would do in the night: it
            makes stories of new copy, takes over newer versions, and publishes both through the same checks.
          </p>
          <ul>
            <li>
              <b>It ends where you begin.</b> The first word a person saves in a story ends it for that story.
            </li>
            <li>
              <b>It goes past nothing.</b> What a check stops stays where it is, and everybody who may publish
              here gets a mail.
            </li>
            <li>
              <b>Two keys stop it.</b> Shift S on any screen, then Ctrl Enter. What is out stays out, and you
              see a list of it.
            </li>
          </ul>
          <p className={style.small}>
            {may(title, "story.publish")
              ? "Choose a source in the list, or press J, to set its rule."
              : "Editors and publishers set the rules; you can stop it."}{" "}
            {may(title, "wire.read") && (
              <>
                What an agency allows stands in the{" "}
                <Link to="/$title/contracts" params={{ title: title.id }}>
                  contract book
                </Link>
                .
              </>
            )}
          </p>
        </section>
        <section className={layout.part}>
          <h2>Held in 24 hours: {held.length}</h2>
          {held.length > 0 && <ActList acts={held} {...rest} />}
        </section>
        <section className={layout.part}>
          <h2>Went out in 24 hours: {out.length}</h2>
          {out.length === 0 ? (
            <p className={style.small}>
              {answer.rules.some((rule) => rule.on)
                ? "Nothing came that may go out by itself."
                : "No source is on, so nothing goes out without a person."}
            </p>
          ) : (
            <ActList acts={out} {...rest} />
          )}
        </section>
      </div>
    </Pane>
  );
}
