import { Organisation } from '../kernel/organisation/organisation.ts';
import type { AgencyRecord, OrganisationSnapshot } from '../kernel/organisation/snapshot.ts';
import type { OrganisationSource } from '../kernel/organisation/source.ts';
import type { PrismaClient } from './generated/client.ts';

/** The part of the client that a picture is read with; a transaction has it too. */
export type SnapshotReader = Pick<PrismaClient, 'agency' | 'revision' | 'succession'>;

/**
 * The picture of all agencies over the directory's own tables. `refresh` costs one statement, which asks whether any
 * process has changed them since.
 */
export async function openOrganisation(client: PrismaClient): Promise<OrganisationSource> {
  let organisation = new Organisation(await readSnapshot(client));
  return {
    latest: () => organisation,
    refresh: async () => {
      if ((await readRevision(client)) !== organisation.revision)
        organisation = new Organisation(await readSnapshot(client));
      return organisation;
    },
    close: () => {},
  };
}

/** All agencies through time, from the tables. */
export async function readSnapshot(client: SnapshotReader): Promise<OrganisationSnapshot> {
  // The revision first: should a change come in between, the next refresh sees that the picture is older than it.
  const revision = await readRevision(client);
  const rows = await client.agency.findMany({
    include: {
      versions: { orderBy: { validFrom: 'asc' } },
      codes: { orderBy: [{ scheme: 'asc' }, { validFrom: 'asc' }] },
    },
    orderBy: { id: 'asc' },
  });
  const successions = await client.succession.findMany({
    include: { change: { select: { date: true } } },
    orderBy: [{ predecessorId: 'asc' }, { successorId: 'asc' }],
  });
  return {
    revision,
    // Kind, level and scheme are plain text columns that only checked values are written to.
    agencies: rows as AgencyRecord[],
    successions: successions.map(({ predecessorId, successorId, change }) => ({
      predecessorId,
      successorId,
      date: change.date,
    })),
  };
}

async function readRevision(client: SnapshotReader): Promise<number> {
  return (await client.revision.findUniqueOrThrow({ where: { id: 1 } })).revision;
}
