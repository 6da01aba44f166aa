import { readSeedAgencies, readSeedChanges, snapshotFromSeed } from '../../subgraphs/directory/seed/reference-data.ts';
import { Organisation } from '../../subgraphs/kernel/organisation/organisation.ts';

const changes = readSeedChanges();

/** The reference data as the directory's picture of it. */
export const seeded = new Organisation(snapshotFromSeed(readSeedAgencies(), changes));

/** The agencies that the reference data says were dissolved without a successor. */
export const dissolved = new Set(
  changes.changes.filter((change) => change.kind === 'DISSOLVE').flatMap((change) => change.from),
);
