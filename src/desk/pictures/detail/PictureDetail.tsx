import { Undo2, X } from "lucide-react";
import { useEffect, useState } from "react";
import type { PictureAnswer } from "../../../pictures/pictures-contract.ts";
import { Button } from "../../components/Button.tsx";
import { Pane, PaneHead } from "../../components/Pane.tsx";
import { ProblemNote } from "../../components/ProblemNote.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useKeys } from "../../key-registry.ts";
import { useMay } from "../../session.ts";
import { ClashNote } from "./ClashNote.tsx";
import { CutPreviews } from "./CutPreviews.tsx";
import type { Focal } from "./focal.ts";
import { FocalPoint } from "./FocalPoint.tsx";
import { PictureFacts } from "./PictureFacts.tsx";
import { PictureFields } from "./PictureFields.tsx";
import { sizeWords } from "../picture-words.ts";
import style from "../pictures.module.css";
import { useFetchAgain, usePicture } from "../use-picture.ts";
import { usePictureEdit } from "./use-picture-edit.ts";

interface PictureDetailProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One picture: where it is cut, whose it is, what it says, where it stands. */
export function PictureDetail({ id, onClose }: PictureDetailProps) {
  const picture = usePicture(id);
  if (picture.data !== undefined) return <KnownPicture picture={picture.data} onClose={onClose} />;
  return (
    <Pane
      label="Picture"
      className={style.right}
      head={
        <PaneHead title="Picture">
          <CloseButton onClose={onClose} />
        </PaneHead>
      }
    >
      {picture.isError ? (
        <ProblemNote error={picture.error} onRetry={() => void picture.refetch()} />
      ) : (
        <Skeleton rows={3} rowHeight={120} label="Loading the picture" />
      )}
    </Pane>
  );
}

const CloseButton = ({ onClose }: { readonly onClose: () => void }) => (
  <Button look="plain" icon={X} label="Close the picture" onPress={onClose} />
);

function KnownPicture({
  picture,
  onClose,
}: {
  readonly picture: PictureAnswer;
  readonly onClose: () => void;
}) {
  const mayEdit = useMay("picture.edit");
  const edit = usePictureEdit(picture);
  // Follows the pointer and the arrows, until what was saved comes back.
  const [aimed, setAimed] = useState<Focal | null>(null);
  const { x, y } = picture.focal;
  useEffect(() => setAimed(null), [x, y]);
  const focal = aimed ?? picture.focal;
  const { undo } = edit;
  useKeys(
    undo === null ? [] : [{ keys: "Ctrl+Z", label: "Undo the last change", group: "Pictures", run: undo }],
  );
  return (
    <Pane
      label="Picture"
      className={style.right}
      head={
        <PaneHead
          title={<span className={style.fileName}>{picture.fileName}</span>}
          detail={sizeWords(picture)}
        >
          {undo !== null && (
            <Button look="plain" icon={Undo2} onPress={undo}>
              Undo
            </Button>
          )}
          <CloseButton onClose={onClose} />
        </PaneHead>
      }
    >
      <div className={style.detail}>
        {edit.error !== null && <ProblemNote error={edit.error} onRetry={edit.tryAgain} />}
        {edit.clash !== null && <ClashNote edit={edit} clash={edit.clash} />}
        {picture.state === "ready" ? (
          <>
            <FocalPoint
              picture={picture}
              focal={focal}
              mayEdit={mayEdit}
              onAim={setAimed}
              onSet={(next) => edit.save({ focal: next })}
            />
            <CutPreviews picture={picture} focal={focal} />
          </>
        ) : (
          <Unready picture={picture} />
        )}
        <PictureFields picture={picture} mayEdit={mayEdit} onSave={edit.save} />
        <PictureFacts picture={picture} />
      </div>
    </Pane>
  );
}

function Unready({ picture }: { readonly picture: PictureAnswer }) {
  const again = useFetchAgain(picture);
  if (picture.state !== "refused") {
    return (
      <p className={style.making} role="status">
        Sizes for readers are being made; a few seconds. What you write below is saved meanwhile.
      </p>
    );
  }
  const mayAsk = picture.refusal?.again === true;
  return (
    <ProblemNote
      problem={{
        code: picture.refusal?.code ?? "refused",
        happened: picture.refusal?.message ?? "This picture cannot be shown.",
        remedy: mayAsk
          ? "It is asked for again by itself for some hours. You may ask now."
          : "Readers never see it. Add the picture again from another file.",
      }}
      {...(mayAsk ? { onRetry: () => again.mutate() } : {})}
    />
  );
}
