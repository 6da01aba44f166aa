import { createHash, timingSafeEqual } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { hashName, verifySignature } from './algorithms.ts';
import { type Certificate, readCertificate, realTime } from './certificate.ts';
import type { Trust } from './trust.ts';
import { problem, SignatureProblem } from './verdict.ts';

export const CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
export const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const TIMESTAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
export const SIGNED_DATA = '1.2.840.113549.1.7.2';
const MOST_CERTIFICATES = 20;
const MOST_SIGNERS = 20;

/** Signed data (CMS, RFC 5652), read and not yet trusted in anything. */
export interface SignedMessage {
  /** The object identifier of what is signed: plain data, or a timestamp's content. */
  contentType: string;
  /** What is signed, when it is not detached. */
  content: Buffer | null;
  certificates: Certificate[];
  signers: pkijs.SignerInfo[];
}

/** Reads signed data from BER; bytes after it must be zeros, with which PDF files fill up. */
export function readSignedMessage(bytes: Uint8Array): SignedMessage {
  const { offset, result } = asn1.fromBER(Uint8Array.from(bytes).buffer);
  if (offset === -1 || bytes.subarray(offset).some((byte) => byte !== 0)) problem('MALFORMED');
  return orMalformed(() => {
    const info = new pkijs.ContentInfo({ schema: result });
    if (info.contentType !== SIGNED_DATA) problem('MALFORMED');
    const data = new pkijs.SignedData({ schema: info.content });
    const encoded = (data.certificates ?? []).filter((entry) => entry instanceof pkijs.Certificate);
    if (encoded.length > MOST_CERTIFICATES || data.signerInfos.length > MOST_SIGNERS) problem('MALFORMED');
    const content = data.encapContentInfo.eContent;
    return {
      contentType: data.encapContentInfo.eContentType,
      content: content ? Buffer.from(content.getValue()) : null,
      certificates: encoded.map((entry) => readCertificate(Buffer.from(entry.toSchema(true).toBER()))),
      signers: data.signerInfos,
    };
  });
}

/** What one signer's part of signed data says, read and not yet trusted. */
export interface SignerPart {
  certificate: Certificate;
  claimedTime: Date | null;
  /** The timestamps put on the signature. */
  timestampTokens: Buffer[];
  signature: Uint8Array;
}

/** Reads one signer's part: finds the certificate that it names among those that came along. */
export function readSigner(message: SignedMessage, signer: pkijs.SignerInfo): SignerPart {
  const certificate = message.certificates.find((candidate) => isNamedBy(candidate, signer.sid));
  return orMalformed(() => ({
    certificate: certificate ?? problem('MALFORMED'),
    claimedTime: readTime(attributeValues(signer.signedAttrs, SIGNING_TIME)[0]),
    timestampTokens: attributeValues(signer.unsignedAttrs, TIMESTAMP_TOKEN).map((value) => Buffer.from(value.toBER())),
    signature: signer.signature.valueBlock.valueHexView,
  }));
}

/**
 * Checks that the signer signed these chunks of a file, in this order: the digest, that the signed attributes are of
 * this content and this certificate, and the signature on them. Says nothing about whose certificate it is.
 */
export function checkSigner(
  message: SignedMessage,
  signer: pkijs.SignerInfo,
  { certificate, signature }: SignerPart,
  chunks: Uint8Array[],
  trust: Trust,
): void {
  const hash = hashName(signer.digestAlgorithm.algorithmId, trust);
  const attributes = signer.signedAttrs ?? problem('MALFORMED');
  const [digest, ...otherDigests] = attributeValues(attributes, MESSAGE_DIGEST);
  const [contentType, ...otherTypes] = attributeValues(attributes, CONTENT_TYPE);
  if (!(digest instanceof asn1.OctetString) || !(contentType instanceof asn1.ObjectIdentifier)) problem('MALFORMED');
  if (otherDigests.length > 0 || otherTypes.length > 0) problem('MALFORMED');
  if (contentType.valueBlock.toString() !== message.contentType) problem('MALFORMED');
  checkSigningCertificate(attributes, certificate, trust);

  const sum = createHash(hash);
  for (const chunk of chunks) sum.update(chunk);
  if (!isSame(sum.digest(), digest.valueBlock.valueHexView)) problem('INVALID_INTEGRITY');
  const signed = new Uint8Array(attributes.encodedValue);
  const key = certificate.publicKey;
  const holds = verifySignature(signer.signatureAlgorithm, hash, signed, key, signature, trust);
  if (!holds) problem('INVALID_INTEGRITY');
}

/** CAdES and PAdES name the certificate inside what is signed, lest another of the same key be put in its place. */
function checkSigningCertificate(
  attributes: pkijs.SignedAndUnsignedAttributes,
  { x509 }: Certificate,
  trust: Trust,
): void {
  for (const id of [SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2]) {
    const [value] = attributeValues(attributes, id);
    if (!value) continue;
    // SigningCertificate ::= SEQUENCE { certs SEQUENCE OF ESSCertID { hashAlgorithm?, certHash, … }, … }
    const first = elementsOf(elementsOf(value)[0])[0];
    const parts = elementsOf(first);
    const certHash = parts.find((part) => part instanceof asn1.OctetString) ?? problem('MALFORMED');
    const algorithm = parts[0] instanceof asn1.Sequence ? elementsOf(parts[0])[0] : undefined;
    const fallback = id === SIGNING_CERTIFICATE ? 'sha1' : 'sha256';
    const hash =
      algorithm instanceof asn1.ObjectIdentifier
        ? hashName(algorithm.valueBlock.toString(), { ...trust, acceptSha1: true })
        : fallback;
    const named = createHash(hash).update(x509.raw).digest();
    if (!isSame(named, certHash.valueBlock.valueHexView)) problem('WRONG_CERTIFICATE');
  }
}

function isNamedBy(certificate: Certificate, sid: unknown): boolean {
  if (sid instanceof pkijs.IssuerAndSerialNumber) {
    const serial = Buffer.from(sid.serialNumber.valueBlock.valueHexView).toString('hex');
    const issuer = Buffer.from(sid.issuer.toSchema().toBER());
    return serial === certificate.serialNumber && issuer.equals(certificate.issuerDer);
  }
  const keyId = sid instanceof asn1.BaseBlock ? (sid as asn1.OctetString).valueBlock.valueHexView : undefined;
  return keyId !== undefined && Buffer.from(keyId).toString('hex') === certificate.subjectKeyId;
}

function attributeValues(of: pkijs.SignedAndUnsignedAttributes | undefined, id: string): asn1.AsnType[] {
  return (of?.attributes ?? []).filter(({ type }) => type === id).flatMap(({ values }) => values as asn1.AsnType[]);
}

function readTime(value: asn1.AsnType | undefined): Date | null {
  return value instanceof asn1.UTCTime || value instanceof asn1.GeneralizedTime ? realTime(value.toDate()) : null;
}

function elementsOf(value: asn1.AsnType | undefined): asn1.AsnType[] {
  if (!(value instanceof asn1.Sequence)) problem('MALFORMED');
  return value.valueBlock.value;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The ASN.1 library throws plain errors at what it cannot read, here always what somebody sent. */
export function orMalformed<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof SignatureProblem) throw error;
    return problem('MALFORMED');
  }
}
