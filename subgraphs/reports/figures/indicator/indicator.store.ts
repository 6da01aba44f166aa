import DataLoader from 'dataloader';
import { type FigureKey, readFigureId, writeFigureId } from '../../../kernel/figures/indicator-figure.ts';
import { columnsOf } from '../../../kernel/database/newest-first.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { connectionFrom, countedBy } from '../../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { findPeriod, getPeriod } from '../../regimes/period/period.rules.ts';
import type { ReportPeriod } from '../../regimes/period/period.type.ts';
import { leastSure, observedFor, type OfPeriod, ofPeriod, sumsOf, valueIn } from './aggregation.rules.ts';
import { placesHeld } from './comparison.rules.ts';
import type { Indicator, IndicatorComparison, IndicatorRollUp } from './indicator.type.ts';
import { Prisma } from '../../generated/client.ts';
import type { ReportsContext } from '../../access/context.ts';

/** A figure that is wanted: of an agency with all below it, as of the period's end. */
interface Wanted {
  code: string;
  agencyId: string;
  period: ReportPeriod;
}

const columns = columnsOf(Prisma.IndicatorScalarFieldEnum);

/** Reads the catalogue of indicators, and puts their figures together along the tree. */
export class IndicatorStore {
  readonly #rollUps: DataLoader<Wanted, IndicatorRollUp, string>;
  readonly #byCode: DataLoader<string, Indicator | null>;
  /** What has been read. */
  readonly #catalogue = new Map<string, Indicator>();

