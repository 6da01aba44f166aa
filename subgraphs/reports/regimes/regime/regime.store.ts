import type DataLoader from 'dataloader';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { AgencyReference } from '../../../kernel/types/agency-reference.type.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { rowById } from '../../../kernel/loaders/loaders.ts';
import { connectionFrom, countedBy } from '../../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { apiValidity } from '../../../kernel/types/validity.type.ts';
import type { Prisma } from '../../generated/client.ts';
import { readRegime, type RegimeRecord, versionNumbered, withVersions } from './regime.record.ts';
import { dayInForce, deadlineInWords, receiversOn, subjectsOn, versionOn } from './regime.rules.ts';
import type { ReportReceiver, ReportRegime } from './regime.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Reads the catalogue of reporting regimes. */
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
  async get(id: string, asOf?: PlainDate): Promise<ReportRegime> {
    const regime = await this.find(id, asOf);
    if (!regime) throw notFound(`The reporting regime ${JSON.stringify(id)}`);
    return regime;
  }

  /** The version by which the period goes whose data are closed on a day. */
  async versionFor(id: string, dataTo: PlainDate): Promise<RegimeRecord['versions'][number]> {
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

  /** The agencies that must report on a day; today, or on the nearest day of a regime that is not in force, when left out. */
  subjects({ record }: ReportRegime, day?: PlainDate): AgencyReference[] {
    const asOf = day ?? dayInForce(record.versions, this.context.today);
    const { tiers } = versionOn(record.versions, asOf);
    const found = tiers.flatMap((tier) => subjectsOn(tier, this.context.organisation, asOf).map(({ id }) => id));
    return [...new Set(found)].map((id) => ({ id, asOf }));
  }

  /** The agencies that receive the reports, each with its rules; of the same day. */
  receivers({ record }: ReportRegime, day?: PlainDate): ReportReceiver[] {
    const asOf = day ?? dayInForce(record.versions, this.context.today);
    const { organisation } = this.context;
    const found = versionOn(record.versions, asOf).tiers.flatMap((tier) =>
      subjectsOn(tier, organisation, asOf).flatMap(({ id }) => receiversOn(tier, id, organisation, asOf)),
    );
    const each = new Map(found.map(({ agencyId, rule }) => [`${agencyId} ${deadlineInWords(rule)}`, agencyId]));
    return [...each]
      .map(([key, id]) => ({ agency: { id, asOf }, deadlineRule: key.slice(id.length + 1) }))
      .sort((one, other) => (one.agency.id < other.agency.id ? -1 : Number(one.agency.id > other.agency.id)));
  }

  /** The regime as it is after a change that this request has made. */
  reread(id: string, asOf: PlainDate): Promise<ReportRegime> {
    this.#byId.clear(id);
    return this.get(id, asOf);
  }
}

/** The version by which the period goes whose data are closed on a day, as a transaction sees it. */
export async function regimeVersionFor(transaction: Prisma.TransactionClient, id: string, dataTo: PlainDate) {
  const row = await transaction.reportRegime.findUniqueOrThrow({ where: { id }, include: withVersions });
  return versionOn(readRegime(row).versions, dataTo);
}

function describe(record: RegimeRecord, asOf: PlainDate): ReportRegime {
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
