import { createHash } from 'node:crypto';
import type { Instant } from '../dates/instant.ts';
import { defaultExchange, readPem, type TrustConfig, type TrustFile, trustFiles } from '../config/exchange-config.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { type Certificate, readCertificates } from './certificate.ts';
import { readRevocationLists, type RevocationList } from './revocation-list.ts';

/**
 * What signatures are checked against: what is configured, with the PEM texts of its files, '' for none. Nothing that
 * comes with a signature adds to it.
 */
export interface TrustSettings extends Record<TrustFile, string>, Pick<TrustConfig, 'revocation' | 'acceptSha1'> {
  /** RSA keys below are refused. */
  minRsaBits: number;
}

/** Settings, and the name by which they are kept beside the verdicts that were made by them: their SHA-256. */
export interface NamedTrust {
  settings: TrustSettings;
  fingerprint: string;
}

const { revocation, acceptSha1 } = defaultExchange.trust;
const noFiles: Record<TrustFile, string> = {
  anchors: '',
  timestampAnchors: '',
  intermediates: '',
  revocationLists: '',
};

/** Fail-closed in everything, trusting nobody. */
export const strictSettings: TrustSettings = { ...noFiles, revocation, acceptSha1, minRsaBits: 2048 };

/** Reads the settings from the files as they are now; throws StartUpError, which names no path, when that cannot be done. */
export function loadTrust({ files, ...policy }: TrustConfig): NamedTrust {
  const settings = { ...strictSettings, ...policy };
  for (const file of trustFiles)
    if (files[file] !== undefined) settings[file] = readPem('SIGNATURE_TRUST', file, files[file]);
  try {
    return { settings, fingerprint: readTrust(settings).fingerprint };
  } catch {
    throw new StartUpError('SIGNATURE_TRUST: a certificate or a revocation list in its files cannot be read');
  }
}

/** The settings, read. */
export interface Trust extends Pick<TrustSettings, 'revocation' | 'acceptSha1' | 'minRsaBits'> {
  anchors: Certificate[];
  timestampAnchors: Certificate[];
  intermediates: Certificate[];
  revocationLists: RevocationList[];
  fingerprint: string;
}

/** Reads the settings; throws when a certificate or a list cannot be read. */
export function readTrust(settings: TrustSettings): Trust {
  return {
    revocation: settings.revocation,
    acceptSha1: settings.acceptSha1,
    minRsaBits: settings.minRsaBits,
    anchors: readCertificates(settings.anchors),
    timestampAnchors: readCertificates(settings.timestampAnchors),
    intermediates: readCertificates(settings.intermediates),
    revocationLists: readRevocationLists(settings.revocationLists),
    fingerprint: createHash('sha256')
      .update(JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1))))
      .digest('hex'),
  };
}

/** The certificates that are configured, among which a signer's may be that did not come along. */
export function knownCertificates({ anchors, timestampAnchors, intermediates }: Trust): Certificate[] {
  return [...intermediates, ...anchors, ...timestampAnchors];
}

/** A subgraph's table of settings, `signature_trust` in its schema, as its Prisma client has it in a transaction. */
interface SignatureTrusts {
  findMany(args: {
    where: { fingerprint: { in: string[] } };
    select: { fingerprint: true };
  }): Promise<Pick<NamedTrust, 'fingerprint'>[]>;
  createMany(args: { data: TrustRow[]; skipDuplicates: boolean }): Promise<unknown>;
}

interface TrustRow {
  fingerprint: string;
  settings: Record<string, string | number | boolean>;
  usedFrom: Instant;
}

/**
 * Keeps settings by their names, each once. Whether they are there is asked first: with long revocation lists they are
 * megabytes, and transactions wait for each other.
 */
export async function keepTrust(table: SignatureTrusts, trusts: NamedTrust[], usedFrom: Instant): Promise<void> {
  const where = { fingerprint: { in: trusts.map(({ fingerprint }) => fingerprint) } };
  const kept = await table.findMany({ where, select: { fingerprint: true } });
  const data = [...new Set(trusts)]
    .filter(({ fingerprint }) => !kept.some((row) => row.fingerprint === fingerprint))
    .map(({ settings, fingerprint }) => ({ fingerprint, settings: { ...settings }, usedFrom }));
  if (data.length > 0) await table.createMany({ data, skipDuplicates: true });
}
