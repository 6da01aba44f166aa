import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  BOOLEAN,
  der,
  INTEGER,
  NULL,
  numbered,
  OCTET_STRING,
  SEQUENCE,
  SET,
} from '../../../subgraphs/kernel/signature/der.ts';

const BIT_STRING = 0x03;
const UTF8_STRING = 0x0c;
export const PRINTABLE_STRING = 0x13;

/** When everything is signed: openssl stamps with the time of today. */
export const signedAt = new Date(Math.floor(Date.now() / 1000 - 7 * 86_400) * 1000);
/** The instant of that many days after it. */
export const daysLater = (days: number): Date => new Date(signedAt.getTime() + days * 86_400_000);

/** A key with the certificate on it, and what it names itself by. */
export interface Identity {
  key: KeyObject;
  certificate: Buffer;
  name: Buffer;
  issuerName: Buffer;
  serialNumber: Buffer;
  keyId: Buffer;
}

/** What a certificate is to say; by default it signs documents, for a year around the day. */
export interface Wanted {
  commonName: string;
  issuer?: Identity;
  key?: KeyObject;
  authority?: boolean;
  /** The first byte of keyUsage: 0xc0 signs documents, 0x06 certificates and lists. */
  usage?: number;
  timestamps?: boolean;
  from?: Date;
  to?: Date;
  /** Written out where DER leaves it away: `critical FALSE`. */
  explicitFalse?: boolean;
  criticalUnknown?: boolean;
}

let serial = 0x4000;

/** Certifies a key: self-signed without an issuer. */
export function certify(wanted: Wanted): Identity {
  const { issuer, authority = false, usage = authority ? 0x06 : 0xc0 } = wanted;
  const key = wanted.key ?? newKey('ec');
  const name = nameOf(wanted.commonName);
  const serialNumber = der(INTEGER, Buffer.from((++serial).toString(16), 'hex'));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha1').update(publicKey).digest();
  const no = wanted.explicitFalse ? [der(BOOLEAN, Buffer.from([0]))] : [];
  const yes = [der(BOOLEAN, Buffer.from([0xff]))];
  const extension = (id: string, critical: Buffer[], value: Buffer) =>
    der(SEQUENCE, oid(id), ...critical, der(OCTET_STRING, value));
  const extensions = [
    extension('2.5.29.19', yes, der(SEQUENCE, ...(authority ? yes : []))),
    extension('2.5.29.15', yes, der(BIT_STRING, Buffer.from([0, usage]))),
    extension('2.5.29.14', no, der(OCTET_STRING, keyId)),
    ...(issuer ? [extension('2.5.29.35', no, der(SEQUENCE, der(0x80, issuer.keyId)))] : []),
    ...(wanted.timestamps ? [extension('2.5.29.37', yes, der(SEQUENCE, oid('1.3.6.1.5.5.7.3.8')))] : []),
    ...(wanted.criticalUnknown ? [extension('1.2.3.4.5', yes, der(NULL))] : []),
  ];
  const signer = issuer?.key ?? key;
  const algorithm = certificateAlgorithm(signer);
  const content = der(
    SEQUENCE,
    der(numbered(0), der(INTEGER, Buffer.from([2]))),
    serialNumber,
    algorithm,
    issuer?.name ?? name,
    der(SEQUENCE, time(wanted.from ?? daysLater(-180)), time(wanted.to ?? daysLater(180))),
    name,
    publicKey,
    der(numbered(3), der(SEQUENCE, ...extensions)),
  );
  const signature = der(BIT_STRING, Buffer.from([0]), sign('sha256', content, signer));
  const certificate = der(SEQUENCE, content, algorithm, signature);
  return { key, certificate, name, issuerName: issuer?.name ?? name, serialNumber, keyId };
}

/** A new key of that kind. */
export function newKey(kind: 'ec' | 'p384' | 'rsa' | 'rsa1024' | 'ed25519'): KeyObject {
  if (kind === 'ed25519') return generateKeyPairSync('ed25519').privateKey;
  if (kind === 'ec' || kind === 'p384')
    return generateKeyPairSync('ec', { namedCurve: kind === 'ec' ? 'P-256' : 'P-384' }).privateKey;

  return generateKeyPairSync('rsa', { modulusLength: kind === 'rsa' ? 2048 : 1024 }).privateKey;
}

function certificateAlgorithm(key: KeyObject): Buffer {
  return key.asymmetricKeyType === 'ec'
    ? der(SEQUENCE, oid('1.2.840.10045.4.3.2'))
    : der(SEQUENCE, oid('1.2.840.113549.1.1.11'), der(NULL));
}

/** A name as certificates write it, of strings of that kind. */
export function nameOf(commonName: string, tag = UTF8_STRING): Buffer {
  const part = (id: string, value: string, kind: number) =>
    der(SET, der(SEQUENCE, oid(id), der(kind, Buffer.from(value))));
  return der(SEQUENCE, part('2.5.4.6', 'VN', PRINTABLE_STRING), part('2.5.4.3', commonName, tag));
}

export function oid(value: string): Buffer {
  return Buffer.from(new asn1.ObjectIdentifier({ value }).toBER());
}

export function time(at: Date): Buffer {
  return Buffer.from(new asn1.UTCTime({ valueDate: at }).toBER());
}

export function pem(label: string, bytes: Buffer, end = '\n'): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join(end);
}
