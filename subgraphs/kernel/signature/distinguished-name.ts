import { type DerElement, objectId, partsOf, stringOf } from './der.ts';

const shortNames: Record<string, string> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
};

/** An attribute of a name, such as its common name (2.5.4.3). */
export interface NamePart {
  type: string;
  value: string;
}

/** The attributes of a name, in the order of the certificate. */
export function nameParts(name: DerElement | undefined): NamePart[] {
  return partsOf(name).flatMap((set) =>
    partsOf(set).map((pair) => {
      const [type, value] = partsOf(pair);
      return { type: objectId(type), value: stringOf(value) };
    }),
  );
}

/** The name as RFC 4514 writes it, the most specific part first. */
export function distinguishedName(name: DerElement | undefined): string {
  const parts = nameParts(name).map(
    ({ type, value }) => `${shortNames[type] ?? type}=${value.replace(/[\\,+"<>;=]/g, '\\$&')}`,
  );
  return parts.reverse().join(',');
}

/**
 * A key that two names share when they are the same by RFC 5280, section 7.1, as OpenSSL compares them: whatever kind of
 * string they are in, and but for spaces and the case of Latin letters.
 */
export function nameKey(name: DerElement | undefined): string {
  const sets = partsOf(name).map((set) =>
    partsOf(set)
      .map((pair) => {
        const [type, value] = partsOf(pair);
        const plain = stringOf(value)
          .trim()
          .replace(/\s+/g, ' ')
          .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
        return JSON.stringify([objectId(type), plain]);
      })
      .sort(),
  );
  return JSON.stringify(sets);
}
