import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ExternalSystem } from './config.ts';
import { StartUpError } from '../errors/start-up-error.ts';

/** How official documents are exchanged; see the README's table. */
export interface ExchangeConfig {
  /** The document axis; undefined: what it is to be told waits in the outbox. */
  axis: ExternalSystem | undefined;
  /** Bytes that a file or a packet may have. */
  maxBytes: number;
  /** What signatures are checked against. */
  trust: TrustConfig;
  /** What the province signs its packets with; undefined: they leave unsigned. */
  signingKey: SigningKey | undefined;
  /** What agencies sign the files of their documents with, by the id or code of each. */
  agencyKeys: Record<string, SigningKey>;
  /** Whether a report is approved with a signature that can be neither proved nor disproved. */
  unverifiedReports: 'REFUSE' | 'ACCEPT';
  /** Whether a packet is taken in for the recipients that the directory has, or refused for one that it has not. */
  unknownRecipients: 'TAKE_KNOWN' | 'REFUSE';
}

/** Trust as configured: where its PEM files are, and what is done where they say nothing. */
export interface TrustConfig {
  /** Paths; the files may change while the server runs. */
  files: Partial<Record<TrustFile, string>>;
  /** REQUIRED: without a current list, a certificate counts as UNKNOWN. IF_AVAILABLE: as not revoked. */
  revocation: 'REQUIRED' | 'IF_AVAILABLE';
  /** Whether a SHA-1 signature may be VALID: the axis still sends some. */
  acceptSha1: boolean;
}

/** A key and its certificates, as PEM texts. */
export interface SigningKey {
  /** RSA or elliptic curve, not encrypted. */
  privateKey: string;
  /** The certificate of the key, then those between it and an anchor. */
  certificates: string;
}

/**
 * The files of trust, each with any number of PEM blocks: certificates of the authorities that are trusted as such, and of
 * those of timestamps; certificates that may link a signer to them, for signatures that do not bring them, and of which
 * none is trusted; revocation lists.
 */
export const trustFiles = ['anchors', 'timestampAnchors', 'intermediates', 'revocationLists'] as const;
export type TrustFile = (typeof trustFiles)[number];

const mebibyte = 1024 * 1024;

/** Nobody is trusted, and a certificate of which it is not known whether it was revoked is not relied on. */
const nobody: TrustConfig = { files: {}, revocation: 'REQUIRED', acceptSha1: false };

/** Where nothing is configured. */
export const defaultExchange: ExchangeConfig = {
  axis: undefined,
  maxBytes: 64 * mebibyte,
  trust: nobody,
  signingKey: undefined,
  agencyKeys: {},
  unverifiedReports: 'REFUSE',
  unknownRecipients: 'TAKE_KNOWN',
};

/** Reads the variables of the exchange. Throws StartUpError with one line that names the variable. */
export function readExchangeConfig(text: (name: string) => string | undefined): Omit<ExchangeConfig, 'axis'> {
  return {
    maxBytes: readBytes('DOCUMENT_MAX_BYTES', text('DOCUMENT_MAX_BYTES')),
    trust: readTrust('SIGNATURE_TRUST', text('SIGNATURE_TRUST')),
    signingKey: readPacketKey('DOCUMENT_SIGNING_KEY', text('DOCUMENT_SIGNING_KEY')),
    agencyKeys: readAgencyKeys('AGENCY_SIGNING_KEYS', text('AGENCY_SIGNING_KEYS')),
    unverifiedReports: readUnverified('UNVERIFIED_REPORTS', text('UNVERIFIED_REPORTS')),
    unknownRecipients: readUnknownRecipients('UNKNOWN_RECIPIENTS', text('UNKNOWN_RECIPIENTS')),
  };
}

function readBytes(name: string, value: string | undefined): number {
  if (value === undefined) return defaultExchange.maxBytes;
  const bytes = Number(value);
  if (/^\d+$/.test(value) && bytes >= 1024 && bytes <= 512 * mebibyte) return bytes;
  throw new StartUpError(
    `${name}: "${value}" is not a size; it requires a number of bytes from 1024 to ${512 * mebibyte}`,
  );
}

