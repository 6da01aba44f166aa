import { parentPort, workerData } from 'node:worker_threads';
import type { VerificationRequest } from './judge.ts';
import { readTrust, type TrustSettings } from './trust.ts';
import { verifyDetached } from './verify-cms.ts';

const trust = readTrust(workerData as TrustSettings);

parentPort?.on('message', (request: VerificationRequest) => {
  parentPort?.postMessage(verifyDetached(request, trust));
});
