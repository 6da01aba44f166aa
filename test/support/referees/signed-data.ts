import { constants, createHash, type KeyObject, sign } from 'node:crypto';
import { der, INTEGER, NULL, numbered, OCTET_STRING, SEQUENCE, SET } from '../../../subgraphs/kernel/signature/der.ts';
import { type Identity, oid, signedAt, time } from './certificates.ts';

const DATA = '1.2.840.113549.1.7.1';
const hashes: Record<string, string> = {
  md5: '1.2.840.113549.2.5',
  sha1: '1.3.14.3.2.26',
  sha224: '2.16.840.1.101.3.4.2.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};
const ecdsa: Record<string, string> = {
  sha224: '1.2.840.10045.4.3.1',
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
};
const rsa: Record<string, string> = {
  md5: '1.2.840.113549.1.1.4',
  sha1: '1.2.840.113549.1.1.5',
  sha224: '1.2.840.113549.1.1.14',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};

/** How a signer signs. */
export interface Signing {
  hash?: string;
  pss?: { salt: number; mgf?: string };
  /** The algorithm that it writes instead of its own. */
  algorithm?: Buffer;
  /** In which order the attributes stand, and in which they are signed; none at all with 'none'. */
  attributes?: 'sorted' | 'reversed' | 'reversed, signed sorted' | 'sorted, signed reversed' | 'indefinite' | 'none';
  /** Left away, doubled or wrong: from the attributes, as they are. */
  change?: (attributes: Buffer[]) => Buffer[];
  contentType?: string;
  /** Named by its key, or by a name written otherwise. */
  sid?: Buffer;
  /** CAdES: of which certificate the attribute speaks. */
  names?: Identity;
  at?: Date;
  unsigned?: (signature: Buffer) => Buffer[];
  breakSignature?: boolean;
}

/** What one signer adds to signed data. */
export function signerInfo(file: Uint8Array, signer: Identity, signing: Signing = {}): Buffer {
  const { hash = 'sha256', attributes: order = 'sorted' } = signing;
  const plain = attributesOf(file, signing);
  const sorted = (signing.change?.(plain) ?? plain).sort((one, other) => one.compare(other));
  const reversed = [...sorted].reverse();
  const isSignedReversed = order === 'reversed' || order === 'sorted, signed reversed';
  const signed = order === 'none' ? file : der(SET, ...(isSignedReversed ? reversed : sorted));
  const value = signatureOf(signed, signer.key, hash, signing);
  if (signing.breakSignature) value[value.length - 1]! ^= 1;
  const written = order.startsWith('reversed') ? reversed : sorted;
  const set = order === 'indefinite' ? indefinite(numbered(0), ...written) : der(numbered(0), ...written);
  const unsigned = signing.unsigned?.(value) ?? [];
  return der(
    SEQUENCE,
    der(INTEGER, Buffer.from([signing.sid?.[0] === 0x80 ? 3 : 1])),
    signing.sid ?? der(SEQUENCE, signer.issuerName, signer.serialNumber),
    der(SEQUENCE, oid(hashes[hash]!)),
    ...(order === 'none' ? [] : [set]),
    signing.algorithm ?? algorithmOf(signer.key, hash, signing),
    der(OCTET_STRING, value),
    ...(unsigned.length ? [der(numbered(1), ...unsigned)] : []),
  );
}

/** What is signed about a file. */
export function attributesOf(
  file: Uint8Array,
  { hash = 'sha256', contentType = DATA, at, names }: Signing = {},
): Buffer[] {
  return [
    attribute('1.2.840.113549.1.9.3', oid(contentType)),
    attribute('1.2.840.113549.1.9.4', der(OCTET_STRING, createHash(hash).update(file).digest())),
    attribute('1.2.840.113549.1.9.5', time(at ?? signedAt)),
    ...(names ? [signingCertificate(names)] : []),
  ];
}

/** What is in signed data besides its signers. */
export interface Message {
  certificates?: Identity[];
  /** The hashes that are named in front. */
  digests?: string[];
  content?: Buffer;
  contentType?: string;
  indefinite?: boolean;
}

/** Signed data of these signers. */
export function signedData(
  signers: Buffer[],
  { certificates = [], digests = ['sha256'], content, contentType = DATA, ...how }: Message,
): Buffer {
  const wrap = how.indefinite ? indefinite : der;
  const pieces = content && [content.subarray(0, 5), content.subarray(5)].map((piece) => der(OCTET_STRING, piece));
  const encapsulated = pieces
    ? [wrap(numbered(0), how.indefinite ? indefinite(0x24, ...pieces) : der(OCTET_STRING, content))]
    : [];
  const data = wrap(
    SEQUENCE,
    der(INTEGER, Buffer.from([contentType === DATA ? 1 : 3])),
    der(SET, ...digests.map((hash) => der(SEQUENCE, oid(hashes[hash]!)))),
    wrap(SEQUENCE, oid(contentType), ...encapsulated),
    ...(certificates.length ? [wrap(numbered(0), ...certificates.map(({ certificate }) => certificate))] : []),
    wrap(SET, ...signers),
  );
  return wrap(SEQUENCE, oid('1.2.840.113549.1.7.2'), wrap(numbered(0), data));
}

/** An element of BER whose end is marked rather than counted. */
export function indefinite(tag: number, ...parts: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.alloc(2)]);
}

export function attribute(type: string, ...values: Buffer[]): Buffer {
  return der(SEQUENCE, oid(type), der(SET, ...values));
}

function signingCertificate({ certificate }: Identity): Buffer {
  const named = der(SEQUENCE, der(OCTET_STRING, createHash('sha256').update(certificate).digest()));
  return attribute('1.2.840.113549.1.9.16.2.47', der(SEQUENCE, der(SEQUENCE, named)));
}

function signatureOf(data: Uint8Array, key: KeyObject, hash: string, { pss }: Signing): Buffer {
  if (key.asymmetricKeyType === 'ed25519') return sign(null, data, key);
  if (!pss) return sign(hash, data, key);
  return sign(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss.salt });
}

function algorithmOf(key: KeyObject, hash: string, { pss }: Signing): Buffer {
  if (key.asymmetricKeyType === 'ed25519') return der(SEQUENCE, oid('1.3.101.112'));
  if (key.asymmetricKeyType === 'ec') return der(SEQUENCE, oid(ecdsa[hash]!));
  if (!pss) return der(SEQUENCE, oid(rsa[hash]!), der(NULL));
  const of = (name: string) => der(SEQUENCE, oid(hashes[name]!), der(NULL));
  const mask = der(SEQUENCE, oid('1.2.840.113549.1.1.8'), of(pss.mgf ?? hash));
  const salt = der(INTEGER, Buffer.from([pss.salt]));
  const parameters = der(SEQUENCE, der(numbered(0), of(hash)), der(numbered(1), mask), der(numbered(2), salt));
  return der(SEQUENCE, oid('1.2.840.113549.1.1.10'), parameters);
}
