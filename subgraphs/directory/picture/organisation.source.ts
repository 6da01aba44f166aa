import type { DayOffKind } from '../../kernel/calendar/statutory-holidays.rules.ts';
import type { AnnouncedYear } from '../../kernel/calendar/working-year.ts';
import { Organisation } from '../../kernel/organisation/organisation.ts';
import type {
  AgencyRecord,
  LeaderRecord,
  OrganisationSnapshot,
  SuccessionScope,
} from '../../kernel/organisation/snapshot.ts';
import type { OrganisationSource } from '../../kernel/organisation/source.ts';
import type { Job } from '../../kernel/process/job.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';

/** The part of the client that a picture is read with; a transaction has it too. */
export type SnapshotReader = Pick<PrismaClient, 'agency' | 'revision' | 'succession' | 'membership' | 'workingYear'>;

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

/** Looks for changes of other processes, so that they are known here within a second. */
export function lookOutJob(organisation: OrganisationSource): Job {
  return { name: 'organisation', everyMs: 500, round: () => organisation.refresh().then(() => false) };
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
    orderBy: [{ change: { date: 'asc' } }, { changeId: 'asc' }, { position: 'asc' }, { successorId: 'asc' }],
  });
  const leading = await client.membership.findMany({
    where: { post: { rank: { in: ['HEAD', 'DEPUTY'] } } },
    select: {
      validFrom: true,
      validTo: true,
      officerId: true,
      officer: { select: { fullName: true } },
      post: { select: { agencyId: true, rank: true } },
    },
    orderBy: { id: 'asc' },
  });
  const years = await client.workingYear.findMany({
    include: { days: { orderBy: { date: 'asc' } } },
    orderBy: { year: 'asc' },
  });
  return {
    revision,
    workingYears: years.map(announcedYear),
    // Kind, level and scheme are plain text columns that only checked values are written to.
    agencies: rows as AgencyRecord[],
    successions: successions.map(({ predecessorId, successorId, changeId, takesOver, change }) => ({
      predecessorId,
      successorId,
      changeId,
      date: change.date,
      takesOver: takesOver as SuccessionScope[],
    })),
    leaders: leading.map(({ post, officer, ...membership }) => ({
      ...membership,
      fullName: officer.fullName,
      agencyId: post.agencyId,
      rank: post.rank as LeaderRecord['rank'],
    })),
  };
}

function announcedYear({ days, ...year }: Prisma.WorkingYearGetPayload<{ include: { days: true } }>): AnnouncedYear {
  const described = days.map(({ date, nameVi, kind }) => ({ date, nameVi, kind }));
  return {
    ...year,
    daysOff: described
      .filter(({ kind }) => kind !== 'MAKE_UP')
      .map((day) => ({ ...day, kind: day.kind as DayOffKind })),
    makeUpDays: described.filter(({ kind }) => kind === 'MAKE_UP').map(({ date, nameVi }) => ({ date, nameVi })),
  };
}

async function readRevision(client: SnapshotReader): Promise<number> {
  return (await client.revision.findUniqueOrThrow({ where: { id: 1 } })).revision;
}
