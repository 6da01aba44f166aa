import { randomUUID } from 'node:crypto';
import type DataLoader from 'dataloader';
import { badInput } from '../../kernel/errors/errors.ts';
import { transactOnce } from '../../kernel/command/idempotency.ts';
import type { AgencyRecord, Succession } from '../../kernel/organisation/snapshot.ts';
import { rowById, rowsByKey } from '../../kernel/loaders/loaders.ts';
import {
  type Connection,
  connectionFrom,
  countedBy,
  keyset,
  type PageArgs,
  pageRequest,
} from '../../kernel/page/page.ts';
import { formatPlainDate, parsePlainDate } from '../../kernel/dates/plain-date.ts';
import type { Prisma } from '../generated/client.ts';
import { readSnapshot } from '../picture/organisation.source.ts';
import { type Plan, refuseInvalidTree, type Reorganisation, successionsOf } from './reorganisation.rules.ts';
import type { OrgChange, OrgChangeFilter, ReorganisationInput } from './reorganisation.type.ts';
import type { DirectoryContext } from '../access/context.ts';

type Role = 'FROM' | 'TO';

/** Reads reorganisations, and carries them out. */
export class ReorganisationStore {
  readonly #roles: DataLoader<string, { changeId: string; agencyId: string; role: string }[]>;
  readonly #byId: DataLoader<string, OrgChange | null>;
  readonly #ofAgency: DataLoader<string, { agencyId: string; change: OrgChange }[]>;

  constructor(private readonly context: DirectoryContext) {
    this.#byId = rowById((ids) => context.prisma.orgChange.findMany({ where: { id: { in: ids } } }));
    this.#roles = rowsByKey(
      (ids) =>
        context.prisma.orgChangeAgency.findMany({ where: { changeId: { in: ids } }, orderBy: { agencyId: 'asc' } }),
      (row) => row.changeId,
    );
    this.#ofAgency = rowsByKey(
      (ids) =>
        context.prisma.orgChangeAgency.findMany({
          where: { agencyId: { in: ids } },
          include: { change: true },
          orderBy: [{ change: { date: 'asc' } }, { changeId: 'asc' }],
        }),
      (row) => row.agencyId,
    );
  }

  /** A reorganisation that is on record. */
  async get(id: string): Promise<OrgChange> {
    return (await this.#byId.load(id))!;
  }

  /** A page of reorganisations, the latest first. */
  async list({ kinds, from, to }: OrgChangeFilter, args: PageArgs): Promise<Connection<OrgChange>> {
    const page = pageRequest(args, 'orgChanges', ['date', 'text']);
    const { where, ...rest } = keyset(page, [
      { field: 'date', direction: 'desc', read: (value) => parsePlainDate(String(value)) },
      { field: 'id', direction: 'asc' },
    ]);
    const conditions: Prisma.OrgChangeWhereInput[] = [
      ...(kinds ? [{ kind: { in: kinds } }] : []),
      ...(from ? [{ date: { gte: from } }] : []),
      ...(to ? [{ date: { lte: to } }] : []),
    ];
    const { orgChange } = this.context.prisma;
    const rows = await orgChange.findMany({ where: { AND: [...conditions, where] }, ...rest });
    const found = connectionFrom(
      page,
      rows,
      (row) => [formatPlainDate(row.date), row.id],
      (row) => row,
    );
    return countedBy(found, (take) => orgChange.count({ where: { AND: conditions }, take }));
  }

  /** The reorganisations that an agency went through, the earliest first. */
  async of(agencyId: string): Promise<OrgChange[]> {
    const rows = await this.#ofAgency.load(agencyId);
    // An agency that goes on after a merger stands on both sides of it.
    return [...new Map(rows.map(({ change }) => [change.id, change])).values()];
  }

  /** The ids of the agencies that a reorganisation started from or led to. */
  async agencyIds(changeId: string, role: Role): Promise<string[]> {
    const rows = await this.#roles.load(changeId);
    return rows.filter((row) => row.role === role).map((row) => row.agencyId);
  }

  /**
   * Carries one reorganisation out as one transaction, or refuses it: BAD_USER_INPUT when the tree would not be valid
   * on some date, CONFLICT when an agency has changed since the caller saw it, IDEMPOTENCY_MISMATCH for a key that was
   * used with another input. A repeated call answers the first one's reorganisation.
   */
  async carryOut<Input extends ReorganisationInput>(plan: Plan<Input>, input: Input): Promise<OrgChange> {
    const id = await transactOnce(this.context, input, async ({ transaction }, id) => {
      // Reorganisations take turns: each is checked against the tree that the one before has left.
      await transaction.$queryRaw`select revision from directory.revision where id = 1 for update`;
      await reorganise(transaction, plan, input, id);
    });
    return this.context.prisma.orgChange.findUniqueOrThrow({ where: { id } });
  }
}

