import { randomUUID } from 'node:crypto';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { badInput } from '../../kernel/errors/errors.ts';
import { transactOnce } from '../../kernel/command/idempotency.ts';
import type { AgencyRecord, OrganisationSnapshot, Succession } from '../../kernel/organisation/snapshot.ts';
import type { DirectoryContext } from '../access/context.ts';
import { AgencyStore } from '../agency/agency.store.ts';
import type { Prisma } from '../generated/client.ts';
import { readSnapshot } from '../picture/read-snapshot.ts';
import { type Plan, refuseInvalidTree, type Reorganisation, successionsOf } from './reorganisation.rules.ts';
import type { Role } from './reorganisation.store.ts';
import type { OrgChange, ReorganisationInput } from './reorganisation.type.ts';

/**
 * Carries one reorganisation out as one transaction, or refuses it: BAD_USER_INPUT when the tree would not be valid
 * on some date, CONFLICT when an agency has changed since the caller saw it, IDEMPOTENCY_MISMATCH for a key that was
 * used with another input. A repeated call answers the first one's reorganisation. What its answer says of agencies is
 * their state after the change.
 */
export async function reorganise<Input extends ReorganisationInput>(
  context: DirectoryContext,
  plan: Plan<Input>,
  input: Input,
): Promise<OrgChange> {
  const id = await transactOnce(context, input, async ({ transaction, organisation }, id) => {
    // Reorganisations take turns: each is checked against the tree that the one before has left.
    await transaction.$queryRaw`select revision from directory.revision where id = 1 for update`;
    const snapshot = await readSnapshot(transaction, organisation.snapshot);
    await carryOut(transaction, snapshot, plan, input, id);
  });
  const change = await context.prisma.orgChange.findUniqueOrThrow({ where: { id } });
  await context.use(AgencyStore).refresh();
  return change;
}

async function carryOut<Input extends ReorganisationInput>(
  transaction: Prisma.TransactionClient,
  snapshot: OrganisationSnapshot,
  plan: Plan<Input>,
  input: Input,
  id: string,
): Promise<OrgChange> {
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
  date: PlainDate,
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
