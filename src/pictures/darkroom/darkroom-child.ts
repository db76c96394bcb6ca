/**
 * The process that opens strangers' pictures. It gets no settings and no secrets, works at one
 * picture at a time, and may be killed or crash at any moment: the parent then refuses that picture.
 */
import { readFile, stat } from "node:fs/promises";
import { readPicture } from "../metadata.ts";
import {
  OUT_OF_MEMORY_STATUS,
  type DarkroomAnswer,
  type DarkroomLimits,
  type DarkroomRequest,
} from "./darkroom-messages.ts";

const limits: DarkroomLimits = JSON.parse(process.argv[2] ?? "null");

async function answer(request: DarkroomRequest) {
  // Loaded with the first picture only: reading metadata needs no decoder.
  const { developPicture, tooLarge } = await import("./develop-picture.ts");
  if (request.want === "develop") return developPicture(request, limits);
  const { size } = await stat(request.path);
  return size > limits.maxBytes ? tooLarge(limits.maxBytes) : readPicture(await readFile(request.path));
}

const reply = (message: DarkroomAnswer): void => void process.send?.(message);

process.on("message", (request: DarkroomRequest & { id: number }) => {
  answer(request).then(
    (result) => reply({ id: request.id, kind: "answered", answer: result }),
    (error: unknown) =>
      reply({
        id: request.id,
        kind: "failed",
        reason: error instanceof Error && "code" in error ? String(error.code) : "",
        cause: error instanceof Error ? error.message : String(error),
      }),
  );
});

/** A signal to the whole group ends the parent in its own time; this process goes with the channel. */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

/** Decoders take memory outside the heap that Node limits; they run beside this timer. */
setInterval(() => {
  if (process.memoryUsage.rss() > limits.maxMemoryBytes) process.exit(OUT_OF_MEMORY_STATUS);
}, 50).unref();
