import { Link } from "@tanstack/react-router";
import type { Card } from "../../../fronts/fronts-contract.ts";
import { useTitle } from "../../session.ts";
import style from "../front.module.css";

/** The headline, which leads to the story; the row is told apart by it. */
export function RowLink({ card }: { readonly card: Card }) {
  const title = useTitle();
  return (
    <Link
      to="/$title/stories/$story"
      params={{ title: title.id, story: card.storyId }}
      className={style.headline}
      data-row={card.publicId}
      draggable={false}
    >
      {card.headline}
    </Link>
  );
}
