import type { TrustConfig } from '../config/exchange-config.ts';
import type { JobLog } from '../process/job.ts';
import { projectFile } from '../process/project.ts';
import type { VerificationRequest } from './judge.ts';
import type { NamedTrust } from './trust.ts';
import { followTrust } from './trust-follower.ts';
import type { SignatureVerdict } from './verdict.ts';
import { defaultPoolLimits, openWorkerPool, waiting } from './worker-pool.ts';

/** Verifies the signatures beside what was signed (CAdES, CMS), off the event loop. */
export interface CmsVerifier {
  /**
   * A verdict for each signer, and what they were made by; throws RATE_LIMITED when too many wait, LIMIT_EXCEEDED for what
   * takes too long.
   */
  verify(request: Omit<VerificationRequest, 'format'>): Promise<{ verdicts: SignatureVerdict[]; trust: NamedTrust }>;
  close(): Promise<void>;
}

/** Opens the verifier; throws StartUpError when a certificate or list that is configured cannot be read. */
export function openCmsVerifier(config: TrustConfig, log?: JobLog): CmsVerifier {
  const script = projectFile('dist/subgraphs/kernel/signature/cms-worker.js');
  const open = ({ settings }: NamedTrust) =>
    openWorkerPool<VerificationRequest, SignatureVerdict[]>(script, settings, defaultPoolLimits);
  const { use, close } = followTrust(config, open, log);
  return {
    verify: (request) =>
      use(async (pool, trust) => ({ trust, verdicts: await waiting(pool.run({ ...request, format: 'CADES' })) })),
    close,
  };
}
