import fc from 'fast-check';
import { readProjectJson } from '../../subgraphs/kernel/project.ts';
import { addDays, formatPlainDate, parsePlainDate as day } from '../../subgraphs/kernel/plain-date.ts';
import { getPeriod, type PeriodKind, periodsOf } from '../../subgraphs/reports/period/period.rules.ts';

interface Instance {
  period: string;
  type: string;
  dataFrom: string;
  dataTo: string;
}

const instances = readProjectJson<Instance[]>('test/reports/report-periods.json');
const kinds: PeriodKind[] = ['MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'NINE_MONTH', 'ANNUAL'];
const anyYear = fc.integer({ min: 2016, max: 2100 });

describe('the reporting calendar', () => {
  it.each([2020, 2025, 2026])('has the 20 periods of %i as the authorities give them', (year) => {
    const expected = instances.filter(({ period }) => period.startsWith(String(year)));
    const found = periodsOf(year).map(({ id, kind, dataFrom, dataTo }) => ({
      period: id,
      kind,
      dataFrom: formatPlainDate(dataFrom),
      dataTo: formatPlainDate(dataTo),
    }));
    expect(found).toHaveLength(20);
    expect(found).toEqual(
      expected.map(({ type, ...rest }) => ({ ...rest, kind: type.replace(/_(FIRST|SECOND)$/, '') })),
    );
  });

  it.each(['MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL'] as const)(
    'has every day in exactly one %s period',
    (kind) => {
      const all = Array.from({ length: 85 }, (_, index) => periodsOf(2016 + index, kind)).flat();
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 31_000 }), (offset) => {
          const date = addDays(day('2015-12-15'), offset);
          expect(all.filter(({ dataFrom, dataTo }) => dataFrom <= date && date <= dataTo)).toHaveLength(1);
        }),
      );
    },
  );

  it('finds each period by its id', () => {
    fc.assert(
      fc.property(anyYear, fc.constantFrom(...kinds), (year, kind) => {
        for (const period of periodsOf(year, kind)) expect(getPeriod(period.id)).toEqual(period);
      }),
    );
  });

  it.each(['2020-Q5', '2020-M13', '2020-M6', '2020-', '', '2015-Q1', '2101', 'EGOV'])('knows no period %j', (id) =>
    expect(() => getPeriod(id)).toThrow(/does not exist/),
  );

  it.each([2015, 2101, 2020.5])('refuses the year %d', (year) =>
    expect(() => periodsOf(year)).toThrow(/years 2016 to 2100/),
  );
});
