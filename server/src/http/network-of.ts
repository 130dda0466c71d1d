import ipaddr from 'ipaddr.js';

/** A provider gives each customer a /64 at least, so its addresses are one client. */
const IPV6_PARTS = 4;

/**
 * The network that limits count as one client: an IPv4 address, also one that is written as IPv6, or the /64 of an IPv6
 * address. A text that is no address stays as it is.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const parts = (parsed as ipaddr.IPv6).parts.slice(0, IPV6_PARTS);
  return `${parts.map((part) => part.toString(16)).join(':')}::/64`;
}
