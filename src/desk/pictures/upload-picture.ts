import type { PictureAnswer } from "../../pictures/pictures-contract.ts";
import { pictureAnswer } from "../../pictures/pictures-contract.ts";
import { address, problemFrom } from "../api.ts";

export interface SentPicture {
  readonly picture: PictureAnswer;
  /** The server's time of its answer in ms; null when it tells none. */
  readonly answeredAt: number | null;
}

/**
 * Sends a picture's bytes as they are. Throws ProblemError with the reason when it is refused.
 * XMLHttpRequest, because fetch tells nothing about what was sent already.
 */
export function uploadPicture(
  file: File,
  titleId: string,
  onProgress: (part: number) => void,
): Promise<SentPicture> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address("/api/pictures", { title: titleId, name: file.name || "pasted.png" }));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("error", () =>
      reject(
        problemFrom(0, {
          code: "no-answer",
          happened: "The desk's server did not answer.",
          remedy: "The picture was not added. Try again.",
        }),
      ),
    );
    request.addEventListener("load", () => {
      const read = pictureAnswer.safeParse(request.response);
      const answeredAt = Date.parse(request.getResponseHeader("date") ?? "");
      if (request.status === 201 && read.success)
        resolve({ picture: read.data, answeredAt: Number.isNaN(answeredAt) ? null : answeredAt });
      else reject(problemFrom(request.status, request.response));
    });
    request.send(file);
  });
}
