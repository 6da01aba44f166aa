import { createHash, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../dates/instant.ts';
import { type Algorithm, hashName, readAlgorithm, verifySignature } from './algorithms.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import {
  type DerElement,
  derElement,
  derTime,
  INTEGER,
  numbered,
  objectId,
  octets,
  OBJECT_IDENTIFIER,
  partsOf,
  SEQUENCE,
  SET,
  toDer,
} from './der.ts';
import { nameKey } from './distinguished-name.ts';
import { pemBlocks } from './pem.ts';
import type { Trust } from './trust.ts';
import { problem, SignatureProblem } from './verdict.ts';

export const CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
export const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TIMESTAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
export const SIGNED_DATA = '1.2.840.113549.1.7.2';
const [FIRST, SECOND] = [numbered(0), numbered(1)];
/** The labels under which systems write signed data in PEM. */
const LABELS = ['CMS', 'PKCS7'];
const MOST_CERTIFICATES = 20;
const MOST_SIGNERS = 20;

/** Signed data (CMS, RFC 5652), read and not yet trusted in anything. */
export interface SignedMessage {
  /** The object identifier of what is signed: plain data, or a timestamp's content. */
  contentType: string;
  /** The hashes that signers use. */
  digestAlgorithms: string[];
  /** What is signed, when it is not detached. */
  content: Buffer | null;
  certificates: Certificate[];
  signers: SignerInfo[];
}

/** One signer's part of signed data. */
export interface SignerInfo {
  /** Who it is: issuer and serial number, or the identifier of the key. */
  sid: DerElement;
  digestAlgorithm: string;
  /** Null when there are none, and the signature is of the content itself. */
  signedAttributes: DerElement[] | null;
  algorithm: Algorithm;
  signature: Buffer;
  unsignedAttributes: DerElement[];
}

/** The bytes of signed data that was written as such or in PEM. */
export function signedDataBytes(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === SEQUENCE || !buffer.includes('-----BEGIN ')) return buffer;
  const text = buffer.toString('latin1');
  const label = LABELS.find((known) => text.includes(`-----BEGIN ${known}-----`)) ?? LABELS[0]!;
  return pemBlocks(text, label)[0]!;
}

/** Reads signed data from BER or PEM; what follows it belongs to nobody, as PDF files fill up with zeros. */
export function readSignedMessage(bytes: Uint8Array): SignedMessage {
  return orMalformed(() => {
    const [type, content] = partsOf(sequence(derElement(signedDataBytes(bytes))));
    if (objectId(type) !== SIGNED_DATA) problem('MALFORMED');
    const [, digests, encapsulated, ...rest] = partsOf(sequence(partsOf(content)[0]));
    const [contentType, explicit] = partsOf(sequence(encapsulated));
    const certificates = partsOf(rest.find(({ tag }) => tag === FIRST)).filter(({ tag }) => tag === SEQUENCE);
    const signers = partsOf(rest.find(({ tag }) => tag === SET));
    if (certificates.length > MOST_CERTIFICATES || signers.length > MOST_SIGNERS) problem('MALFORMED');
    return {
      contentType: objectId(contentType),
      digestAlgorithms: partsOf(digests).map((algorithm) => readAlgorithm(algorithm).id),
      content: explicit ? octets(partsOf(explicit)[0]) : null,
      certificates: certificates.map(({ whole }) => readCertificate(whole)),
      signers: signers.map(readSignerInfo),
    };
  });
}

function readSignerInfo(element: DerElement): SignerInfo {
  const [version, sid, digestAlgorithm, ...rest] = partsOf(sequence(element));
  const attributes = rest[0]?.tag === FIRST ? rest.shift() : undefined;
  const [algorithm, signature, unsigned] = rest;
  if (version?.tag !== INTEGER || !sid || (unsigned && unsigned.tag !== SECOND)) problem('MALFORMED');
  return {
    sid,
    digestAlgorithm: readAlgorithm(digestAlgorithm).id,
    signedAttributes: attributes ? partsOf(attributes) : null,
    algorithm: readAlgorithm(algorithm),
    signature: octets(signature),
    unsignedAttributes: partsOf(unsigned),
  };
}

/** What one signer's part of signed data says, read and not yet trusted. */
export interface SignerPart {
  certificate: Certificate;
  claimedTime: Instant | null;
  /** The timestamps put on the signature. */
  timestampTokens: Buffer[];
}

/** Reads one signer's part: finds the certificate that it names among those that came along, and those known here. */
export function readSigner(message: SignedMessage, signer: SignerInfo, known: Certificate[]): SignerPart {
  return orMalformed(() => {
    const certificate = [...message.certificates, ...known].find((candidate) => isNamedBy(candidate, signer.sid));
    return {
      certificate: certificate ?? problem('NO_CERTIFICATE'),
      claimedTime: timeOf(attributeValues(signer.signedAttributes, SIGNING_TIME)[0]),
      timestampTokens: attributeValues(signer.unsignedAttributes, TIMESTAMP_TOKEN).map(({ whole }) => whole),
    };
  });
}

