import { createHash, createPrivateKey, sign } from 'node:crypto';
import * as asn1 from 'asn1js';
import type { Instant } from '../dates/instant.ts';
import type { SigningKey } from '../config/exchange-config.ts';
import {
  CONTENT_TYPE,
  MESSAGE_DIGEST,
  SIGNED_DATA,
  signedDataBytes,
  SIGNING_CERTIFICATE_V2,
  SIGNING_TIME,
} from './cms.ts';
import {
  der,
  type DerElement,
  derElement,
  INTEGER,
  NULL,
  numbered,
  OCTET_STRING,
  partsOf,
  SEQUENCE,
  SET,
} from './der.ts';
import { pemBlocks } from './pem.ts';

const [CERTIFICATES, REVOCATION_LISTS] = [numbered(0), numbered(1)];
const DIRECTORY_NAME = numbered(4);
const data = oid('1.2.840.113549.1.7.1');
const sha256 = der(SEQUENCE, oid('2.16.840.1.101.3.4.2.1'));
const rsaWithSha256 = der(SEQUENCE, oid('1.2.840.113549.1.1.11'), der(NULL));
const ecdsaWithSha256 = der(SEQUENCE, oid('1.2.840.10045.4.3.2'));

/**
 * A detached signature on a file: CMS, CAdES-BES, SHA-256, with the certificates of the key. Where others have signed the
 * file beside it, ours is one more in the same signed data, and of theirs not a byte changes. Throws when the key cannot
 * sign, or what the others have made is not signed data.
 */
export function signDetached(file: Uint8Array, others: Uint8Array | null, key: SigningKey, at: Instant): Buffer {
  const before = others ? readSignedData(signedDataBytes(others)) : nothingYet;
  const own = pemBlocks(key.certificates, 'CERTIFICATE');
  const signer = signerInfo(file, before.contentType, own[0]!, key.privateKey, at);
  const signedData = der(
    SEQUENCE,
    before.version,
    der(SET, ...withEach(before.digestAlgorithms, [sha256])),
    before.content,
    der(CERTIFICATES, ...withEach(before.certificates, own)),
    before.revocationLists,
    der(SET, ...before.signers, signer),
  );
  return der(SEQUENCE, oid(SIGNED_DATA), der(numbered(0), signedData));
}

/** Signed data (RFC 5652), in the parts that another signature is added to; each is as it was written. */
interface SignedData {
  version: Buffer;
  digestAlgorithms: Buffer[];
  /** What is signed: of which type, and what it is when it is not detached. */
  content: Buffer;
  contentType: Buffer;
  certificates: Buffer[];
  revocationLists: Buffer;
  signers: Buffer[];
}

const nothingYet: SignedData = {
  version: der(INTEGER, Buffer.from([1])),
  digestAlgorithms: [],
  content: der(SEQUENCE, data),
  contentType: data,
  certificates: [],
  revocationLists: Buffer.alloc(0),
  signers: [],
};

function readSignedData(bytes: Buffer): SignedData {
  const [, content] = partsOf(derElement(bytes));
  const [version, digestAlgorithms, encapsulated, ...rest] = partsOf(partsOf(content)[0]);
  const [contentType] = partsOf(encapsulated);
  if (!version || !encapsulated || !contentType) throw new RangeError('Not signed data');
  const found = (tag: number) => rest.find((part) => part.tag === tag);
  const wholes = (part: DerElement | undefined) => partsOf(part).map(({ whole }) => whole);
  return {
    version: version.whole,
    digestAlgorithms: wholes(digestAlgorithms),
    content: encapsulated.whole,
    contentType: contentType.whole,
    certificates: wholes(found(CERTIFICATES)),
    revocationLists: found(REVOCATION_LISTS)?.whole ?? Buffer.alloc(0),
    signers: wholes(found(SET)),
  };
}

function signerInfo(
  file: Uint8Array,
  contentType: Buffer,
  certificate: Buffer,
  privateKey: string,
  at: Instant,
): Buffer {
  const [version, ...rest] = partsOf(partsOf(derElement(certificate))[0]);
  const [serialNumber, , issuer] = version?.tag === INTEGER ? [version, ...rest] : rest;
  if (!serialNumber || !issuer) throw new RangeError('Not a certificate');
  const issuerSerial = der(SEQUENCE, der(SEQUENCE, der(DIRECTORY_NAME, issuer.whole)), serialNumber.whole);
  const named = der(SEQUENCE, der(OCTET_STRING, hash(certificate)), issuerSerial);
  const attributes = [
    attribute(CONTENT_TYPE, contentType),
    attribute(MESSAGE_DIGEST, der(OCTET_STRING, hash(file))),
    attribute(SIGNING_TIME, Buffer.from(new asn1.UTCTime({ valueDate: at }).toBER())),
    attribute(SIGNING_CERTIFICATE_V2, der(SEQUENCE, der(SEQUENCE, named))),
  ].sort((one, other) => one.compare(other));
  const key = createPrivateKey(privateKey);
  return der(
    SEQUENCE,
    der(INTEGER, Buffer.from([1])),
    der(SEQUENCE, issuer.whole, serialNumber.whole),
    sha256,
    der(numbered(0), ...attributes),
    key.asymmetricKeyType === 'ec' ? ecdsaWithSha256 : rsaWithSha256,
    // What is signed are the attributes as a set of their own.
    der(OCTET_STRING, sign('sha256', der(SET, ...attributes), key)),
  );
}

function attribute(type: string, value: Buffer): Buffer {
  return der(SEQUENCE, oid(type), der(SET, value));
}

function withEach(there: Buffer[], wanted: Buffer[]): Buffer[] {
  return [...there, ...wanted.filter((one) => !there.some((other) => other.equals(one)))];
}

function hash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function oid(value: string): Buffer {
  return Buffer.from(new asn1.ObjectIdentifier({ value }).toBER());
}
