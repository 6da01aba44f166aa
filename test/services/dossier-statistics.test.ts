import fc from 'fast-check';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { people } from '../../gateway/demo/people.ts';
import type { Dimension } from '../../subgraphs/services/figures/statistics/dossier-statistics.rules.ts';
import { heldMonths, type MonthCell } from '../../subgraphs/services/figures/statistics/fine-cells.rules.ts';
import {
  countedUntil,
  monthAndQuarter,
  refuseBrokenMonths,
} from '../../subgraphs/services/figures/statistics/period.rules.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';
import { following } from '../support/sums.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const everyone = ['administrator', 'commune-clerk', 'leader', 'analyst', 'vendor', 'citizen', undefined];

let graph: SharedGraph;
beforeAll(async () => {
  graph = await sharedGraph();
});

const quarter = { from: '2026-04-01', to: '2026-06-30' };
const as = (name: string | undefined) => graph.as(name === undefined ? undefined : person(name)).services;
type Asked = Parameters<ReturnType<typeof as>['dossierStatistics']>[0];
const table = async (name: string | undefined, by: Dimension[], asked: Partial<Asked> = {}) =>
  (await as(name).dossierStatistics({ ...quarter, by, ...asked })).dossierStatistics!;

describe('dossier statistics', () => {
  // The table of the seed:              accepted  in time  online  rated  satisfied
  //   Cà Đam       births    April            20       14      12     16         11
  //   Cà Đam       births    May              12       10       7      6          5
  //   Cà Đam       deaths    May               3        3       0      0          0
  //   elsewhere    births    April             8        8       3      0          0
  //   elsewhere    births    June              4        4       4      4          4
  it('have totals that are exact, and the same for everyone', async () => {
    for (const name of everyone) {
      const [row] = await table(name, []);
      expect(row).toMatchObject({
        accepted: 47,
        onTime: { numerator: 39, denominator: 47, percent: 82.98 },
        online: { numerator: 26, denominator: 47, percent: 55.32 },
        finished: { numerator: 47, denominator: 47, percent: 100 },
        satisfied: { numerator: 20, denominator: 26, percent: 76.92 },
        ...{ suppressedCells: 0, until: '2026-06-30' },
      });
      const rows = async (by: Dimension) =>
        (await table(name, [by])).map(({ agency, procedure, level, month, quarter, accepted, onTime }) => [
          agency?.stableId ?? procedure?.code ?? level ?? month ?? quarter,
          accepted,
          onTime!.numerator,
        ]);
      expect(await rows('AGENCY')).toEqual([
        ['c-21136@2025', 35, 27],
        ['c-21172@2025', 12, 12],
      ]);
      expect(await rows('PROCEDURE')).toEqual([
        ['1.000656', 3, 3],
        ['1.001193', 44, 36],
      ]);
      expect(await rows('MONTH')).toEqual([
        ['2026-04', 28, 22],
        ['2026-05', 15, 13],
        ['2026-06', 4, 4],
      ]);
      expect(await rows('QUARTER')).toEqual([['2026-Q2', 47, 39]]);
      expect(await rows('LEVEL')).toEqual([['COMMUNE', 47, 39]]);
    }
  });

  it('tell every number of a cell of five applicants or more, also where two were late', async () => {
    const rows = await table('analyst', ['MONTH', 'AGENCY', 'PROCEDURE']);
    const may = rows.find(({ month, procedure }) => month === '2026-05' && procedure!.code === '1.001193');
    expect(may).toMatchObject({
      accepted: 12,
      onTime: { numerator: 10, denominator: 12, percent: 83.33 },
      satisfied: { numerator: 5, denominator: 6, percent: 83.33 },
      suppressedCells: 0,
    });
  });

  it('tell what the totals of a month say themselves', async () => {
    // In May there was one agency, in June one procedure of one agency: their totals are these cells.
    for (const name of everyone) {
      const rows = await table(name, ['MONTH', 'AGENCY', 'PROCEDURE']);
      expect(rows.map(({ month, accepted, suppressedCells }) => [month, accepted, suppressedCells])).toEqual([
        ['2026-05', 3, 0],
        ['2026-04', 20, 0],
        ['2026-05', 12, 0],
        ['2026-04', 8, 0],
        ['2026-06', 4, 0],
      ]);
    }
  });

  it('are of months of reports too, from the 15th to the 14th', async () => {
    const reports = { from: '2026-03-15', to: '2026-06-14' };
    const rows = await table(undefined, ['QUARTER', 'MONTH'], reports);
    // All were accepted on the first working day from the 6th of a month on.
    expect(rows.map(({ quarter, month, accepted, until }) => [quarter, month, accepted, until])).toEqual([
      ['2026-Q2', '2026-04', 28, '2026-06-14'],
      ['2026-Q2', '2026-05', 15, '2026-06-14'],
      ['2026-Q2', '2026-06', 4, '2026-06-14'],
    ]);
    const answer = await as(undefined).dossierStatistics({ ...reports, by: ['AGENCY', 'PROCEDURE'] });
    expect(() => answer.dossierStatistics).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'from' }),
    );
  });

  it('are sorted by what is late, as many rows as are asked for', async () => {
    const rows = await table('analyst', ['PROCEDURE'], { orderBy: 'LATE_SHARE', first: 1 });
    expect(rows.map(({ procedure, onTime }) => [procedure!.code, onTime!.denominator - onTime!.numerator])).toEqual([
      ['1.001193', 8],
    ]);
    const late = await table('analyst', ['MONTH'], { orderBy: 'LATE' });
    expect(late.map(({ month }) => month)).toEqual(['2026-04', '2026-05', '2026-06']);
    const answer = await as('analyst').dossierStatistics({ ...quarter, first: 0 });
    expect(() => answer.dossierStatistics).toThrow(expect.objectContaining({ argument: 'first' }));
  });

  it('are of ten years at most', async () => {
    expect(await table(undefined, ['MONTH'], { from: '2017-01-01', to: '2026-12-31' })).toHaveLength(3);
  });

  it('count the halves of months that are over, so that one more dossier changes nothing', async () => {
    const november = { from: '2026-11-01', to: '2026-11-30' };
    // Three dossiers came in after the 14th.
    for (const name of everyone) {
      expect(await table(name, [], november)).toEqual([
        expect.objectContaining({ accepted: 0, until: '2026-11-14', suppressedCells: 0 }),
      ]);
    }
    expect(await table('administrator', [], { from: '2026-11-15', to: '2026-12-14' })).toEqual([]);
    expect(await table('administrator', ['AGENCY', 'PROCEDURE'], november)).toEqual([]);
  });

  it.each([
    ['from', { from: '2026-04-02', to: '2026-06-30' }],
    ['to', { from: '2026-04-01', to: '2026-06-29' }],
    ['to', { from: '2026-04-01', to: '2026-06-14' }],
    ['to', { from: '2026-04-15', to: '2026-06-30' }],
    ['to', { from: '2026-04-01', to: '2026-03-31' }],
  ])('refuse a period that is not whole months: %s', async (argument, period) => {
    const answer = await as(undefined).dossierStatistics(period);
    expect(() => answer.dossierStatistics).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', argument }));
  });

  it('refuse more than ten years, before anything runs', async () => {
    const answer = as(undefined).dossierStatistics({ from: '2016-12-01', to: '2026-12-31' });
    await expect(answer).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: 'to' });
  });

  it('cost one statement, whatever they are broken down by, and one more where cells are fine', async () => {
    const counts: number[] = [];
    for (const by of [[], ['AGENCY', 'MONTH', 'QUARTER', 'LEVEL'], ['AGENCY', 'PROCEDURE']] satisfies Dimension[][]) {
      graph.statements.length = 0;
      await table('analyst', by);
      counts.push(graph.statements.filter((statement) => statement.includes('services.dossier')).length);
    }
    expect(counts).toEqual([1, 1, 2]);
  });
});

