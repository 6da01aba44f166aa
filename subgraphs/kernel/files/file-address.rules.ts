import { BlockList } from 'node:net';

/** Addresses that are of one machine, one network or nobody: what is fetched from them is not what others see there. */
const notPublic = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [address, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const),
] as const)
  notPublic.ipv4.addSubnet(address, prefix, 'ipv4');
// Only 2000::/3 is public, and of that neither what stands for an IPv4 address nor what is for documents.
for (const [address, prefix] of [
  ...([
    ['::', 3],
    ['4000::', 2],
    ['8000::', 1],
  ] as const),
  ...([
    ['2001::', 32],
    ['2001:db8::', 32],
    ['2002::', 16],
  ] as const),
] as const)
  notPublic.ipv6.addSubnet(address, prefix, 'ipv6');

const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa)$/;

/** What is wanted of the address of a file. */
export const wantedFileAddress =
  'A file is found at an https address on the Internet, without a user name, a password or a line break';

/** Whether a file can be fetched from an address by whoever is told it, and by nothing but https from a public host. */
export function isPublicAddress(address: string): boolean {
  // A URL parser drops line breaks and reads backslashes as slashes, so that others may read another address.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f-\u00a0\\]/.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && isPublicHost(hostname);
}

function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return !notPublic.ipv6.check(hostname.slice(1, -1), 'ipv6');
  // The parser has written every spelling of an IPv4 address in four decimal numbers.
  if (/^\d+(\.\d+){3}$/.test(hostname)) return !notPublic.ipv4.check(hostname, 'ipv4');
  const name = hostname.replace(/\.$/, '');
  return name.includes('.') && !localNames.test(name);
}
