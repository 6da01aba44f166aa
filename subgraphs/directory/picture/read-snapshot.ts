import type { AnnouncedYear } from '../../kernel/calendar/working-year.ts';
import type {
  AgencyRecord,
  LeaderRecord,
  OrganisationSnapshot,
  Succession,
} from '../../kernel/organisation/snapshot.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';

/** The part of the client that a picture is read with; a transaction has it too. */
export type SnapshotReader = Pick<
  PrismaClient,
  'agency' | 'revision' | 'succession' | 'membership' | 'workingYear' | '$queryRaw'
>;

/**
 * All agencies through time, from the tables. Of a picture that is one revision older, only what has changed since is
 * read: the agencies that have another revision, with what hangs on them, and the years that were declared. Where neither
 * says what has moved the revision on, everything is read. A picture that is as new is answered itself.
 */
export async function readSnapshot(
  client: SnapshotReader,
  known?: OrganisationSnapshot,
): Promise<OrganisationSnapshot> {
  // The revision first: should a change come in between, the next refresh sees that the picture is older than it.
  const { revision } = await client.revision.findUniqueOrThrow({ where: { id: 1 } });
  if (revision === known?.revision) return known;
  const base = revision - 1 === known?.revision ? known : undefined;
  const changed = base && (await agenciesChangedSince(client, base));
  const workingYears = await readWorkingYears(client, base?.revision);
  if (changed?.length === 0 && workingYears.length === 0) return readSnapshot(client);
  // An agency before what hangs on it, which may then be newer, but never older.
  const agencies = await readAgencies(client, changed);
  const successions = await readSuccessions(client, changed);
  const leaders = await readLeaders(client, changed);
  return {
    revision,
    agencies: replaced(base?.agencies, agencies, ({ id }) => id).sort(by(({ id }) => id)),
    successions: replaced(base?.successions, successions, ({ changeId }) => changeId).sort(
      (one, other) => +one.date - +other.date || by<Succession>(({ changeId }) => changeId)(one, other),
    ),
    leaders: replaced(base?.leaders, leaders, ({ agencyId }) => agencyId).sort(by(({ agencyId }) => agencyId)),
    workingYears: replaced(base?.workingYears, workingYears, ({ year }) => year).sort(by(({ year }) => year)),
  };
}

/** The agencies that are new, or that were changed: each change moves the agency's own revision on. */
async function agenciesChangedSince(client: SnapshotReader, { agencies }: OrganisationSnapshot): Promise<string[]> {
  const [ids, revisions] = [agencies.map(({ id }) => id), agencies.map(({ revision }) => revision)];
  const rows = await client.$queryRaw<{ id: string }[]>`
    select id from directory.agency
    where (id, revision) not in (select * from unnest(${ids}::text[], ${revisions}::int[]))`;
  return rows.map(({ id }) => id);
}

/** A condition of Prisma's on an id; all when none are named. */
function among(ids: string[] | undefined): Prisma.StringFilter {
  return ids ? { in: ids } : {};
}

async function readAgencies(client: SnapshotReader, ids: string[] | undefined): Promise<AgencyRecord[]> {
  return client.agency.findMany({
    where: { id: among(ids) },
    include: {
      versions: { orderBy: { validFrom: 'asc' } },
      codes: { orderBy: [{ scheme: 'asc' }, { validFrom: 'asc' }] },
    },
  });
}

/** The successions of every change in which one of these agencies gave something up. */
async function readSuccessions(client: SnapshotReader, predecessors: string[] | undefined): Promise<Succession[]> {
  const rows = await client.succession.findMany({
    where: { change: { successions: { some: { predecessorId: among(predecessors) } } } },
    include: { change: { select: { date: true } } },
    orderBy: [{ position: 'asc' }, { successorId: 'asc' }],
  });
  return rows.map(({ predecessorId, successorId, changeId, takesOver, change }) => ({
    predecessorId,
    successorId,
    changeId,
    date: change.date,
    takesOver,
  }));
}

async function readLeaders(client: SnapshotReader, agencies: string[] | undefined): Promise<LeaderRecord[]> {
  const rows = await client.membership.findMany({
    where: { post: { agencyId: among(agencies), rank: { in: ['HEAD', 'DEPUTY'] } } },
    select: {
      validFrom: true,
      validTo: true,
      officerId: true,
      officer: { select: { fullName: true } },
      post: { select: { agencyId: true, rank: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ post: { agencyId, rank }, officer: { fullName }, ...membership }) =>
    rank === 'STAFF' ? [] : [{ ...membership, fullName, agencyId, rank }],
  );
}

async function readWorkingYears(client: SnapshotReader, after = -1): Promise<AnnouncedYear[]> {
  const rows = await client.workingYear.findMany({
    where: { revision: { gt: after } },
    include: { days: { orderBy: { date: 'asc' } } },
  });
  return rows.map(announcedYear);
}

function announcedYear({ days, ...year }: Prisma.WorkingYearGetPayload<{ include: { days: true } }>): AnnouncedYear {
  const described = days.map(({ date, nameVi, kind }) => ({ date, nameVi, kind }));
  return {
    ...year,
    daysOff: described.flatMap(({ kind, ...day }) => (kind === 'MAKE_UP' ? [] : [{ ...day, kind }])),
    makeUpDays: described.filter(({ kind }) => kind === 'MAKE_UP').map(({ date, nameVi }) => ({ date, nameVi })),
  };
}

/** What is known, but for all that has the key of something that was read again, and that in its place. */
function replaced<Item, Key>(known: readonly Item[] = [], read: readonly Item[], keyOf: (item: Item) => Key): Item[] {
  const again = new Set(read.map(keyOf));
  return [...known.filter((item) => !again.has(keyOf(item))), ...read];
}

/** Compares by a key; what has the same stays in its order. */
function by<Item>(keyOf: (item: Item) => string | number): (one: Item, other: Item) => number {
  return (one, other) => (keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other)));
}
