import DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { notFound } from '../../kernel/errors.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { type Connection, connectionFrom, keyset, type PageArgs, pageRequest } from '../../kernel/page.ts';
import type { PrismaClient } from '../generated/client.ts';
import { getPeriod } from '../period/period.rules.ts';
import type { ReportPeriod } from '../period/period.type.ts';
import { leastSure, observedFor, sumsOf, valueIn } from './aggregation.rules.ts';
import { placesHeld } from './comparison.rules.ts';
import type { Indicator, IndicatorComparison, IndicatorRollUp } from './indicator.type.ts';

/** A figure that is wanted: of an agency with all below it, as of the period's end. */
interface Wanted {
  code: string;
  agencyId: string;
  period: ReportPeriod;
}

/** Reads the catalogue of indicators, and puts their figures together along the tree. */
export class IndicatorStore {
  readonly #rollUps: DataLoader<Wanted, IndicatorRollUp, string>;
  #catalogue: Promise<Map<string, Indicator>> | undefined;

  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
  ) {
    this.#rollUps = new DataLoader((wanted) => this.#rollUpEach([...wanted]), {
      cacheKeyFn: ({ code, agencyId, period }) => JSON.stringify([code, agencyId, period.id]),
    });
  }

  /** All indicators, by code; the catalogue is short. */
  catalogue(): Promise<Map<string, Indicator>> {
    this.#catalogue ??= this.prisma.indicator.findMany().then((rows) => new Map(rows.map((row) => [row.code, row])));
    return this.#catalogue;
  }

  /** The indicator with this code; null when there is none. */
  async find(code: string): Promise<Indicator | null> {
    return (await this.catalogue()).get(code) ?? null;
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(code: string): Promise<Indicator> {
    const indicator = await this.find(code);
    if (!indicator) throw notFound(`The indicator ${JSON.stringify(code)}`);
    return indicator;
  }

  /** A page of the indicators, by code. */
  async list(args: PageArgs): Promise<Connection<Indicator>> {
    const page = pageRequest(args, 'indicators');
    const rows = await this.prisma.indicator.findMany(keyset(page, [{ field: 'code', direction: 'asc' }]));
    return connectionFrom(
      page,
      rows,
      (row) => [row.code],
      (row) => row,
    );
  }

  /** An indicator of an agency with all below it; throws NOT_FOUND for an unknown agency or period. */
  async rollUp({ code }: Indicator, agencyId: string, periodId: string): Promise<IndicatorRollUp> {
    if (!this.context.organisation.get(agencyId)) throw notFound(`The agency ${JSON.stringify(agencyId)}`);
    return this.#rollUps.load({ code, agencyId, period: getPeriod(periodId) });
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

  async #together(indicator: Indicator, agencyIds: string[], period: ReportPeriod): Promise<number | null> {
    const catalogue = await this.catalogue();
    const observations = await this.#observations(
      [indicator],
      agencyIds.flatMap((id) => this.#within(id, period)),
      [period],
    );
    return valueIn(indicator, sumsOf(observations, weightIn(catalogue)), catalogue);
  }

  async #rollUpEach(wanted: Wanted[]): Promise<IndicatorRollUp[]> {
    const catalogue = await this.catalogue();
    const within = wanted.map(({ agencyId, period }) => new Set(this.#within(agencyId, period)));
    const all = [...new Set(within.flatMap((ids) => [...ids]))];
    const indicators = wanted.map(({ code }) => catalogue.get(code)!);
    const periods = wanted.map(({ period }) => period);
    const [observations, expected] = await Promise.all([
      this.#observations(indicators, all, periods),
      this.#expected(indicators, all, periods),
    ]);
    const byPeriod = groupBy(observations, ({ periodId }) => periodId);
    return wanted.map(({ agencyId, period }, index) => {
      const [indicator, ids] = [indicators[index]!, within[index]!];
      const parts = new Set(observedFor([indicator]));
      const own = (byPeriod.get(period.id) ?? []).filter((one) => parts.has(one.indicator) && ids.has(one.agencyId));
      const reported = new Set(own.map((one) => one.agencyId));
      const due = new Set([
        ...reported,
        ...expected
          .filter((one) => one.periodId === period.id && parts.has(one.indicator) && ids.has(one.agencyId))
          .map((one) => one.agencyId),
      ]);
      const missing = [...due].filter((id) => !reported.has(id)).sort();
      return {
        agency: { id: agencyId, asOf: period.dataTo },
        period,
        value: valueIn(indicator, sumsOf(own, weightIn(catalogue)), catalogue),
        obsStatus: leastSure(own.map(({ obsStatus }) => obsStatus)),
        coverage: {
          received: reported.size,
          expected: due.size,
          missing: missing.map((id) => ({ id, asOf: period.dataTo })),
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
    const rows = await this.prisma.observation.findMany({
      where: {
        indicatorCode: { in: [...observedFor(indicators), ...weights] },
        agencyId: { in: agencyIds },
        periodId: { in: periods.map(({ id }) => id) },
      },
    });
    return rows.map(({ indicatorCode, ...row }) => ({ indicator: indicatorCode, ...row }));
  }

  /** Who was to report which of the indicators: the agencies whose report the template has them in, and nobody feeds. */
  #expected(indicators: Indicator[], agencyIds: string[], periods: ReportPeriod[]) {
    return this.prisma.$queryRaw<{ indicator: string; agencyId: string; periodId: string }[]>`
      select distinct field ->> 'indicator' as indicator, own.agency_id as "agencyId", own.period_id as "periodId"
      from reports.report_obligation own
      join reports.regime_version version
        on version.regime_id = own.regime_id and own.data_to >= version.valid_from and own.data_to < version.valid_to
      cross join lateral jsonb_array_elements(version.columns) as field
      where own.period_id = any(${periods.map(({ id }) => id)}::text[])
        and own.agency_id = any(${agencyIds}::text[])
        and field ->> 'indicator' = any(${observedFor(indicators)}::text[])
        and not exists (
          select from reports.submission_due due join reports.report_obligation feeding on feeding.id = due.obligation_id
          where due.receiver_id = own.agency_id
            and feeding.regime_id = own.regime_id and feeding.period_id = own.period_id
        )`;
  }
}

function weightIn(catalogue: ReadonlyMap<string, Indicator>) {
  return (code: string) => catalogue.get(code)?.weight ?? null;
}
