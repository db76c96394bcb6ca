import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, ImageOff } from "lucide-react";
import { useState } from "react";
import type { WirePicture } from "../../../stories/wire-pictures/wire-pictures-contract.ts";
import { showToast, showTrouble } from "../../announcer.ts";
import { problemOf } from "../../api.ts";
import { readClock } from "../../clock.ts";
import { Button } from "../../components/Button.tsx";
import { timeOf } from "../../relative-time.ts";
import { deskKeys } from "../../what-changed.ts";
import { itemPicturesQuery, takePicture, thumbnailAddress } from "./picture-calls.ts";
import { mayBeTaken, termsOf } from "./picture-words.ts";
import styles from "./wire-pictures.module.css";

interface WirePicturesProps {
  readonly title: { readonly id: string; readonly zone: string };
  readonly item: string;
  readonly mayTake: boolean;
  /** Puts one into the story that stands open; the library where there is none. */
  readonly takeInto?: (picture: WirePicture) => Promise<void>;
  /** Pictures that stand in the open story. */
  readonly standing?: ReadonlySet<string>;
}

/** Pictures of an item with what binds their use; nothing where it has none. */
export function WirePictures({ title, item, mayTake, takeInto, standing }: WirePicturesProps) {
  const query = useQuery(itemPicturesQuery(title.id, item));
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: async (picture: WirePicture) => {
      if (takeInto === undefined) await takePicture(title.id, item, picture.key, null);
      else await takeInto(picture);
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: deskKeys.wireItem(item) });
      void client.invalidateQueries({ queryKey: deskKeys.pictures(title.id) });
      showToast(
        takeInto === undefined
          ? "Taken: the picture is in the library"
          : "Taken: the picture is in the draft",
      );
    },
    onError: (thrown) => showTrouble(`Not taken. ${problemOf(thrown).happened} ${problemOf(thrown).remedy}`),
  });
  const pictures = query.data?.pictures ?? [];
  if (pictures.length === 0) return null;
  const now = readClock();
  return (
    <section className={styles["pictures"]} aria-label={`Pictures of this item, ${pictures.length}`}>
      <ul>
        {pictures.map((picture) => {
          const isThere =
            picture.pictureId !== null && (standing === undefined || standing.has(picture.pictureId));
          return (
            <li key={picture.key}>
              <Thumbnail address={thumbnailAddress(title.id, item, picture.key)} />
              <div className={styles["words"]}>
                <p className={styles["caption"]}>
                  {picture.caption || picture.headline || "Without a caption"}
                </p>
                <p className={styles["terms"]}>
                  {[picture.credit, ...termsOf(picture, now, (at) => timeOf(at, now, title.zone))]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
                {isThere && (
                  <p className={styles["there"]}>
                    <Check aria-hidden strokeWidth={2} />
                    {standing === undefined ? "In the library" : "In this story"}
                  </p>
                )}
                {!isThere && mayTake && mayBeTaken(picture, now) && (
                  <Button
                    isPending={taking.isPending && taking.variables.key === picture.key}
                    onPress={() => taking.mutate(picture)}
                  >
                    Take picture
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What could not be fetched small may still be taken. */
function Thumbnail({ address }: { readonly address: string }) {
  const [isMissing, setMissing] = useState(false);
  return (
    <span className={styles["thumbnail"]}>
      {isMissing ? (
        <ImageOff role="img" aria-label="No small picture can be had" strokeWidth={1.75} />
      ) : (
        <img src={address} alt="" loading="lazy" draggable={false} onError={() => setMissing(true)} />
      )}
    </span>
  );
}
