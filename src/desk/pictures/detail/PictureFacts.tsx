import { Link } from "@tanstack/react-router";
import type { PictureAnswer } from "../../../pictures/pictures-contract.ts";
import { Chip } from "../../components/Chip.tsx";
import { timeOf } from "../../relative-time.ts";
import { useTitle } from "../../session.ts";
import { useNow } from "../../use-now.ts";
import style from "../pictures.module.css";

/** Where the picture stands, and what its file says. */
export function PictureFacts({ picture }: { readonly picture: PictureAnswer }) {
  const title = useTitle();
  const now = useNow();
  const ending = (at: string | null | undefined): string => (at == null ? "" : timeOf(at, now, title.zone));
  const facts = [
    ["Byline", picture.byline],
    ["Taken", picture.created?.slice(0, 10) ?? ""],
    ["Place", picture.city],
    ["Terms", picture.wire?.licence ?? ""],
    ["Embargo", ending(picture.wire?.embargoUntil)],
    ["Right ends", ending(picture.wire?.expiresAt)],
    ["Added", `${timeOf(picture.addedAt, now, title.zone)} by ${picture.addedBy}`],
  ].filter(([, value]) => value !== "");
  return (
    <>
      <section className={style.uses} aria-labelledby="picture-uses">
        <h3 id="picture-uses">
          Uses <span className={style.countOfUses}>{picture.uses.length}</span>
        </h3>
        {picture.uses.length === 0 ? (
          <p className={style.quiet}>In no story yet.</p>
        ) : (
          <ul>
            {picture.uses.map((use) => (
              <li key={use.storyId}>
                <Link to="/$title/stories/$story" params={{ title: title.id, story: use.storyId }}>
                  {use.headline || "Story without a headline"}
                </Link>
                {use.live && <Chip tone="local">Live</Chip>}
              </li>
            ))}
          </ul>
        )}
        {picture.uses.some((use) => use.live) && (
          <p className={style.quiet}>
            Readers see a changed credit or focal point when the story is published again.
          </p>
        )}
      </section>
      <dl className={style.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
