import type DataLoader from 'dataloader';
import type { AgencyReference } from '../../../kernel/types/agency-reference.type.ts';
import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { rowById } from '../../../kernel/loaders/loaders.ts';
import {
  type Connection,
  connectionFrom,
  countedBy,
  keyset,
  type PageArgs,
  pageRequest,
} from '../../../kernel/page/page.ts';
import { addDays, END } from '../../../kernel/dates/plain-date.ts';
import { apiValidity } from '../../../kernel/types/validity.type.ts';
import type { Prisma } from '../../generated/client.ts';
import { renewObligations, throughYearOn } from './due-reports.store.ts';
import { refuseUnsoundElements, refuseUnsoundRegime } from './regime-definition.rules.ts';
import type {
  DefineReportRegimeInput,
  RegimeElementsInput,
  ReviseReportRegimeInput,
} from './regime-definition.type.ts';
import { readRegime, type RegimeRecord, versionNumbered, withVersions } from './regime.record.ts';
import { deadlineInWords, receiversOn, subjectsOn, versionOn } from './regime.rules.ts';
import type { ReportReceiver, ReportRegime } from './regime.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Reads and keeps the catalogue of reporting regimes. */
export class RegimeStore {
  readonly #byId: DataLoader<string, RegimeRecord | null>;

  constructor(private readonly context: ReportsContext) {
    this.#byId = rowById(async (ids) => {
      const rows = await context.prisma.reportRegime.findMany({ where: { id: { in: ids } }, include: withVersions });
      return rows.map(readRegime);
    });
  }

  /** The regime with this id, in the version in force on a day; null when there is none. */
  async find(id: string, asOf = this.context.today): Promise<ReportRegime | null> {
    const record = await this.#byId.load(id);
    return record && describe(record, asOf);
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(id: string, asOf?: Date): Promise<ReportRegime> {
    const regime = await this.find(id, asOf);
    if (!regime) throw notFound(`The reporting regime ${JSON.stringify(id)}`);
    return regime;
  }

  /** The version by which the period goes whose data are closed on a day. */
  async versionFor(id: string, dataTo: Date): Promise<RegimeRecord['versions'][number]> {
    return versionOn((await this.get(id)).record.versions, dataTo);
  }

  /** The version with this number, which there must be. */
  async versionNumbered(id: string, number: number): Promise<RegimeRecord['versions'][number]> {
    return versionNumbered((await this.get(id)).record, number);
  }

  /** A page of the regimes, or of those in the public catalogue or not in it, by id. */
  async list(isPublic: boolean | undefined, args: PageArgs): Promise<Connection<ReportRegime>> {
    const page = pageRequest(args, `reportRegimes ${isPublic ?? 'all'}`, ['text']);
    const { where, ...order } = keyset(page, [{ field: 'id', direction: 'asc' }]);
    const { reportRegime } = this.context.prisma;
    const wanted = isPublic === undefined ? {} : { isPublic };
    const rows = await reportRegime.findMany({ where: { ...where, ...wanted }, ...order, include: withVersions });
    const found = connectionFrom(
      page,
      rows,
      (row) => [row.id],
      (row) => describe(readRegime(row), this.context.today),
    );
    return countedBy(found, (take) => reportRegime.count({ where: wanted, take }));
  }

  /** The regime in each of its versions, the first one first. */
  versions({ record }: ReportRegime): ReportRegime[] {
    return record.versions.map(({ validFrom }) => describe(record, validFrom));
  }

  /** The agencies that must report on a day. */
  subjects({ record }: ReportRegime, asOf: Date): AgencyReference[] {
    const { tiers } = versionOn(record.versions, asOf);
    const found = tiers.flatMap((tier) => subjectsOn(tier, this.context.organisation, asOf).map(({ id }) => id));
    return [...new Set(found)].map((id) => ({ id, asOf }));
  }

  /** The agencies that receive the reports on a day, each with its rules. */
  receivers({ record }: ReportRegime, asOf: Date): ReportReceiver[] {
    const { organisation } = this.context;
    const found = versionOn(record.versions, asOf).tiers.flatMap((tier) =>
      subjectsOn(tier, organisation, asOf).flatMap(({ id }) => receiversOn(tier, id, organisation, asOf)),
    );
    const each = new Map(found.map(({ agencyId, rule }) => [`${agencyId} ${deadlineInWords(rule)}`, agencyId]));
    return [...each]
      .map(([key, id]) => ({ agency: { id, asOf }, deadlineRule: key.slice(id.length + 1) }))
      .sort((one, other) => (one.agency.id < other.agency.id ? -1 : Number(one.agency.id > other.agency.id)));
  }

  /** Adds a regime, and the obligations that follow from it; throws CONFLICT when there is one with its id. */
  async define(input: DefineReportRegimeInput): Promise<ReportRegime> {
    refuseUnsoundRegime(input, this.context.organisation);
    const { id, kind, frequency = null, isPublic, validFrom, validTo, elements } = input;
    await this.#change(input, id, async (transaction) => {
      if (await transaction.reportRegime.findUnique({ where: { id } }))
        throw conflict('There is a regime with this id; revise it, or choose another id');

      await refuseUnknownIndicators(transaction, elements);
      const validity = { validFrom, validTo: validTo == null ? END : addDays(validTo, 1) };
      await transaction.reportRegime.create({
        data: { id, kind, frequency, isPublic, versions: { create: { number: 1, ...columns(elements), ...validity } } },
      });
    });
    return this.get(id, validFrom);
  }

  /** Adds a version to a regime, and works its obligations out anew; those already reported on stay. */
  async revise(input: ReviseReportRegimeInput): Promise<ReportRegime> {
    const { regime: id, version, validFrom, elements } = input;
    refuseUnsoundElements(elements, this.context.organisation);
    await this.#change(input, id, async (transaction) => {
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
    return this.get(id, validFrom);
  }

  async #change(
    input: DefineReportRegimeInput | ReviseReportRegimeInput,
    id: string,
    change: (transaction: Prisma.TransactionClient) => Promise<void>,
  ): Promise<void> {
    await transactOnce(this.context, input, async ({ transaction }) => {
      await change(transaction);
      const { organisation, today } = this.context;
      await renewObligations(transaction, organisation, throughYearOn(today), [id]);
    });
    this.#byId.clear(id);
  }
}

/** The version by which the period goes whose data are closed on a day, as a transaction sees it. */
export async function regimeVersionFor(transaction: Prisma.TransactionClient, id: string, dataTo: Date) {
  const row = await transaction.reportRegime.findUniqueOrThrow({ where: { id }, include: withVersions });
  return versionOn(readRegime(row).versions, dataTo);
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

function conflict(message: string): GraphError {
  return new GraphError('CONFLICT', message);
}

function describe(record: RegimeRecord, asOf: Date): ReportRegime {
  const { number, tiers: _tiers, columns, checks, ...version } = versionOn(record.versions, asOf);
  const { id, kind, frequency, isPublic } = record;
  return {
    ...version,
    ...apiValidity(version),
    id,
    kind,
    frequency,
    isPublic,
    version: number,
    template: { version: number, columns, checks },
    record,
  };
}