  constructor(private readonly context: ReportsContext) {
    this.#byCode = new DataLoader(async (codes) => {
      await this.#read([...codes]);
      return codes.map((code) => this.#catalogue.get(code) ?? null);
    });
    this.#rollUps = new DataLoader((wanted) => this.#rollUpEach([...wanted]), {
      cacheKeyFn: ({ code, agencyId, period }) => JSON.stringify([code, agencyId, period.id]),
    });
  }

  /** The part of the catalogue that has these indicators, as far as there are any, and what they are put together of. */
  async catalogueOf(codes: readonly string[]): Promise<ReadonlyMap<string, Indicator>> {
    // Unlike loadMany, this fails where they cannot be read.
    await Promise.all(codes.map((code) => this.#byCode.load(code)));
    return this.#catalogue;
  }

  /** The indicator with this code; null when there is none. */
  find(code: string): Promise<Indicator | null> {
    return this.#byCode.load(code);
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(code: string): Promise<Indicator> {
    const indicator = await this.find(code);
    if (!indicator) throw notFound(`The indicator ${JSON.stringify(code)}`);
    return indicator;
  }

  /** A page of the indicators, by code. */
  async list(args: PageArgs): Promise<Connection<Indicator>> {
    const page = pageRequest(args, 'indicators', ['text']);
    const rows = await this.context.prisma.indicator.findMany(keyset(page, [{ field: 'code', direction: 'asc' }]));
    const found = connectionFrom(
      page,
      rows,
      (row) => [row.code],
      (row) => row,
    );
    return countedBy(found, (take) => this.context.prisma.indicator.count({ take }));
  }

  /** An indicator of an agency with all below it; throws NOT_FOUND for an unknown agency or period. */
  async rollUp({ code }: Indicator, agencyId: string, periodId: string): Promise<IndicatorRollUp> {
    if (!this.context.organisation.get(agencyId)) throw notFound(`The agency ${JSON.stringify(agencyId)}`);
    return this.#rollUps.load({ code, agencyId, period: getPeriod(periodId) });
  }

  /** The figure that an id names; null when it names none. */
  async findRollUp(id: string): Promise<IndicatorRollUp | null> {
    const key = readFigureId(id);
    const period = key && findPeriod(key.periodId);
    if (!period || !this.context.organisation.get(key.agencyId) || !(await this.find(key.code))) return null;
    const wanted = { code: key.code, agencyId: key.agencyId, period };
    return writeFigureId(keyOf(wanted)) === id ? this.#rollUps.load(wanted) : null;
  }

  /** An indicator of an agency in a period against that of whose place it holds, in an earlier one. */
  async compare(indicator: Indicator, agencyId: string, later: string, earlier: string): Promise<IndicatorComparison> {
    const [period, periodBefore] = [getPeriod(later), getPeriod(earlier)];
    const current = await this.rollUp(indicator, agencyId, later);
    const places = placesHeld(agencyId, period.dataTo, periodBefore.dataTo, this.context.organisation);
    const { code } = indicator;
    const before = await Promise.all(
      places.before.map((id) => this.#rollUps.load({ code, agencyId: id, period: periodBefore })),
    );
    const comparable = places.reasons.length === 0;
    const beforeValue = comparable ? await this.#together(indicator, places.before, periodBefore) : null;
    const change = current.value === null || beforeValue === null ? null : current.value - beforeValue;
    return { current, before, beforeValue, change, comparable, reasons: places.reasons };
  }

  /** Reads indicators with those that they are put together of, by one statement. */
  async #read(codes: string[]): Promise<void> {
    const rows = await this.context.prisma.$queryRaw<Indicator[]>`
      with recursive wanted(code) as (
        select unnest(${codes}::text[])
        union select unnest(array[numerator, denominator, weight]) from wanted join reports.indicator using (code)
      )
      select ${columns} from reports.indicator item where item.code in (select code from wanted)`;
    for (const row of rows) this.#catalogue.set(row.code, row);
  }

  async #together(indicator: Indicator, agencyIds: string[], period: ReportPeriod): Promise<number | null> {
    const catalogue = await this.catalogueOf([indicator.code]);
    const observations = await this.#observations(
      [indicator],
      agencyIds.flatMap((id) => this.#within(id, period)),
      [period],
    );
    return valueIn(indicator, sumsOf(ofPeriod(observations, period), weightIn(catalogue)), catalogue);
  }

  async #rollUpEach(wanted: Wanted[]): Promise<IndicatorRollUp[]> {
    const catalogue = await this.catalogueOf(wanted.map(({ code }) => code));
    const within = wanted.map(({ agencyId, period }) => new Set(this.#within(agencyId, period)));
    const all = [...new Set(within.flatMap((ids) => [...ids]))];
    const indicators = wanted.map(({ code }) => catalogue.get(code)!);
    const periods = wanted.map(({ period }) => period);
    const [observations, expected] = await Promise.all([
      this.#observations(indicators, all, periods),
      this.#expected(indicators, all, periods),
    ]);
    return wanted.map(({ agencyId, period }, index) => {
      const [indicator, ids] = [indicators[index]!, within[index]!];
      const parts = new Set(observedFor([indicator]));
      const isOwn = (one: { indicator: string; agencyId: string }) => ids.has(one.agencyId) && parts.has(one.indicator);
      const isWeight = (one: { indicator: string; agencyId: string }) =>
        ids.has(one.agencyId) && one.indicator === indicator.weight;
      const own = ofPeriod(observations.filter(isOwn), period);
      const kind = own[0]?.periodKind ?? period.kind;
      const due = ofPeriod(
        expected.filter((one) => isOwn(one) && one.periodKind === kind),
        period,
      );
      const reports = new Set(own.map(reportOf));
      const agencies = new Set([...own, ...due].map((one) => one.agencyId));
      // Of a longer period an agency is in with all its parts.
      const missing = new Set(due.filter((one) => !reports.has(reportOf(one))).map((one) => one.agencyId));
      const periodIds = new Set(own.map(({ periodId }) => periodId));
      const weights = observations.filter((one) => isWeight(one) && !isOwn(one) && periodIds.has(one.periodId));
      const value = valueIn(indicator, sumsOf([...own, ...weights], weightIn(catalogue)), catalogue);
      return {
        id: writeFigureId(keyOf({ code: indicator.code, agencyId, period })),
        agency: { id: agencyId, asOf: period.dataTo },
        period,
        value,
        reported: value,
        obsStatus: leastSure(own.map(({ obsStatus }) => obsStatus)),
        coverage: {
          received: agencies.size - missing.size,
          expected: agencies.size,
          missing: [...missing].sort().map((id) => ({ id, asOf: period.dataTo })),
        },
      };
    });
  }

  /** The agency and all below it, as of the period's end. */
  #within(agencyId: string, { dataTo }: ReportPeriod): string[] {
    return [agencyId, ...this.context.organisation.descendants(agencyId, dataTo).map(({ id }) => id)];
  }

  async #observations(indicators: Indicator[], agencyIds: string[], periods: ReportPeriod[]) {
    const weights = indicators.flatMap(({ weight }) => weight ?? []);
    const rows = await this.context.prisma.observation.findMany({
      where: {
        indicatorCode: { in: [...observedFor(indicators), ...weights] },
        agencyId: { in: agencyIds },
        OR: periods.flatMap(({ id, dataFrom, dataTo }) => [
          { periodId: id },
          { dataFrom: { gte: dataFrom }, dataTo: { lte: dataTo } },
        ]),
      },
    });
    return rows.map(({ indicatorCode, ...row }) => ({ indicator: indicatorCode, ...row }));
  }

  /** Who was to report which of the indicators: the agencies whose report the template has them in, and nobody feeds. */
  #expected(indicators: Indicator[], agencyIds: string[], periods: ReportPeriod[]) {
    return this.context.prisma.$queryRaw<({ indicator: string } & OfPeriod)[]>`
      select distinct field ->> 'indicator' as indicator, own.agency_id as "agencyId", own.period_id as "periodId",
        own.period_kind as "periodKind", own.data_from as "dataFrom", own.data_to as "dataTo"
      from reports.report_obligation own
      join reports.regime_version version
        on version.regime_id = own.regime_id and own.data_to >= version.valid_from and own.data_to < version.valid_to
      cross join lateral jsonb_array_elements(version.columns) as field
      where (own.period_id = any(${periods.map(({ id }) => id)}::text[]) or exists (
          select from unnest(${periods.map(({ dataFrom }) => dataFrom)}::date[], ${periods.map(({ dataTo }) => dataTo)}::date[])
            as wanted(data_from, data_to)
          where own.data_from >= wanted.data_from and own.data_to <= wanted.data_to
        ))
        and own.agency_id = any(${agencyIds}::text[])
        and field ->> 'indicator' = any(${observedFor(indicators)}::text[])
        and not exists (
          select from reports.submission_due due join reports.report_obligation feeding on feeding.id = due.obligation_id
          where due.receiver_id = own.agency_id
            and feeding.regime_id = own.regime_id and feeding.period_id = own.period_id
        )`;
  }
}

function keyOf({ code, agencyId, period }: Wanted): FigureKey {
  return { code, agencyId, periodId: period.id, from: period.dataFrom, to: period.dataTo };
}

function weightIn(catalogue: ReadonlyMap<string, Indicator>) {
  return (code: string) => catalogue.get(code)?.weight ?? null;
}

/** By what a report is told from others. */
function reportOf({ agencyId, periodId }: { agencyId: string; periodId: string }): string {
  return `${periodId} ${agencyId}`;
}