describe('months', () => {
  it.each([
    ['2020-04-01', '2020-03-15', '2020-06-14', '2020-04', '2020-Q2'],
    ['2020-03-15', '2020-03-15', '2020-06-14', '2020-04', '2020-Q2'],
    ['2020-12-15', '2020-12-15', '2021-01-14', '2021-01', '2021-Q1'],
    ['2020-12-15', '2020-12-01', '2020-12-31', '2020-12', '2020-Q4'],
  ])('the half from %s on of %s to %s is of %s and %s', (half, from, to, month, inQuarter) => {
    expect(monthAndQuarter(half, { from: parsePlainDate(from), to: parsePlainDate(to) })).toEqual({
      month,
      quarter: inQuarter,
    });
  });

  it.each([
    ['2026-11-14', false, '2026-10-31'],
    ['2026-11-15', false, '2026-11-14'],
    ['2026-11-30', true, '2026-10-31'],
    ['2026-12-01', true, '2026-11-30'],
    ['2026-12-20', true, '2026-11-30'],
  ])('are counted on %s (fine: %s) until %s', (today, isFine, until) => {
    const period = { from: parsePlainDate('2026-10-01'), to: parsePlainDate('2026-11-30') };
    expect(countedUntil(period, parsePlainDate(today), isFine)).toEqual(parsePlainDate(until));
  });

  it('may be a hundred and twenty', () => {
    expect(() =>
      refuseBrokenMonths({ from: parsePlainDate('2016-12-15'), to: parsePlainDate('2026-12-14') }),
    ).not.toThrow();
  });
});

