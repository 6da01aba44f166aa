import { badInput, conflict, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { addDays, END } from '../../../kernel/dates/plain-date.ts';
import type { ReportsContext } from '../../access/context.ts';
import type { Prisma } from '../../generated/client.ts';
import { renewObligations, throughYearOn } from './due-reports.store.ts';
import { refuseUnsoundElements, refuseUnsoundRegime } from './regime-definition.rules.ts';
import type {
  DefineReportRegimeInput,
  RegimeElementsInput,
  ReviseReportRegimeInput,
} from './regime-definition.type.ts';
import { RegimeStore } from './regime.store.ts';
import type { ReportRegime } from './regime.type.ts';

/** Adds a regime, and the obligations that follow from it; throws CONFLICT when there is one with its id. */
export async function defineReportRegime(
  context: ReportsContext,
  input: DefineReportRegimeInput,
): Promise<ReportRegime> {
  refuseUnsoundRegime(input, context.organisation);
  const { id, kind, frequency = null, isPublic, validFrom, validTo, elements } = input;
  await change(context, input, id, async (transaction) => {
    if (await transaction.reportRegime.findUnique({ where: { id } }))
      throw conflict('There is a regime with this id; revise it, or choose another id');

    await refuseUnknownIndicators(transaction, elements);
    const validity = { validFrom, validTo: validTo == null ? END : addDays(validTo, 1) };
    await transaction.reportRegime.create({
      data: { id, kind, frequency, isPublic, versions: { create: { number: 1, ...columns(elements), ...validity } } },
    });
  });
  return context.use(RegimeStore).reread(id, validFrom);
}

/** Adds a version to a regime and renews its obligations. An obligation that has a report stays as it is. */
export async function reviseReportRegime(
  context: ReportsContext,
  input: ReviseReportRegimeInput,
): Promise<ReportRegime> {
  const { regime: id, version, validFrom, elements } = input;
  refuseUnsoundElements(elements, context.organisation);
  await change(context, input, id, async (transaction) => {
    await transaction.$queryRaw`select id from reports.report_regime where id = ${id} for update`;
    const latest = await transaction.regimeVersion.findFirst({
      where: { regimeId: id },
      orderBy: { number: 'desc' },
    });
    if (!latest) throw notFound(`The reporting regime ${JSON.stringify(id)}`);
    if (latest.number !== version)
      throw conflict(`The regime has version ${latest.number} by now; look at it, and revise that one`);

    if (validFrom <= latest.validFrom || validFrom >= latest.validTo)
      throw conflict('A new version begins after the one before it has begun, and before it ends');

    await refuseUnknownIndicators(transaction, elements);
    await transaction.regimeVersion.update({
      where: { regimeId_number: { regimeId: id, number: version } },
      data: { validTo: validFrom },
    });
    await transaction.regimeVersion.create({
      data: { regimeId: id, number: version + 1, ...columns(elements), validFrom, validTo: latest.validTo },
    });
  });
  return context.use(RegimeStore).reread(id, validFrom);
}

async function change(
  context: ReportsContext,
  input: DefineReportRegimeInput | ReviseReportRegimeInput,
  id: string,
  carryOut: (transaction: Prisma.TransactionClient) => Promise<void>,
): Promise<void> {
  await transactOnce(context, input, async ({ transaction, organisation, today }) => {
    await carryOut(transaction);
    await renewObligations(transaction, organisation, throughYearOn(today), [id]);
  });
}

async function refuseUnknownIndicators(
  transaction: Prisma.TransactionClient,
  { columns }: RegimeElementsInput,
): Promise<void> {
  const named = columns.flatMap(({ indicator }) => indicator ?? []);
  const known = await transaction.indicator.findMany({ where: { code: { in: named } }, select: { code: true } });
  const codes = new Set(known.map(({ code }) => code));
  const unknown = columns.findIndex(({ indicator }) => indicator != null && !codes.has(indicator));
  if (unknown >= 0) throw badInput(`input.elements.columns.${unknown}.indicator`, 'There is no such indicator');
}

function columns({ tiers, columns, checks, ...elements }: RegimeElementsInput) {
  // Input objects are instances of classes; what is stored are their plain values, with nothing left out.
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
  const absent = { unit: null, min: null, max: null, formula: null, indicator: null };
  return {
    ...elements,
    tiers: plain(tiers),
    columns: plain(columns.map((column) => ({ ...absent, ...column }))),
    checks: plain(checks),
  };
}
