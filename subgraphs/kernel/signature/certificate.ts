import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Instant } from '../dates/instant.ts';
import {
  BIT_STRING,
  BOOLEAN,
  type DerElement,
  derElement,
  derElements,
  derTime,
  INTEGER,
  numbered,
  objectId,
  octets,
  partsOf,
} from './der.ts';
import { readAlgorithm } from './algorithms.ts';
import { distinguishedName, nameKey, nameParts } from './distinguished-name.ts';
import { pemBlocks } from './pem.ts';
import type { SignatureSigner } from './verdict.ts';

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
/** Extensions whose meaning is checked here, or (policies) binds nobody without a policy asked for. */
const UNDERSTOOD = new Set([BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE, '2.5.29.32', '2.5.29.14', '2.5.29.35']);
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** What a key may be used for, by the bits of the extension keyUsage. */
export interface KeyUsage {
  signDocuments: boolean;
  signCertificates: boolean;
  signRevocationLists: boolean;
}

/** A certificate, read once: what Node's own class has, and what it has not. */
export interface Certificate {
  x509: X509Certificate;
  publicKey: KeyObject;
  /** Its issuer's name, to be compared: see `nameKey`. */
  issuerKey: string;
  /** Hexadecimal. */
  serialNumber: string;
  subjectKeyId: string | null;
  validFrom: Instant;
  validTo: Instant;
  isAuthority: boolean;
  /** How many authorities may stand between this one and the signer; null for any number. */
  pathLength: number | null;
  /** Null when the certificate does not say. */
  keyUsage: KeyUsage | null;
  /** For timestamps and nothing else, as RFC 3161 demands. */
  onlyTimestamps: boolean;
  /** Whether it has a critical extension that is not understood here, so that it may not be relied on. */
  beyondUs: boolean;
  /** The object identifier of the algorithm that signed it. */
  signatureAlgorithm: string;
  signer: SignatureSigner;
}

/** Reads every certificate of a PEM text. */
export function readCertificates(pem: string): Certificate[] {
  return pemBlocks(pem, 'CERTIFICATE').map(readCertificate);
}

/** Reads a certificate from DER, of which every byte stays as it came; throws RangeError when it is none. */
export function readCertificate(der: Buffer): Certificate {
  const x509 = new X509Certificate(der);
  const [content, algorithm] = partsOf(derElement(der));
  const fields = partsOf(content);
  if (fields[0]?.tag === numbered(0)) fields.shift();
  const [serialNumber, , issuer, validity, subject, , ...rest] = fields;
  const [validFrom, validTo] = partsOf(validity);
  if (!serialNumber || !validFrom || !validTo) throw new RangeError('Not a certificate');
  const extensions = partsOf(partsOf(rest.find(({ tag }) => tag === numbered(3)))[0]).map(readExtension);
  const extension = (id: string) => extensions.find((one) => one.id === id);
  const extended = extension(EXTENDED_KEY_USAGE);
  const purposes = partsOf(extended?.value).map(objectId);
  const keyIdentifier = extension('2.5.29.14')?.value;
  const serial = serialNumber.content.toString('hex');
  const nameOf = (type: string) => nameParts(subject).find((part) => part.type === type)?.value ?? null;
  return {
    x509,
    publicKey: x509.publicKey,
    issuerKey: nameKey(issuer),
    serialNumber: serial,
    subjectKeyId: keyIdentifier ? octets(keyIdentifier).toString('hex') : null,
    validFrom: derTime(validFrom),
    validTo: derTime(validTo),
    ...readConstraints(extension(BASIC_CONSTRAINTS)?.value),
    keyUsage: readKeyUsage(extension(KEY_USAGE)?.value),
    onlyTimestamps: extended?.isCritical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING,
    beyondUs: extensions.some(({ isCritical, id }) => isCritical && !UNDERSTOOD.has(id)),
    signatureAlgorithm: readAlgorithm(algorithm).id,
    signer: {
      subject: distinguishedName(subject),
      commonName: nameOf('2.5.4.3'),
      organization: nameOf('2.5.4.10'),
      issuer: distinguishedName(issuer),
      serialNumber: serial,
    },
  };
}

interface Extension {
  id: string;
  isCritical: boolean;
  value: DerElement | undefined;
}

function readExtension(element: DerElement): Extension {
  const [id, ...rest] = partsOf(element);
  const [first] = rest;
  const isCritical = first?.tag === BOOLEAN && first.content.some((byte) => byte !== 0);
  return { id: objectId(id), isCritical, value: derElements(octets(rest.at(-1)))[0] };
}

function readConstraints(sequence: DerElement | undefined): Pick<Certificate, 'isAuthority' | 'pathLength'> {
  const parts = partsOf(sequence);
  const length = parts.find(({ tag }) => tag === INTEGER)?.content;
  return {
    isAuthority: parts.some(({ tag, content }) => tag === BOOLEAN && content.some((byte) => byte !== 0)),
    // Longer than any way is as good as any number.
    pathLength: length === undefined || length.length > 2 ? null : length.readUIntBE(0, length.length),
  };
}

function readKeyUsage(bits: DerElement | undefined): KeyUsage | null {
  if (!bits) return null;
  // A BIT STRING begins with how many bits of its last byte do not count.
  const first = (bits.tag === BIT_STRING && bits.content[1]) || 0;
  return {
    // digitalSignature or nonRepudiation
    signDocuments: (first & 0b1100_0000) !== 0,
    signCertificates: (first & 0b0000_0100) !== 0,
    signRevocationLists: (first & 0b0000_0010) !== 0,
  };
}
