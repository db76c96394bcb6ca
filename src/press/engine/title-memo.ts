import { bareHost } from "../../titles/index.ts";

const BELIEVED_MS = 1_000;
const MOST_KEPT = 256;

/**
 * Which title a Host header means, looked up once a second for each spelling: finding it costs
 * more than answering from the cache. Hosts that are not ours are not remembered, for a title may
 * be about to come.
 */
export function makeTitleMemo(
  hosts: (host: string) => string | null,
  monotonicMs: () => number,
): (hostHeader: string) => string | null {
  const known = new Map<string, string>();
  let since = monotonicMs();
  return (hostHeader) => {
    const now = monotonicMs();
    if (now - since >= BELIEVED_MS || known.size >= MOST_KEPT) {
      known.clear();
      since = now;
    }
    const kept = known.get(hostHeader);
    if (kept !== undefined) return kept;
    const host = bareHost(hostHeader);
    const titleId = host === "" ? null : hosts(host);
    if (titleId !== null) known.set(hostHeader, titleId);
    return titleId;
  };
}
