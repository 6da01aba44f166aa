import type { TrustFiles } from '../exchange-config.ts';
import { projectFile } from '../project.ts';
import type { VerificationRequest } from './judge.ts';
import { configuredTrust, type TrustSettings } from './trust.ts';
import type { SignatureVerdict } from './verdict.ts';
import { defaultPoolLimits, openWorkerPool, waiting } from './worker-pool.ts';

/** Verifies the signatures beside what was signed (CAdES, CMS), off the event loop, by the settings of this start. */
export interface CmsVerifier {
  trust: { settings: TrustSettings; fingerprint: string };
  /** A verdict for each signer; throws RATE_LIMITED when too many wait, LIMIT_EXCEEDED for what takes too long. */
  verify(request: Omit<VerificationRequest, 'format'>): Promise<SignatureVerdict[]>;
  close(): Promise<void>;
}

/** Opens the verifier; throws StartUpError when a certificate or list that is configured cannot be read. */
export function openCmsVerifier(files: TrustFiles): CmsVerifier {
  const trust = configuredTrust(files);
  const script = projectFile('dist/subgraphs/kernel/signature/cms-worker.js');
  const pool = openWorkerPool<VerificationRequest, SignatureVerdict[]>(script, trust.settings, defaultPoolLimits);
  return {
    trust,
    verify: (request) => waiting(pool.run({ ...request, format: 'CADES' })),
    close: () => pool.close(),
  };
}
