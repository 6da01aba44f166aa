import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import type { IndicatorAggregation, ObservationStatus, ReportPeriodKind } from '../../generated/client.ts';

/** How an indicator's figures make one, as far as it matters here. */
export interface Aggregated {
  code: string;
  aggregation: IndicatorAggregation;
  numerator: string | null;
  denominator: string | null;
  weight: string | null;
  scale: number;
}

/**
 * The figures of one indicator in a group, put together by the database: `last` is the sum over agencies of each one's
 * last figure, `weighted` and `weights` those of the products with the weight and of the weight itself.
 */
export interface GroupSums {
  indicator: string;
  count: number;
  sum: number;
  last: number;
  weighted: number | null;
  weights: number | null;
}

/** The indicators whose observations are needed for these, each once; those without observations of their own go. */
export function observedFor(indicators: readonly Aggregated[]): string[] {
  return [
    ...new Set(
      indicators.flatMap(({ code, aggregation, numerator, denominator }) =>
        aggregation === 'RATIO' ? [numerator!, denominator!] : [code],
      ),
    ),
  ];
}

/** An indicator's figure in a group; null when nothing was observed, or the figures cannot be put together. */
export function valueIn(
  indicator: Aggregated,
  group: ReadonlyMap<string, GroupSums>,
  catalogue: ReadonlyMap<string, Aggregated>,
): number | null {
  if (indicator.aggregation === 'RATIO') {
    const parts = [indicator.numerator!, indicator.denominator!].map((code) =>
      valueIn(catalogue.get(code)!, group, catalogue),
    );
    const [numerator, denominator] = parts as [number | null, number | null];
    return numerator === null || !denominator ? null : (numerator / denominator) * indicator.scale;
  }
  const sums = group.get(indicator.code);
  if (!sums || sums.count === 0) return null;
  if (indicator.aggregation === 'SUM') return sums.sum;
  if (indicator.aggregation === 'LAST') return sums.last;
  if (indicator.aggregation === 'AVG_WEIGHTED') return sums.weights ? sums.weighted! / sums.weights : null;
  return sums.count === 1 ? sums.sum : null;
}

/** One figure, as it is observed. */
export interface Observed {
  indicator: string;
  agencyId: string;
  dataTo: PlainDate;
  value: number;
}

/** The sums of figures by indicator, as the database makes them of a group. */
export function sumsOf(
  observations: readonly Observed[],
  weightOf: (code: string) => string | null,
): Map<string, GroupSums> {
  const key = ({ agencyId, dataTo }: Observed) => `${agencyId} ${+dataTo}`;
  const byIndicator = groupBy(observations, ({ indicator }) => indicator);
  return new Map(
    [...byIndicator].map(([indicator, own]) => {
      const weights = new Map((byIndicator.get(weightOf(indicator) ?? '') ?? []).map((one) => [key(one), one.value]));
      const weighed = own.flatMap((one) =>
        weights.has(key(one)) ? [{ value: one.value, by: weights.get(key(one))! }] : [],
      );
      const lasts = [...groupBy(own, ({ agencyId }) => agencyId).values()].map((ofAgency) => {
        const end = Math.max(...ofAgency.map(({ dataTo }) => +dataTo));
        return total(ofAgency.filter(({ dataTo }) => +dataTo === end).map(({ value }) => value));
      });
      return [
        indicator,
        {
          indicator,
          count: own.length,
          sum: total(own.map(({ value }) => value)),
          last: total(lasts),
          weighted: total(weighed.map(({ value, by }) => value * by)),
          weights: total(weighed.map(({ by }) => by)),
        },
      ];
    }),
  );
}

/** A period, or one that something is of. */
export interface OfPeriod {
  agencyId: string;
  periodId: string;
  periodKind: ReportPeriodKind;
  dataFrom: PlainDate;
  dataTo: PlainDate;
}

/** The kinds of periods that a longer one can be put together of, the longest first. */
const partKinds = ['ANNUAL', 'SEMIANNUAL', 'QUARTERLY', 'MONTHLY', 'WEEKLY'];

/**
 * What is of a period: of itself where there is any, or else of the kind of its parts that most agencies have, the longer
 * of two that are alike. Kinds are never put together, since they overlap.
 */
export function ofPeriod<Item extends OfPeriod>(
  items: readonly Item[],
  { id, dataFrom, dataTo }: { id: string; dataFrom: PlainDate; dataTo: PlainDate },
): Item[] {
  const whole = items.filter(({ periodId }) => periodId === id);
  if (whole.length > 0) return whole;
  const within = items.filter((item) => item.dataFrom >= dataFrom && item.dataTo <= dataTo);
  const byKind = partKinds.map((kind) => within.filter(({ periodKind }) => periodKind === kind));
  const agencies = (own: readonly Item[]) => new Set(own.map(({ agencyId }) => agencyId)).size;
  return byKind.reduce((best, other) => (agencies(other) > agencies(best) ? other : best));
}

/** How sure a figure is that these are in. */
export function leastSure(statuses: readonly ObservationStatus[]): ObservationStatus {
  if (statuses.length === 0) return 'M';
  return (['E', 'P'] as const).find((status) => statuses.includes(status)) ?? 'A';
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