describe('what is published of agencies and procedures', () => {
  const [agencies, procedures, months] = [
    ['a', 'b', 'c'],
    ['p', 'q', 'r'],
    ['2026-01', '2026-02'],
  ];
  const keyOf = ({ agencyId, procedureCode, month }: Pick<MonthCell, 'agencyId' | 'procedureCode' | 'month'>) =>
    `${agencyId} ${procedureCode} ${month}`;
  const given = fc.uniqueArray(
    fc
      .record({
        agencyId: fc.constantFrom(...agencies),
        procedureCode: fc.constantFrom(...procedures),
        month: fc.constantFrom(...months),
        halves: fc.tuple(fc.nat(6), fc.nat(6)),
        applicants: fc.integer({ min: 1, max: 12 }),
      })
      .filter(({ halves: [one, other] }) => one + other > 0)
      .map(({ applicants, ...cell }): MonthCell => {
        const people = Math.min(applicants, cell.halves[0] + cell.halves[1]);
        return { ...cell, level: cell.agencyId === 'c' ? 'PROVINCE' : 'COMMUNE', people };
      }),
    { selector: keyOf, maxLength: 14 },
  );

  /** A query: which agency and procedure (null for all), whether broken down by them, and which months. */
  const query = fc.record({
    agency: fc.constantFrom(null, ...agencies),
    procedure: fc.constantFrom(null, ...procedures),
    level: fc.constantFrom(null, 'COMMUNE', 'PROVINCE'),
    byAgency: fc.boolean(),
    byProcedure: fc.boolean(),
    byMonth: fc.boolean(),
    span: fc.constantFrom([months[0]!], [months[1]!], months),
    half: fc.constantFrom(null, 0, 1),
  });
  type Query = typeof query extends fc.Arbitrary<infer Value> ? Value : never;

  /** The unknowns of a reader: each half of each month of each cell. */
  const unknowns = months.flatMap((month) =>
    agencies.flatMap((agencyId) =>
      procedures.flatMap((procedureCode) => [0, 1].map((half) => ({ agencyId, procedureCode, month, half }))),
    ),
  );

  /** What a query tells, as sums of unknowns: the totals, and of fine cells those of which no month is held back. */
  function told(
    { agency, procedure, level, byAgency, byProcedure, byMonth, span, half }: Query,
    held: Set<string>,
  ): number[][] {
    const isFineQuery = (agency !== null || byAgency) && (procedure !== null || byProcedure);
    const rows = new Map<string, number[]>();
    for (const [index, cell] of unknowns.entries()) {
      const isOf =
        (agency === null || agency === cell.agencyId) &&
        (procedure === null || procedure === cell.procedureCode) &&
        (level === null || (level === 'PROVINCE') === (cell.agencyId === 'c')) &&
        span.includes(cell.month) &&
        (isFineQuery || half === null || half === cell.half);
      if (!isOf) continue;
      const key = [byAgency && cell.agencyId, byProcedure && cell.procedureCode, byMonth && cell.month].join(' ');
      rows.set(key, [...(rows.get(key) ?? []), index]);
    }
    const isTold = (row: number[]) => !isFineQuery || row.every((index) => !held.has(keyOf(unknowns[index]!)));
    return [...rows.values()].filter(isTold);
  }

  it('tells no cell that is held back, whatever is asked together', () => {
    fc.assert(
      fc.property(given, fc.array(query, { minLength: 2, maxLength: 6 }), (cells, queries) => {
        const held = heldMonths(cells, () => true);
        const keys = new Set(held.map(keyOf));
        const follows = following(
          queries.flatMap((each) => told(each, keys)),
          unknowns.length,
        );
        // What is empty and shown as such is known as well.
        for (const cell of held) {
          const sum = unknowns.flatMap((unknown, index) => (keyOf(unknown) === keyOf(cell) ? [index] : []));
          expect(follows(sum)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on which months are asked for', () => {
    fc.assert(
      fc.property(given, (cells) => {
        const ofBoth = heldMonths(cells, () => true)
          .map(keyOf)
          .sort();
        const ofEach = months.flatMap((month) =>
          heldMonths(
            cells.filter((cell) => cell.month === month),
            () => true,
          ),
        );
        expect(ofEach.map(keyOf).sort()).toEqual(ofBoth);
      }),
    );
  });
});
