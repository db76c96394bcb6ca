import { useNavigate } from "@tanstack/react-router";
import { Archive, ChevronDown, FileText, Star, TextQuote, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { WireItemAnswer } from "../../wire/wire-contract.ts";
import { useActs } from "../acts.ts";
import { showTrouble } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import buttonStyles from "../components/button.module.css";
import { Menu } from "../components/Menu.tsx";
import { TitleSquare } from "../components/TitleSquare.tsx";
import { cx } from "../cx.ts";
import { TakePieceDialog } from "../fragment/TakePieceDialog.tsx";
import { useKeys } from "../key-registry.ts";
import { may, useMe } from "../session.ts";
import type { Picks } from "./use-picks.ts";
import { itemKeys } from "./item-keys.ts";
import { useItemActs } from "./use-item-acts.ts";
import styles from "./wire.module.css";
import type { WireView } from "./wire-view.ts";

interface ItemActsProps {
  readonly view: WireView;
  readonly picks: Picks;
  readonly answer: WireItemAnswer;
}

/** Take, take for another title, follow, set aside. */
export function ItemActs({ view, picks, answer }: ItemActsProps) {
  const { title } = view;
  const { row, aside, followed } = answer;
  const navigate = useNavigate();
  const { titles } = useMe();
  const acts = useItemActs(view);
  const takenFor = (titleId: string) =>
    row.takenFor.find((taken) => taken.whole && taken.titleId === titleId);
  const mine = takenFor(title.id);
  const others = titles.filter((one) => one.id !== title.id && may(one, "story.write"));
  const mayTake = may(title, "story.write");
  const mayAside = may(title, "wire.set-aside");
  const openStory = (titleId: string, storyId: string): void =>
    void navigate({ to: "/$title/stories/$story", params: { title: titleId, story: storyId } });
  const refuse = (): void =>
    showTrouble(`Not taken: the agency ${row.state === "killed" ? "killed" : "withholds"} this item.`);
  const main = (): void => {
    if (mine !== undefined) openStory(title.id, mine.storyId);
    else if (!mayTake) showTrouble(`Your role in ${title.shortName} does not take items.`);
    else if (row.state !== "usable") refuse();
    else acts.take(row, title);
  };
  const turnFollow = (): void => acts.follow(row, !followed);
  const turnAside = (): void => {
    if (mayAside && picks.ids.length > 0) picks.setAside();
    else if (mayAside) acts.setAside(row, !aside);
    else showTrouble(`Your role in ${title.shortName} does not set items aside.`);
  };
  const [isTakingPiece, setTakingPiece] = useState(false);
  const head = answer.versions.find((version) => version.number === row.versionNumber);
  const takePiece = (): void => {
    if (!mayTake) showTrouble(`Your role in ${title.shortName} does not take items.`);
    else if (row.state !== "usable") refuse();
    else setTakingPiece(true);
  };
  const mainLabel = mine === undefined ? `Take for ${title.shortName}` : "Open the story";
  const asideLabel = aside ? "Bring back" : "Set aside";
  useKeys([
    { ...itemKeys.take, run: main },
    { ...itemKeys.piece, run: takePiece },
    { ...itemKeys.follow, run: turnFollow },
    { ...itemKeys.aside, run: turnAside },
  ]);
  useActs([
    { id: "take", label: mainLabel, detail: row.slugline, icon: FileText, keys: "T", kind: "do", run: main },
    {
      id: "take-piece",
      label: "Take a piece of it…",
      detail: row.slugline,
      icon: TextQuote,
      keys: "Shift+T",
      kind: "do",
      run: takePiece,
    },
    {
      id: "aside",
      label: asideLabel,
      detail: row.slugline,
      icon: Archive,
      keys: "E",
      kind: "do",
      run: turnAside,
    },
  ]);
  return (
    <>
      {mine !== undefined && (
        <Button look="black" icon={FileText} keys="T" onPress={main}>
          <span>
            Open<span className={styles["roomy"]}> the story</span>
          </span>
        </Button>
      )}
      {mine === undefined && mayTake && row.state === "usable" && (
        <Button look="black" keys="T" isPending={acts.taking} onPress={main}>
          <TitleSquare initials={title.initials} accent={title.accent} />
          {acts.taking ? (
            "Taking…"
          ) : (
            <span>
              Take<span className="unseen"> for {title.shortName}</span>
            </span>
          )}
        </Button>
      )}
      {others.length > 0 && row.state === "usable" && (
        <Menu
          label="Take for another title"
          rows={others.map((one) => {
            const theirs = takenFor(one.id);
            return {
              id: one.id,
              label: one.name,
              ...(theirs === undefined ? {} : { detail: "taken; opens its story" }),
              mark: <TitleSquare initials={one.initials} accent={one.accent} />,
              run: () => (theirs === undefined ? acts.take(row, one) : openStory(one.id, theirs.storyId)),
            };
          })}
          trigger={
            <AriaButton className={cx(buttonStyles["button"], buttonStyles["ghost"])}>
              <span>
                <span className={styles["roomiest"]}>Take </span>
                <span className={styles["tightCapital"]}>for…</span>
              </span>{" "}
              <ChevronDown aria-hidden strokeWidth={1.75} className={buttonStyles["icon"]} />
            </AriaButton>
          }
        />
      )}
      {mayTake && row.state === "usable" && (
        <span className={styles["pieceAct"]}>
          <Button look="plain" keys="Shift+T" onPress={takePiece}>
            <TextQuote
              aria-hidden
              strokeWidth={1.75}
              className={cx(buttonStyles["icon"], styles["tightOnly"])}
            />
            <span>
              <span className="unseen">Take a </span>
              <span className={styles["roomiest"]}>Piece…</span>
            </span>
          </Button>
        </span>
      )}
      {isTakingPiece && head !== undefined && (
        <TakePieceDialog title={title} answer={answer} version={head} onClose={() => setTakingPiece(false)} />
      )}
      <Button look="plain" icon={Star} keys="S" aria-pressed={followed} onPress={turnFollow}>
        <span className={styles["roomy"]}>{followed ? "Following" : "Follow"}</span>
      </Button>
      {mayAside && (
        <Button look="plain" icon={aside ? Undo2 : Archive} keys="E" onPress={turnAside}>
          <span className={styles["roomy"]}>{asideLabel}</span>
        </Button>
      )}
    </>
  );
}
