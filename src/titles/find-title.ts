import type { Title } from "./title.ts";

/** Lower case, without port and trailing dot; "" when it cannot be a host. */
export function bareHost(host: string): string {
  const lower = host.toLowerCase();
  const ipv6 = /^(\[[0-9a-f:.]+\])(:\d{1,5})?$/.exec(lower);
  if (ipv6 !== null) return ipv6[1] ?? "";
  const name = /^([a-z0-9.-]+?)\.?(:\d{1,5})?$/.exec(lower);
  return name?.[1] ?? "";
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Which title a Host header means: its own host, or TITLE.localhost on this machine, where the
 * first title also answers to localhost and the loopback addresses.
 */
export function titleOfHost(titles: readonly Title[], host: string): Title | null {
  const name = bareHost(host);
  if (name === "") return null;
  for (const title of titles) {
    if (bareHost(new URL(title.origin).host) === name || `${title.id}.localhost` === name) return title;
  }
  return LOOPBACK.has(name) ? (titles[0] ?? null) : null;
}
