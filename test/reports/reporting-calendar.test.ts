import fc from 'fast-check';
import { readProjectJson } from '../../subgraphs/kernel/process/project.ts';
import { addDays, formatPlainDate, parsePlainDate as day } from '../../subgraphs/kernel/dates/plain-date.ts';
import { getPeriod, type PeriodKind, periodsOf } from '../../subgraphs/reports/regimes/period/period.rules.ts';

interface Instance {
  period: string;
  type: string;
  dataFrom: string;
  dataTo: string;
}

const instances = readProjectJson<Instance[]>('test/reports/report-periods.json');
const kinds: PeriodKind[] = ['MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'NINE_MONTH', 'ANNUAL', 'WEEKLY'];
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

  it('has weeks from Monday to Sunday, which belong to the year of their Thursday', () => {
    const written = (year: number) =>
      periodsOf(year, 'WEEKLY').map(({ id, dataFrom, dataTo }) => [id, ...[dataFrom, dataTo].map(formatPlainDate)]);
    expect(written(2020)).toHaveLength(53);
    expect(written(2020)[0]).toEqual(['2020-W01', '2019-12-30', '2020-01-05']);
    expect(written(2020).at(-1)).toEqual(['2020-W53', '2020-12-28', '2021-01-03']);
    expect(written(2021)[0]).toEqual(['2021-W01', '2021-01-04', '2021-01-10']);
    expect(written(2021)).toHaveLength(52);
  });

  it.each(['WEEKLY', 'MONTHLY', 'QUARTERLY'] as const)(
    'has every day in one %s period whatever day the data are closed on',
    (kind) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 2017, max: 2098 }), (cutOffDay, first) => {
          const all = [first, first + 1].flatMap((year) => periodsOf(year, kind, cutOffDay));
          for (const [index, { dataTo }] of all.slice(0, -1).entries())
            expect(all[index + 1]!.dataFrom).toEqual(addDays(dataTo, 1));
        }),
      );
    },
  );

  it('has the days of a report that is due once', () => {
    expect(getPeriod('2020-04-15/2020-06-30')).toMatchObject({
      kind: 'ONE_OFF',
      year: 2020,
      dataFrom: day('2020-04-15'),
      dataTo: day('2020-06-30'),
    });
    expect(periodsOf(2020, 'ONE_OFF')).toEqual([]);
  });

  it('finds each period by its id', () => {
    fc.assert(
      fc.property(anyYear, fc.constantFrom(...kinds), (year, kind) => {
        for (const period of periodsOf(year, kind)) expect(getPeriod(period.id)).toEqual(period);
      }),
    );
  });

  it.each([
    '2020-Q5',
    '2020-M13',
    '2020-M6',
    '2020-',
    '',
    '2015-Q1',
    '2101',
    'EGOV',
    '2021-W53',
    '2020-07-01/2020-06-30',
    '2020/2021',
    '2020-01-01/2020-02-01/x',
  ])('knows no period %j', (id) => expect(() => getPeriod(id)).toThrow(/does not exist/));

  it.each([2015, 2101, 2020.5])('refuses the year %d', (year) =>
    expect(() => periodsOf(year)).toThrow(/years 2016 to 2100/),
  );
});
