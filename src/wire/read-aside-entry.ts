import { parentPort } from "node:worker_threads";
import { readCopy, type ReadResult, type Receipt } from "./formats/read-copy.ts";

/** The thread that reads large copy: one question at a time, each with one answer. */

export interface AsideQuestion {
  readonly bytes: Uint8Array;
  readonly at: Receipt;
}

export type AsideAnswer = ReadResult;

parentPort?.on("message", async (question: AsideQuestion) => {
  const answer: AsideAnswer = await readCopy(question.bytes, question.at);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer);
});