/**
 * Checks that the signer signed what has that digest: that the signed attributes are of this content and this certificate,
 * and the signature on them, in the order in which they stand. Without attributes the signature is of the content itself.
 * Says nothing about whose certificate it is.
 */
export function checkSigner(
  message: SignedMessage,
  signer: SignerInfo,
  { certificate }: SignerPart,
  chunks: Uint8Array[],
  trust: Trust,
): void {
  const hash = hashName(signer.digestAlgorithm, trust);
  // A reader in one pass hashes by what is named in front, and finds nothing to compare with.
  if (!message.digestAlgorithms.includes(signer.digestAlgorithm)) problem('UNSUPPORTED');
  const { signedAttributes: attributes, algorithm, signature } = signer;
  const verify = (data: Uint8Array[]) =>
    verifySignature(algorithm, hash, data, certificate.publicKey, signature, trust) || problem('INVALID_INTEGRITY');
  if (attributes === null) {
    // Attributes that were signed about another file are signed bytes too, and are not to be passed off as a file.
    if (isSetOfAttributes(chunks)) problem('UNSUPPORTED');
    return void verify(chunks);
  }
  orMalformed(() => {
    const [digest, ...otherDigests] = attributeValues(attributes, MESSAGE_DIGEST);
    const [contentType, ...otherTypes] = attributeValues(attributes, CONTENT_TYPE);
    if (otherDigests.length > 0 || otherTypes.length > 0) problem('MALFORMED');
    if (objectId(contentType) !== message.contentType) problem('UNSUPPORTED');
    checkSigningCertificate(attributes, certificate, trust);
    const sum = createHash(hash);
    for (const chunk of chunks) sum.update(chunk);
    if (!isSame(sum.digest(), octets(digest))) problem('INVALID_INTEGRITY');
    verify([toDer(SET, attributes)]);
  });
}

/** CAdES and PAdES name the certificate inside what is signed, lest another of the same key be put in its place. */
function checkSigningCertificate(attributes: DerElement[], { x509 }: Certificate, trust: Trust): void {
  for (const id of [SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2]) {
    const [value] = attributeValues(attributes, id);
    if (!value) continue;
    // SigningCertificate ::= SEQUENCE { certs SEQUENCE OF ESSCertID { hashAlgorithm?, certHash, … }, … }
    const [first] = partsOf(sequence(partsOf(sequence(value))[0]));
    const parts = partsOf(sequence(first));
    const algorithm = parts[0]?.tag === SEQUENCE ? readAlgorithm(parts.shift()) : undefined;
    const fallback = id === SIGNING_CERTIFICATE ? 'sha1' : 'sha256';
    const hash = algorithm ? hashName(algorithm.id, { ...trust, acceptSha1: true }) : fallback;
    if (!isSame(createHash(hash).update(x509.raw).digest(), octets(parts[0]))) problem('WRONG_CERTIFICATE');
  }
}

function isNamedBy({ serialNumber, issuerKey, subjectKeyId }: Certificate, sid: DerElement): boolean {
  if (sid.tag !== SEQUENCE) return subjectKeyId !== null && sid.content.toString('hex') === subjectKeyId;
  const [issuer, serial] = partsOf(sid);
  return serial?.content.toString('hex') === serialNumber && nameKey(issuer) === issuerKey;
}

/** Whether the chunks are what a signature with attributes is made on. */
function isSetOfAttributes(chunks: Uint8Array[]): boolean {
  if (chunks[0]?.[0] !== SET) return false;
  try {
    const attributes = partsOf(derElement(Buffer.concat(chunks)));
    return [CONTENT_TYPE, MESSAGE_DIGEST].every((id) => attributeValues(attributes, id).length > 0);
  } catch {
    return false;
  }
}

function attributeValues(attributes: DerElement[] | null, id: string): DerElement[] {
  return (attributes ?? []).flatMap((attribute) => {
    const [type, values] = partsOf(attribute);
    return type?.tag === OBJECT_IDENTIFIER && objectId(type) === id ? partsOf(values) : [];
  });
}

/** What the signer says of the time; nothing, when it cannot be read. */
function timeOf(value: DerElement | undefined): Instant | null {
  try {
    return value ? derTime(value) : null;
  } catch {
    return null;
  }
}

function sequence(element: DerElement | undefined): DerElement {
  return element?.tag === SEQUENCE ? element : problem('MALFORMED');
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** What cannot be read throws plain errors, and here it is always what somebody sent. */
export function orMalformed<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof SignatureProblem) throw error;
    return problem('MALFORMED');
  }
}
