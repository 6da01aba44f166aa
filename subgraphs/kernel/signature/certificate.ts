import { type KeyObject, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
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
  /** DER of the names, for exact comparison. */
  subjectDer: Buffer;
  issuerDer: Buffer;
  /** Hexadecimal. */
  serialNumber: string;
  subjectKeyId: string | null;
  validFrom: Date;
  validTo: Date;
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

/** Reads a certificate from DER; throws when it is none. */
export function readCertificate(der: Buffer): Certificate {
  const x509 = new X509Certificate(der);
  const parsed = pkijs.Certificate.fromBER(Uint8Array.from(der).buffer);
  const extension = (id: string) => parsed.extensions?.find(({ extnID }) => extnID === id);
  const extended = extension(EXTENDED_KEY_USAGE);
  const purposes = (extended?.parsedValue as pkijs.ExtKeyUsage | undefined)?.keyPurposes ?? [];
  const keyIdentifier = extension('2.5.29.14')?.parsedValue as asn1.OctetString | undefined;
  return {
    x509,
    publicKey: x509.publicKey,
    subjectDer: Buffer.from(parsed.subject.toSchema().toBER()),
    issuerDer: Buffer.from(parsed.issuer.toSchema().toBER()),
    serialNumber: hex(parsed.serialNumber.valueBlock.valueHexView),
    subjectKeyId: keyIdentifier ? hex(keyIdentifier.valueBlock.valueHexView) : null,
    validFrom: realTime(parsed.notBefore.value),
    validTo: realTime(parsed.notAfter.value),
    ...readConstraints(extension(BASIC_CONSTRAINTS)),
    keyUsage: readKeyUsage(extension(KEY_USAGE)?.parsedValue as asn1.BitString | undefined),
    onlyTimestamps: extended?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING,
    beyondUs: (parsed.extensions ?? []).some(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID)),
    signatureAlgorithm: parsed.signatureAlgorithm.algorithmId,
    signer: {
      subject: distinguishedName(parsed.subject),
      commonName: attribute(parsed.subject, '2.5.4.3'),
      organization: attribute(parsed.subject, '2.5.4.10'),
      issuer: distinguishedName(parsed.issuer),
      serialNumber: hex(parsed.serialNumber.valueBlock.valueHexView),
    },
  };
}

/** A time that can be compared: with an impossible one, every comparison would come out as no. */
export function realTime(time: Date): Date {
  if (Number.isNaN(time.getTime())) throw new RangeError('A time that is none');
  return time;
}

/** Read by hand: pkijs gives a path length of 0 to an authority that has none. */
function readConstraints(extension: pkijs.Extension | undefined): Pick<Certificate, 'isAuthority' | 'pathLength'> {
  const sequence = extension && asn1.fromBER(extension.extnValue.valueBlock.valueHexView).result;
  const parts = sequence instanceof asn1.Sequence ? sequence.valueBlock.value : [];
  const length = parts.find((part) => part instanceof asn1.Integer);
  return {
    isAuthority: parts.some((part) => part instanceof asn1.Boolean && part.valueBlock.value),
    pathLength: length ? length.valueBlock.valueDec : null,
  };
}

function readKeyUsage(bits: asn1.BitString | undefined): KeyUsage | null {
  if (!bits) return null;
  const [first = 0] = bits.valueBlock.valueHexView;
  return {
    // digitalSignature or nonRepudiation
    signDocuments: (first & 0b1100_0000) !== 0,
    signCertificates: (first & 0b0000_0100) !== 0,
    signRevocationLists: (first & 0b0000_0010) !== 0,
  };
}

const shortNames: Record<string, string> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
};

function distinguishedName(name: pkijs.RelativeDistinguishedNames): string {
  const parts = name.typesAndValues.map(({ type, value }) => {
    const text = String(value.valueBlock.value).replace(/[\\,+"<>;=]/g, '\\$&');
    return `${shortNames[type] ?? type}=${text}`;
  });
  return parts.reverse().join(',');
}

function attribute(name: pkijs.RelativeDistinguishedNames, wanted: string): string | null {
  const found = name.typesAndValues.find(({ type }) => type === wanted);
  return found ? String(found.value.valueBlock.value) : null;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
