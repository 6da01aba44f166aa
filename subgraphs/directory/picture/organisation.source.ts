import { Organisation } from '../../kernel/organisation/organisation.ts';
import type { OrganisationSource } from '../../kernel/organisation/source.ts';
import type { Job } from '../../kernel/process/job.ts';
import type { PrismaClient } from '../generated/client.ts';
import { readSnapshot } from './read-snapshot.ts';

/**
 * The picture of all agencies over the directory's own tables. `refresh` costs one statement, which asks whether any
 * process has changed them since, and reads what has.
 */
export async function openOrganisation(client: PrismaClient): Promise<OrganisationSource> {
  let seenAt = performance.now();
  let organisation = new Organisation(await readSnapshot(client));
  const refresh = async () => {
    const began = performance.now();
    const read = await readSnapshot(client, organisation.snapshot);
    // Of two that read at once, the one that has seen less may be the last to end.
    if (read.revision > organisation.revision) organisation = new Organisation(read);
    seenAt = Math.max(seenAt, began);
    return organisation;
  };
  return {
    latest: () => organisation,
    recent: async () => (performance.now() - seenAt < recentMs ? organisation : refresh()),
    refresh,
    close: () => {},
  };
}

/** For how long a picture is a recent one, and how often changes are looked for, so that mostly there is one. */
const [recentMs, lookOutMs] = [1_000, 500];

/** Looks for changes of other processes, so that they are known here within a second. */
export function lookOutJob(organisation: OrganisationSource): Job {
  return { name: 'organisation', everyMs: lookOutMs, round: () => organisation.refresh().then(() => false) };
}
