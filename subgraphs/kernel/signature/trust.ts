import { createHash } from 'node:crypto';
import { defaultExchange, type TrustFiles } from '../exchange-config.ts';
import { StartUpError } from '../start-up-error.ts';
import { type Certificate, readCertificates } from './certificate.ts';
import { readRevocationLists, type RevocationList } from './revocation-list.ts';

/** What signatures are checked against. All of it is configuration; nothing that comes with a signature adds to it. */
export interface TrustSettings extends TrustFiles {
  /** RSA keys below are refused. */
  minRsaBits: number;
}

/** Fail-closed in everything, trusting nobody. */
export const strictSettings: TrustSettings = { ...defaultExchange.trust, minRsaBits: 2048 };

/** The settings with what is configured; throws StartUpError when a certificate or list in it cannot be read. */
export function configuredTrust(files: TrustFiles): { settings: TrustSettings; fingerprint: string } {
  const settings: TrustSettings = { ...strictSettings, ...files };
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
  /** SHA-256 of the settings. */
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
