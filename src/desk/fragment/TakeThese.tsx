import type { Editor } from "@tiptap/core";
import { TextQuote } from "lucide-react";
import { useState } from "react";
import type { WireVersion } from "../../wire/wire-contract.ts";
import { showToast } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import type { Draft } from "../editor/panes/merge/use-merge.ts";
import { useContent } from "../editor/draft/use-content.ts";
import { useKeys } from "../key-registry.ts";
import style from "./fragment.module.css";
import { piecesWords, placeOnScreen, idsOfBlock } from "./piece-place.ts";
import { PieceChooser } from "./PieceChooser.tsx";
import { useBlocks } from "./use-blocks.ts";
import { useTakePiece } from "./use-take-piece.ts";

interface TakeTheseProps {
  readonly version: WireVersion;
  readonly source: string;
  readonly draft: Draft;
  readonly editor: Editor;
  /** Only one of several answers to the key. */
  readonly hasKey: boolean;
}

/** Lets paragraphs of the agency's copy be taken into the open story, after the block one stands in. */
export function TakeThese(props: TakeTheseProps) {
  const [state, setState] = useState<"closed" | "choosing" | "done">("closed");
  const begin = (): void => setState("choosing");
  useKeys(
    props.hasKey
      ? [
          {
            keys: "Alt+Shift+F",
            label: "Take paragraphs of the wire copy",
            group: "Wire",
            whileTyping: true,
            run: begin,
          },
        ]
      : [],
  );
  return (
    <div className={style.box}>
      {state === "choosing" ? (
        <Choosing {...props} onDone={() => setState("done")} />
      ) : (
        <Button icon={TextQuote} wide autoFocus={state === "done"} onPress={begin}>
          Take paragraphs…
        </Button>
      )}
    </div>
  );
}

function Choosing({
  version,
  source,
  draft,
  editor,
  onDone,
}: TakeTheseProps & { readonly onDone: () => void }) {
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const take = useTakePiece(draft, onDone);
  const body = useContent(draft.store, (content) => content.body);
  const { blocks, current } = useBlocks(editor);
  const place = placeOnScreen(blocks, new Set(body.content.flatMap(idsOfBlock)), current);
  const run = (): void => {
    if (chosen.size === 0) showToast("Choose a paragraph first; the space bar does it.");
    else if (!take.isPending) {
      const paragraphs = [...chosen].toSorted((a, b) => a - b);
      take.mutate({ itemVersionId: version.id, paragraphs, source: `${source} v${version.number}`, place });
    }
  };
  const group = "Wire";
  useKeys([
    { keys: "T", label: "Take these paragraphs", group, run },
    { keys: "Escape", label: "Take none", group, run: onDone },
  ]);
  return (
    <section aria-label={`Paragraphs of ${source}`} className={style.choosing}>
      <h2>Choose paragraphs of v{version.number}</h2>
      <PieceChooser
        version={version}
        chosen={chosen}
        standing={new Set(blocks.map((block) => block.text.trim()))}
        onChange={choose}
      />
      <div className={style.foot}>
        <p>
          They go {place.words}, and know where they came from: the agency’s later versions and kills reach
          them.
        </p>
        {take.isError && <ProblemNote error={take.error} onRetry={run} />}
        <span className={style.footActs}>
          <Button look="black" keys="T" isPending={take.isPending} onPress={run}>
            {take.isPending
              ? "Taking…"
              : chosen.size === 0
                ? "Take these"
                : `Take ${piecesWords(chosen.size)}`}
          </Button>
          <Button keys="Escape" onPress={onDone}>
            Cancel
          </Button>
        </span>
      </div>
    </section>
  );
}
