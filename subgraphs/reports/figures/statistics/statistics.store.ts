import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import { connectionFrom } from '../../../kernel/page/connection.ts';
import { type Connection, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { leastSure, observedFor, valueIn } from '../indicator/aggregation.rules.ts';
import { readDimensions } from '../../regimes/regime/dimensions.rules.ts';
import { IndicatorStore } from '../indicator/indicator.store.ts';
import type { Indicator } from '../indicator/indicator.type.ts';
import { type Figures, readFigures } from './figures.store.ts';
import { type Dimension, nameOf, type Place, placeParts, sortedBy, tablePages } from './statistics.rules.ts';
import type { StatisticsFilter, StatisticsRow } from './statistics.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Makes tables of figures; a page of one by one statement, whatever it is broken down by. */
export class StatisticsStore {
  /** How many rows have been asked for in this request, in all tables. */
  #asked = 0;

  constructor(private readonly context: ReportsContext) {}

  /**
   * A page of the table of these indicators, in their order, then by period, level, agency and dimensions. Indicators that
   * have no row in it are not looked at. Throws LIMIT_EXCEEDED when the request asks for too many rows in all.
   */
  async page(
    codes: string[],
    by: Dimension[],
    filter: StatisticsFilter,
    args: PageArgs,
  ): Promise<Connection<StatisticsRow>> {
    const catalogue = await this.context.use(IndicatorStore).catalogueOf(codes);
    const table = [...new Set(codes)].map((code, index) => {
      const indicator = catalogue.get(code);
      if (!indicator) throw badInput(`indicators.${index}`, 'There is no such indicator; see the query indicators');
      return indicator;
    });
    if (table.length === 0) throw badInput('indicators', 'Name an indicator at least');
    const keys = sortedBy(by);
    const { backward, ...page } = pageRequest(
      args,
      nameOf(
        table.map(({ code }) => code),
        keys,
        filter,
      ),
      placeParts(table.length, keys.length),
      tablePages,
    );
    this.#take(page.limit);
    const [after, before] = [page.after, page.before] as [Place | undefined, Place | undefined];
    const [first, last] = [after?.[0] ?? 0, before?.[0] ?? table.length - 1];
    const wanted = table.flatMap((indicator, position) =>
      position < first || position > last
        ? []
        : observedFor([indicator]).map((code) => ({ ...catalogue.get(code)!, position })),
    );
    // Of a ratio two figures make a row.
    const perRow = wanted.some(({ code, position }) => code !== table[position]!.code) ? 2 : 1;
    const limit = (page.limit + 1) * perRow;
    const figures = await readFigures(this.context.prisma, {
      ...{ wanted, keys, filter, area: this.#area(filter), after, before, backward, limit },
    });
    const placeOf = (row: Figures) => [row.position, ...keys.map((key) => row[key]!)];
    const rows =
      perRow === 1
        ? figures.map((figure) => [figure])
        : [...groupBy(figures, (row) => JSON.stringify(placeOf(row))).values()];
    return connectionFrom(
      { ...page, backward },
      rows,
      ([figure]) => placeOf(figure!),
      (row) => describe(row, table[row[0]!.position]!, filter, catalogue),
    );
  }

  /** Many tables in one operation cost no more than one. */
  #take(rows: number): void {
    this.#asked += rows;
    const { most } = tablePages;
    if (this.#asked <= most) return;
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `The tables of one operation have ${most} rows in all at most, and this asks for ${this.#asked}: say with first how many each is to have`,
    );
  }

  /** The agencies whose figures count. */
  #area({ levels, agencies, below, asOf }: StatisticsFilter) {
    const { organisation, today } = this.context;
    if (below != null && !organisation.get(below)) throw notFound(`The agency ${JSON.stringify(below)}`);
    const under =
      below == null
        ? undefined
        : new Set([below, ...organisation.descendants(below, asOf ?? today).map(({ id }) => id)]);
    return organisation
      .all()
      .filter(({ id }) => under?.has(id) ?? true)
      .filter(({ id }) => agencies?.includes(id) ?? true)
      .filter(({ level }) => levels?.includes(level) ?? true);
  }
}

/** The row that figures of one group make: an indicator's own, or those that it divides. */
function describe(
  figures: Figures[],
  indicator: Indicator,
  { periodKind }: StatisticsFilter,
  catalogue: ReadonlyMap<string, Indicator>,
): StatisticsRow {
  const [first, ...others] = figures as [Figures, ...Figures[]];
  const { agencyId, level, periodId, dimensions } = first;
  const dataFrom = others.reduce((least, one) => (one.dataFrom < least ? one.dataFrom : least), first.dataFrom);
  const dataTo = others.reduce((most, one) => (one.dataTo > most ? one.dataTo : most), first.dataTo);
  return {
    indicator,
    agency: agencyId === null ? null : { id: agencyId, asOf: dataTo },
    level,
    period:
      periodId === null
        ? null
        : { id: periodId, kind: periodKind, year: Number(periodId.slice(0, 4)), dataFrom, dataTo },
    dimensions: dimensions === null ? null : readDimensions(dimensions),
    value: valueIn(indicator, new Map(figures.map((one) => [one.indicator, one])), catalogue),
    agencies: others.reduce((most, one) => Math.max(most, one.agencies), first.agencies),
    obsStatus: leastSure(others.length ? figures.flatMap((one) => one.statuses) : first.statuses),
  };
}
