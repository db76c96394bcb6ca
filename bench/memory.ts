import { readdir, readFile } from "node:fs/promises";

/** Memory of running processes, as Linux counts it. */

const BYTES_PER_KB = 1_024;
const MB = 1_000_000;

/** A process may end while it is read. */
const readOrEmpty = (file: string): Promise<string> => readFile(file, "utf8").catch(() => "");

const kilobytesOf = (text: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0);

/** Field 4 of /proc/PID/stat; the name before it may hold blanks and brackets (proc(5)). */
const parentOf = (stat: string): number => Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? 0);

/** The process and all that descend from it. */
export async function processTree(root: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const childrenOf = new Map<number, number[]>();
  for (const pid of pids) {
    const parent = parentOf(await readOrEmpty(`/proc/${pid}/stat`));
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), pid]);
  }
  const tree: number[] = [];
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    tree.push(pid);
    open.push(...(childrenOf.get(pid) ?? []));
  }
  return tree;
}

/** Resident memory of one process in MB; shared pages counted whole. */
export const residentMb = async (pid: number): Promise<number> =>
  (kilobytesOf(await readOrEmpty(`/proc/${pid}/status`), "VmRSS") * BYTES_PER_KB) / MB;

/**
 * Proportional memory of a process and all its descendants in MB: pages shared by several count
 * for each by its share, so that the sum is what the machine really gives.
 */
export async function proportionalMb(root: number): Promise<number> {
  let kilobytes = 0;
  for (const pid of await processTree(root)) {
    kilobytes += kilobytesOf(await readOrEmpty(`/proc/${pid}/smaps_rollup`), "Pss");
  }
  return (kilobytes * BYTES_PER_KB) / MB;
}
