import { spawn } from "node:child_process";

/** Something a person has to mend; its message says what. */
export class Stop extends Error {}

/** Colours, which tools send also to where none are asked for. */
const COLOUR = /\u001B\[[\d;]*m/g;

/** Runs a program to its end; answers its exit code and the end of what it said. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk.toString()).slice(-8_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: output.replace(COLOUR, "") }));
  });
}

/** Says every few seconds that work goes on, so that a long step does not look dead. */
export async function withTicks(say, what, work) {
  const begun = Date.now();
  say(`${what} …`);
  const timer = setInterval(
    () =>
      say(`  still ${what[0].toLowerCase()}${what.slice(1)}, ${Math.round((Date.now() - begun) / 1000)} s`),
    10_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
    say(`  done in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
}
