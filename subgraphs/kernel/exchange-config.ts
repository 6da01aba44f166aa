import { readFileSync } from 'node:fs';
import type { ExternalSystem } from './config.ts';
import { StartUpError } from './start-up-error.ts';

/** How official documents are exchanged; see the README's table. */
export interface ExchangeConfig {
  /** The document axis; undefined: what it is to be told waits in the outbox. */
  axis: ExternalSystem | undefined;
  /** Bytes that a file or a packet may have. */
  maxBytes: number;
  /** What signatures are checked against. */
  trust: TrustFiles;
  /** What the province signs its packets with; undefined: they leave unsigned. */
  signingKey: KeyFiles | undefined;
  /** Whether a report is approved with a signature that can be neither proved nor disproved. */
  unverifiedReports: 'REFUSE' | 'ACCEPT';
}

/** Trust as configured: PEM texts, and what is done where they say nothing. */
export interface TrustFiles {
  /** Certificates (PEM, any number) of the authorities that are trusted as such. */
  anchors: string;
  /** The same for authorities of timestamps. */
  timestampAnchors: string;
  /** Certificates (PEM) that may link a signer to an anchor, for signatures that do not bring them; none is trusted. */
  intermediates: string;
  /** Revocation lists (PEM). */
  revocationLists: string;
  /** REQUIRED: without a current list, a certificate counts as UNKNOWN. IF_AVAILABLE: as not revoked. */
  revocation: 'REQUIRED' | 'IF_AVAILABLE';
  /** Whether a SHA-1 signature may be VALID: the axis still sends some. */
  acceptSha1: boolean;
}

/** A key and its certificates, as PEM texts. */
export interface KeyFiles {
  privateKey: string;
  certificates: string;
}

const mebibyte = 1024 * 1024;
const pemFields = ['anchors', 'timestampAnchors', 'intermediates', 'revocationLists'] as const;

/** Nobody is trusted, and a certificate of which it is not known whether it was revoked is not relied on. */
const nobody: TrustFiles = {
  anchors: '',
  timestampAnchors: '',
  intermediates: '',
  revocationLists: '',
  revocation: 'REQUIRED',
  acceptSha1: false,
};

/** Where nothing is configured. */
export const defaultExchange: ExchangeConfig = {
  axis: undefined,
  maxBytes: 64 * mebibyte,
  trust: nobody,
  signingKey: undefined,
  unverifiedReports: 'REFUSE',
};

/** Reads the variables of the exchange. Throws StartUpError with one line that names the variable. */
export function readExchangeConfig(text: (name: string) => string | undefined): Omit<ExchangeConfig, 'axis'> {
  return {
    maxBytes: readBytes('DOCUMENT_MAX_BYTES', text('DOCUMENT_MAX_BYTES')),
    trust: readTrustFiles('SIGNATURE_TRUST', text('SIGNATURE_TRUST')),
    signingKey: readKeyFiles('DOCUMENT_SIGNING_KEY', text('DOCUMENT_SIGNING_KEY')),
    unverifiedReports: readUnverified('UNVERIFIED_REPORTS', text('UNVERIFIED_REPORTS')),
  };
}

function readBytes(name: string, value: string | undefined): number {
  if (value === undefined) return defaultExchange.maxBytes;
  const bytes = Number(value);
  if (/^\d+$/.test(value) && bytes >= 1024 && bytes <= 512 * mebibyte) return bytes;
  throw new StartUpError(
    `${name}: "${value}" is not a size; it wants a number of bytes from 1024 to ${512 * mebibyte}`,
  );
}

function readUnverified(name: string, value = 'refuse'): ExchangeConfig['unverifiedReports'] {
  if (value === 'refuse') return 'REFUSE';
  if (value === 'accept') return 'ACCEPT';
  throw new StartUpError(`${name}: "${value}" is neither; it wants refuse or accept`);
}

function readTrustFiles(name: string, value: string | undefined): TrustFiles {
  if (value === undefined) return nobody;
  const wanted = `${name}: wants JSON with the files of anchors, timestampAnchors, intermediates and revocationLists, revocation (REQUIRED or IF_AVAILABLE) and acceptSha1; all may be left out`;
  const entry = readObject(value, wanted);
  const { revocation = nobody.revocation, acceptSha1 = nobody.acceptSha1, ...files } = entry;
  if ((revocation !== 'REQUIRED' && revocation !== 'IF_AVAILABLE') || typeof acceptSha1 !== 'boolean')
    throw new StartUpError(wanted);
  if (Object.keys(files).some((field) => !pemFields.some((known) => known === field))) throw new StartUpError(wanted);
  const [anchors, timestampAnchors, intermediates, revocationLists] = pemFields.map((field) =>
    files[field] === undefined ? '' : readPem(name, field, files[field]),
  ) as [string, string, string, string];
  return { anchors, timestampAnchors, intermediates, revocationLists, revocation, acceptSha1 };
}

function readKeyFiles(name: string, value: string | undefined): KeyFiles | undefined {
  if (value === undefined) return undefined;
  const { privateKey, certificates } = readObject(
    value,
    `${name}: wants JSON with the files privateKey and certificates`,
  );
  return {
    privateKey: readPem(name, 'privateKey', privateKey),
    certificates: readPem(name, 'certificates', certificates),
  };
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

function readPem(name: string, field: string, file: unknown): string {
  try {
    const text = readFileSync(String(file), 'utf8');
    if (text.includes('-----BEGIN ')) return text;
  } catch {
    // Refused below; the message names no path of the machine.
  }
  throw new StartUpError(`${name}: the file of ${field} cannot be read; it wants a PEM file`);
}
