import type { TrustedConfig } from '../../subgraphs/kernel/config/trusted-config.ts';
import { fileState } from '../../subgraphs/kernel/process/file-state.ts';
import { type JobLog, startJob } from '../../subgraphs/kernel/process/job.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

const everyMs = 10_000;

/**
 * Has the manifests read again when one of them has changed. While one cannot be read, what was trusted before stays so,
 * and the log says so once. Answers how to look at once, and how to stop.
 */
export function followManifests(
  { manifests, clients }: TrustedConfig,
  trusted: Pick<TrustedDocuments, 'readAgain'>,
  log: JobLog,
): { look(): Promise<void>; stop(): Promise<void> } {
  const files = [...manifests, ...Object.values(clients).flatMap((client) => client.manifests)];
  let seen: string | undefined;
  const look = async () => {
    const state = (await Promise.all(files.map(fileState))).join();
    if (state === seen) return;
    trusted.readAgain();
    // Only now: one that is half written is read again the next time, whatever its state is then.
    seen = state;
  };
  const round = async () => {
    await look();
    return false;
  };
  const stop = files.length ? startJob({ name: 'trusted documents', everyMs, round }, log) : async () => {};
  return { look, stop };
}
