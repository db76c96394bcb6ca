import ipaddr from "ipaddr.js";

/**
 * The address of the client. X-Forwarded-For is believed only from trusted proxies, read from the
 * right: the first address that is no proxy of ours is the client. IPv6 is cut to /64, one
 * customer's net, so that rotating through it gains nothing.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | null,
  proxies: readonly string[],
): string {
  let address = socketAddress;
  if (forwardedFor !== null && isTrusted(address, proxies)) {
    for (const each of forwardedFor
      .split(",")
      .map((part) => part.trim())
      .toReversed()) {
      if (!ipaddr.isValid(each)) break;
      address = each;
      if (!isTrusted(each, proxies)) break;
    }
  }
  return addressGroup(address);
}

function isTrusted(address: string, proxies: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return proxies.some((proxy) => {
    const [net, bits] = ipaddr.isValidCIDR(proxy)
      ? ipaddr.parseCIDR(proxy)
      : [ipaddr.process(proxy), undefined];
    if (net.kind() !== parsed.kind()) return false;
    return bits === undefined
      ? net.toString() === parsed.toString()
      : parsed.match([net, bits] as [ipaddr.IPv4, number]);
  });
}

function addressGroup(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
