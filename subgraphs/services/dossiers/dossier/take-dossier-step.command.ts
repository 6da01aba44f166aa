import type { Instant } from '../../../kernel/dates/instant.ts';
import { conflict, type GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { enqueue } from '../../../kernel/outbox/outbox.ts';
import { lockRow } from '../../../kernel/database/lock-row.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { formatPlainDate, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { ServicesContext, ServicesUnit } from '../../access/context.ts';
import { partiesOf, type Party } from '../../access/dossier-relations.rules.ts';
import {
  type Dossier as DossierRow,
  type DossierComponent as ComponentRow,
  type DossierEvent as EventRow,
  Prisma,
} from '../../generated/client.ts';
import { ProcedureVersionStore } from '../../procedures/procedure/procedure-version.store.ts';
import { filesLost } from '../component/dossier-content.rules.ts';
import { DossierFileStore, releaseFiles } from '../component/dossier-file.store.ts';
import { promised } from './dossier-breach.rules.ts';
import { dossierCode } from './dossier-code.rules.ts';
import { refuseSilentTakeOver, type Status, take, toldBy } from './dossier.rules.ts';
import { DossierStore } from './dossier.store.ts';
import type { DossierStepInput } from './dossier-step.type.ts';
import { writeComponents, writeEvent } from './dossier-writes.store.ts';
import { columnsAfter, papersAfter, paymentMethod, resultsOf, type Terms } from './step-consequences.rules.ts';

/** All that a step looks at of a dossier. */
type WholeDossier = DossierRow & { events: EventRow[]; components: ComponentRow[] };

const table = { name: 'services.dossier', fields: Prisma.DossierScalarFieldEnum };

/**
 * Takes a step with a dossier, by the rules of dossier.rules.ts, and answers the row that it leaves; undefined for a call
 * that is repeated. Throws NOT_FOUND for a dossier that the viewer does not see, CONFLICT when it has changed since or is
 * not where the step begins, FORBIDDEN when the step is somebody else's.
 */
export async function takeDossierStep(
  context: ServicesContext,
  input: DossierStepInput,
): Promise<DossierRow | undefined> {
  let left: DossierRow | undefined;
  // Read before the transaction, which may have the only connection.
  const prepare = async () => {
    const { relations, procedure, acceptedAt } = await context.use(DossierStore).get(input.dossier);
    const terms = await termsOf(context, procedure.code, acceptedAt);
    const files = context.use(DossierFileStore);
    const components = await files.named(input.components ?? []);
    return { relations, terms, given: { ...input, components, results: await files.named(input.results ?? []) } };
  };
  type Prepared = Awaited<ReturnType<typeof prepare>>;
  const carryOut = async (unit: ServicesUnit, _: string, { relations, terms, given }: Prepared) => {
    const { transaction } = unit;
    const row = await lockRow<DossierRow>(transaction, table, input.dossier);
    if (!row) throw notFound(`The dossier ${JSON.stringify(input.dossier)}`);
    const parts = { where: { dossierId: row.id }, orderBy: { position: 'asc' } } as const;
    const events = await transaction.dossierEvent.findMany(parts);
    const dossier = { ...row, events, components: await transaction.dossierComponent.findMany(parts) };
    const parties: Party[] = [
      ...partiesOf(context, context.use(DossierStore).rights, dossier),
      ...(relations.has('own') ? ['APPLICANT' as const] : []),
    ];
    const to = take(input.step, dossier, parties, input);
    if (!context.viewer.scopes.has('dossiers:approve')) refuseSilentTakeOver(input, dossier.assignedTo);
    if (dossier.revision !== input.revision) throw changedSince(dossier);
    left = await write(unit, given, to, dossier, terms);
    const told = toldBy(input.step, dossier.code !== null);
    if (told) await enqueue(transaction, 'services', { stream: dossier.id, kind: told }, unit.now);
  };
  await transactOnce(context, input, carryOut, prepare);
  return left;
}

/** Writes what a step makes of a dossier: its row, which is answered, its event, and what came in or went out with it. */
async function write(
  unit: ServicesUnit,
  input: DossierStepInput,
  status: Status,
  dossier: WholeDossier,
  terms: Terms,
): Promise<DossierRow> {
  const { transaction, now, clock } = unit;
  const { id } = dossier;
  const position = dossier.events.length;
  const after = columnsAfter(input, status, dossier, terms, now, clock);
  const { papers, ...facts } = papersAfter(input, dossier, terms, now) ?? {};
  const results = resultsOf(input, terms);
  const code = input.step === 'ACCEPT' ? { code: await nextCode(unit, dossier.receivingId) } : {};
  if (papers) {
    await transaction.dossierComponent.deleteMany({ where: { dossierId: id } });
    await writeComponents(unit, id, papers);
    await releaseFiles(transaction, filesLost(dossier.components, papers), now);
  }
  const left = await transaction.dossier.update({
    where: { id },
    data: { revision: { increment: 1 }, ...after, ...code, ...facts },
  });
  const { step, reason: content = null } = input;
  const moved = movedDates(dossier, { ...dossier, ...after });
  await writeEvent(unit, { dossierId: id, position, step, status, content, ...moved });
  if (results.length)
    await transaction.dossierResult.createMany({ data: results.map((result) => ({ ...result, dossierId: id })) });
  if (input.step === 'RECEIVE_PAYMENT')
    await transaction.dossierPayment.createMany({ data: { ...paymentOf(input, now), position, dossierId: id } });
  return left;
}

/** What the procedure says of a dossier: as on the day of its acceptance, which may be today. */
async function termsOf(context: ServicesContext, procedureCode: string, acceptedAt: Instant | null): Promise<Terms> {
  const day = acceptedAt ? vietnamDate(acceptedAt) : context.today;
  const version = await context.use(ProcedureVersionStore).on(procedureCode, day);
  return {
    timeLimit: version?.timeLimit ?? null,
    excludesPaymentTime: version?.excludesPaymentTime ?? false,
    components: version?.components ?? null,
    outputs: version?.outputs ?? null,
  };
}

function paymentOf(input: DossierStepInput, paidAt: Instant) {
  const { amount, transactionId = null, fee = null, feeKind: kind = null } = input;
  return { amount: amount!, transactionId, fee, kind, method: paymentMethod(input), paidAt };
}

/** The next code of an agency's day: one row holds the last number, so that two desks wait for each other. */
async function nextCode({ transaction, organisation, today }: ServicesUnit, agencyId: string): Promise<string> {
  const agencyCode = organisation.actingCode(agencyId, 'QCVN102', today)!;
  const [row] = await transaction.$queryRaw<{ last: number }[]>`
    insert into services.dossier_sequence as sequence (agency_code, day, last)
    values (${agencyCode}, ${formatPlainDate(today)}::date, 1)
    on conflict (agency_code, day) do update set last = sequence.last + 1 returning last`;
  return dossierCode(agencyCode, today, row!.last);
}

/** What a step has made of the date that the applicant was told, for its event; nothing when it is the same. */
function movedDates(before: Parameters<typeof promised>[0], after: Parameters<typeof promised>[0]) {
  const [previousDueAt, newDueAt] = [promised(before), promised(after)];
  return previousDueAt?.getTime() === newDueAt?.getTime() ? {} : { previousDueAt, newDueAt };
}

function changedSince({ id, revision }: DossierRow): GraphError {
  const message = `The dossier ${id} has changed: its revision is ${revision}; read it again, then decide`;
  return conflict(message, 'input.revision');
}
