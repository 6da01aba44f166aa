import { isIPv6 } from 'node:net';
import type { Viewer } from '../identity/viewer.ts';

/**
 * Who is counted where uses are counted: the application and person of the token, or else the address from which the
 * request comes. Of IPv6 it is the network (/64), in which one subscriber has as many addresses as they like.
 */
export function payer({ subject, clientId }: Pick<Viewer, 'subject' | 'clientId'>, address = ''): string {
  return subject === null ? `address ${networkOf(address)}` : JSON.stringify([clientId, subject]);
}

function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:([\d.]+)$/i.exec(plain);
  if (mapped) return mapped[1]!;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const all =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - after.length).fill('0'), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
