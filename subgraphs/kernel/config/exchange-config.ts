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
