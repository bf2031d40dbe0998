import { isIPv4, isIPv6 } from 'node:net';

/** Groups of four hexadecimal digits of an IPv6 address that name its network. */
const NETWORK_GROUPS = 4;

/** The network of an address, for throttles alone: an IPv4 address is one, of IPv6 the first 64 bits are, and what is neither is one for all. */
export function networkOf(address: string | undefined): string {
  const [bare = ''] = (address ?? '').split('%');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return 'unknown';
  const groups = groupsOf(bare);
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  const network = groups.slice(0, NETWORK_GROUPS).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}

function groupsOf(address: string): number[] {
  const hexadecimal = address.replace(/[\d.]+$/, dottedAsGroups);
  const [before = [], after = []] = hexadecimal
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16))));
  const between = Array<number>(8 - before.length - after.length).fill(0);
  return [...before, ...between, ...after];
}

function dottedAsGroups(text: string): string {
  if (!text.includes('.')) return text;
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number);
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}
