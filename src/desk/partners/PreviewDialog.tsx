import { useQuery } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import type { TriedStory } from "../../stories/partners/partners-contract.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { copyText } from "../copy-text.ts";
import { useTitle } from "../session.ts";
import { formatNames, type PartnerWish } from "./partner-words.ts";
import { previewQuery } from "./partners-calls.ts";
import style from "./partners.module.css";

interface PreviewDialogProps {
  readonly story: TriedStory;
  readonly wish: PartnerWish;
  readonly onClose: () => void;
}

/** One story, byte for byte as the partner would get it. */
export function PreviewDialog({ story, wish, onClose }: PreviewDialogProps) {
  const title = useTitle();
  const query = useQuery(previewQuery(title.id, wish, story.publicId));
  const { data } = query;
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={story.headline}
      width={880}
      foot={
        <>
          {data !== undefined && (
            <Button icon={Copy} onPress={() => copyText("Document", data.document)}>
              Copy
            </Button>
          )}
          <Button look="black" keys="Escape" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={style.dialog}>
        <p className={style.small}>
          {formatNames[wish.format]}
          {data !== undefined && `, ${data.mediaType}`}
          {story.fate === "recalled" && "; it says that the story is gone"}
        </p>
        {query.isPending && <Skeleton rows={6} rowHeight={32} label="Writing the document" />}
        {query.isError && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
        {data !== undefined && (
          <textarea
            readOnly
            rows={22}
            spellCheck={false}
            aria-label="The document as it would be sent"
            className={style.document}
            value={data.document}
          />
        )}
      </div>
    </Dialog>
  );
}