async function reorganise<Input extends ReorganisationInput>(
  transaction: Prisma.TransactionClient,
  plan: Plan<Input>,
  input: Input,
  id: string,
): Promise<OrgChange> {
  const snapshot = await readSnapshot(transaction);
  const change = plan(snapshot, input, () => randomUUID());
  refuseInvalidTree(snapshot, change, input.date, await dissolvedBefore(transaction));
  await refuseUnknownUnits(transaction, change);
  await transaction.revision.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
  for (const agency of change.agencies) await write(transaction, agency);
  await endMemberships(transaction, change, input.date);
  const successions = successionsOf(snapshot, change, input.date, id);
  return record(transaction, change, successions, input, id);
}

async function dissolvedBefore(transaction: Prisma.TransactionClient): Promise<Set<string>> {
  const rows = await transaction.orgChangeAgency.findMany({ where: { role: 'FROM', change: { kind: 'DISSOLVE' } } });
  return new Set(rows.map((row) => row.agencyId));
}

async function refuseUnknownUnits(transaction: Prisma.TransactionClient, change: Reorganisation): Promise<void> {
  const wanted = new Set(change.agencies.flatMap(({ adminUnitId }) => adminUnitId ?? []));
  const known = await transaction.adminUnit.count({ where: { id: { in: [...wanted] } } });
  if (known < wanted.size) throw badInput('input', 'The administrative unit of an agency to be does not exist');
}

async function write(
  transaction: Prisma.TransactionClient,
  { versions, codes, ...agency }: AgencyRecord,
): Promise<void> {
  const agencyId = agency.id;
  await transaction.agency.upsert({ where: { id: agencyId }, create: agency, update: agency });
  await transaction.agencyVersion.deleteMany({ where: { agencyId } });
  await transaction.agencyCode.deleteMany({ where: { agencyId } });
  await transaction.agencyVersion.createMany({ data: versions.map((version) => ({ ...version, agencyId })) });
  await transaction.agencyCode.createMany({ data: codes.map((code) => ({ ...code, agencyId })) });
}

/** Whoever holds a post in an agency that ends holds it until then. */
async function endMemberships(
  transaction: Prisma.TransactionClient,
  change: Reorganisation,
  date: Date,
): Promise<void> {
  const ended = change.agencies.filter((agency) => +agency.validTo === +date).map((agency) => agency.id);
  await transaction.membership.updateMany({
    where: { post: { agencyId: { in: ended } }, validTo: { gt: date } },
    data: { validTo: date },
  });
}

async function record(
  transaction: Prisma.TransactionClient,
  change: Reorganisation,
  successions: Succession[],
  input: ReorganisationInput,
  id: string,
): Promise<OrgChange> {
  const roles = (ids: string[], role: Role) => ids.map((agencyId) => ({ agencyId, role }));
  return transaction.orgChange.create({
    data: {
      id,
      date: input.date,
      kind: change.kind,
      legalBasis: input.legalBasis ?? null,
      agencies: { createMany: { data: [...roles(change.from, 'FROM'), ...roles(change.to, 'TO')] } },
      successions: {
        createMany: {
          data: successions.map(({ changeId: _c, date: _d, ...link }, position) => ({ ...link, position })),
        },
      },
    },
  });
}