function readUnverified(name: string, value = 'refuse'): ExchangeConfig['unverifiedReports'] {
  if (value === 'refuse') return 'REFUSE';
  if (value === 'accept') return 'ACCEPT';
  throw new StartUpError(`${name}: "${value}" is neither; it requires refuse or accept`);
}

function readUnknownRecipients(name: string, value = 'take'): ExchangeConfig['unknownRecipients'] {
  if (value === 'take') return 'TAKE_KNOWN';
  if (value === 'refuse') return 'REFUSE';
  throw new StartUpError(`${name}: "${value}" is neither; give take or refuse`);
}

function readTrust(name: string, value: string | undefined): TrustConfig {
  if (value === undefined) return nobody;
  const wanted = `${name}: requires JSON with the files of ${trustFiles.join(', ')}, revocation (REQUIRED or IF_AVAILABLE) and acceptSha1; all may be left out`;
  const entry = readObject(value, wanted);
  const { revocation = nobody.revocation, acceptSha1 = nobody.acceptSha1, ...rest } = entry;
  if ((revocation !== 'REQUIRED' && revocation !== 'IF_AVAILABLE') || typeof acceptSha1 !== 'boolean')
    throw new StartUpError(wanted);
  const files = Object.entries(rest);
  if (files.some(([field]) => !trustFiles.some((known) => known === field))) throw new StartUpError(wanted);
  for (const [field, file] of files) readPem(name, field, file);
  return { files: Object.fromEntries(files.map(([field, file]) => [field, String(file)])), revocation, acceptSha1 };
}

function readPacketKey(name: string, value: string | undefined): SigningKey | undefined {
  if (value === undefined) return undefined;
  const entry = readObject(value, `${name}: requires JSON with the files privateKey and certificates`);
  return readKey(name, entry, ['rsa']);
}

function readAgencyKeys(name: string, value: string | undefined): Record<string, SigningKey> {
  if (value === undefined) return {};
  const wanted = `${name}: requires JSON with the files {privateKey, certificates} of each agency, by its id or code`;
  const keys = Object.entries(readObject(value, wanted)).map(([agency, files]) => {
    const entry = readObject(JSON.stringify(files), wanted);
    return [agency, readKey(`${name} of ${JSON.stringify(agency)}`, entry, ['rsa', 'ec'])] as const;
  });
  return Object.fromEntries(keys);
}

/** A key of one of these kinds, to which the first certificate belongs. */
function readKey(name: string, files: Record<string, unknown>, kinds: string[]): SigningKey {
  const privateKey = readPem(name, 'privateKey', files.privateKey);
  const certificates = readPem(name, 'certificates', files.certificates);
  try {
    const key = createPrivateKey(privateKey);
    const isFit = kinds.includes(key.asymmetricKeyType ?? '') && new X509Certificate(certificates).checkPrivateKey(key);
    if (isFit) return { privateKey, certificates };
  } catch {
    // Refused below; the library's message may say what is in a file.
  }
  throw new StartUpError(
    `${name}: requires a key (${kinds.join(' or ')}, not encrypted) and first of all its certificate`,
  );
}

function readObject(value: string, wanted: string): Record<string, unknown> {
  try {
    const entry = JSON.parse(value) as unknown;
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) return entry as Record<string, unknown>;
  } catch {
    // Refused below.
  }
  throw new StartUpError(wanted);
}

/** The text of a PEM file; throws StartUpError, which names the variable and its field, when it cannot be read. */
export function readPem(name: string, field: string, file: unknown): string {
  try {
    const text = readFileSync(String(file), 'utf8');
    if (text.includes('-----BEGIN ')) return text;
  } catch {
    // Refused below; the message names no path of the machine.
  }
  throw new StartUpError(`${name}: the file of ${field} cannot be read; it requires a PEM file`);
}
