import fc from 'fast-check';
import { civilServiceCalendar as calendar } from '../support/civil-service-clock.ts';
import {
  END,
  formatPlainDate,
  parsePlainDate as day,
  type PlainDate,
} from '../../subgraphs/kernel/dates/plain-date.ts';
import { dueReports, obligedPeriods } from '../../subgraphs/reports/regimes/regime/due-reports.rules.ts';
import { getPeriod, periodsOf } from '../../subgraphs/reports/regimes/period/period.rules.ts';
import { deadlineFor, deadlineInWords } from '../../subgraphs/reports/regimes/regime/regime.rules.ts';
import { readSeedRegimes } from '../../subgraphs/reports/seed/seed.ts';
import { seeded } from '../support/seeded-organisation.ts';

const nextDay = { deadlineKind: 'WORKING_DAYS_AFTER_CUT_OFF', deadlineNumber: 1 };
const day25 = { deadlineKind: 'DAY_OF_LAST_MONTH', deadlineNumber: 25 };
const quarterly = (from: string, to: PlainDate) =>
  obligedPeriods({ frequency: 'QUARTERLY', validFrom: day(from), validTo: to }, 2020).map(({ id }) => id);

describe('a deadline', () => {
  it.each([
    ['2020-Q1', '2020-03-16', '2020-03-25'],
    ['2021-Q3', '2021-09-15', '2021-09-27'],
    ['2022-Q4', '2022-12-15', '2022-12-26'],
    ['2020-M01', '2020-01-15', '2020-01-30'],
  ])('of %s is %s one working day after the cut-off, and %s by day 25', (period, next, by25) => {
    const { dataTo } = getPeriod(period);
    expect(formatPlainDate(deadlineFor(nextDay, dataTo, calendar)!)).toBe(next);
    expect(formatPlainDate(deadlineFor(day25, dataTo, calendar)!)).toBe(by25);
  });

  it.each([
    // A Saturday and a Sunday, of years that nobody has announced; the 25th is a Wednesday and a Thursday.
    ['2019-12-14', '2019-12-16', '2019-12-25'],
    ['2027-03-14', '2027-03-15', '2027-03-25'],
  ])('after %s is known of any year', (dataTo, byNextDay, by25) => {
    expect(formatPlainDate(deadlineFor(nextDay, day(dataTo), calendar))).toBe(byNextDay);
    expect(formatPlainDate(deadlineFor(day25, day(dataTo), calendar))).toBe(by25);
  });

  it('is a working day after the cut-off, whatever the rule', () => {
    const periods = [2020, 2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => periodsOf(year));
    fc.assert(
      fc.property(fc.constantFrom(...periods), fc.integer({ min: 1, max: 9 }), ({ dataTo }, number) => {
        const afterwards = deadlineFor({ ...nextDay, deadlineNumber: number }, dataTo, calendar)!;
        const onDay = deadlineFor({ ...day25, deadlineNumber: 14 + number }, dataTo, calendar)!;
        for (const deadline of [afterwards, onDay]) {
          expect(calendar.isWorkingDay(deadline)).toBe(true);
          expect(+deadline).toBeGreaterThan(+dataTo);
        }
      }),
    );
  });

  it('is said in words', () => {
    expect(deadlineInWords(nextDay)).toBe('1 working day after the data are closed (chốt số liệu)');
    expect(deadlineInWords({ ...nextDay, deadlineNumber: 2 })).toMatch(/^2 working days after/);
    expect(deadlineInWords(day25)).toMatch(/^Day 25 of the period's last month/);
  });
});

describe('a regime obliges', () => {
  it('from the first period that lies wholly in it', () => {
    expect(quarterly('2019-12-15', END)).toEqual(['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4']);
    expect(quarterly('2019-12-16', END)).toEqual(['2020-Q2', '2020-Q3', '2020-Q4']);
  });

  it('to the last one', () => {
    expect(quarterly('2020-01-01', day('2020-09-15'))).toEqual(['2020-Q2', '2020-Q3']);
    expect(quarterly('2020-01-01', day('2020-09-14'))).toEqual(['2020-Q2']);
    expect(quarterly('2021-01-01', END)).toEqual([]);
  });

  it("whoever answers on the period's last day, and to whoever does", () => {
    const [regime] = readSeedRegimes();
    const all = dueReports(regime!, 2026, seeded, calendar);
    // In 2020 the other 19 departments and the 13 districts hand in their part four times.
    expect(all).toHaveLength(30 + 4 * (19 + 13));
    const isTheDepartments = ({ agencyId }: { agencyId: string }) => /^qni-(stttt|skhcn2025(-new)?)$/.test(agencyId);
    const reports = all.filter(isTheDepartments);
    expect(reports).toHaveLength(30);
    const summary = new Map(
      reports.map(({ period, agencyId, due }) => [period.id, [agencyId, ...due.map(({ receiverId }) => receiverId)]]),
    );
    expect([...summary.keys()][0]).toBe('2019-Q3');
    expect(summary.get('2024-Q4')).toEqual(['qni-stttt', 'qni', 'btttt']);
    expect(summary.get('2025-Q1')).toEqual(['qni-skhcn2025', 'qni', 'bkhcn2025']);
    expect(summary.get('2025-Q2')).toEqual(['qni-skhcn2025', 'qni', 'bkhcn2025']);
    expect(summary.get('2025-Q3')).toEqual(['qni-skhcn2025-new', 'qni2025', 'bkhcn2025']);
    expect([...summary.keys()].at(-1)).toBe('2026-Q4');
    const parts = all.filter((report) => !isTheDepartments(report));
    expect(new Set(parts.map(({ period }) => period.id))).toEqual(
      new Set(['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4']),
    );
    expect(new Set(parts.flatMap(({ due }) => due.map(({ receiverId }) => receiverId)))).toEqual(
      new Set(['qni-stttt']),
    );
  });

  it('every agency of a kind and level, each to the one above it', () => {
    const version = {
      cutOffDay: 31,
      tiers: [
        {
          subjects: [{ kind: 'PEOPLES_COMMITTEE', level: 'COMMUNE', below: 'd-524' }],
          receivers: [{ deadlineKind: 'WORKING_DAYS_AFTER_CUT_OFF', deadlineNumber: 2 }],
        },
      ],
      validFrom: day('2024-01-01'),
      validTo: day('2025-01-01'),
    };
    const reports = dueReports({ id: 'R', frequency: 'ANNUAL', versions: [version] }, 2026, seeded, calendar);
    const communes = seeded.children('d-524', day('2024-12-31')).map(({ id }) => id);
    expect(communes.length).toBeGreaterThan(5);
    expect(reports.map(({ agencyId }) => agencyId).sort()).toEqual([...communes].sort());
    // 2024-12-31 is a Tuesday, and 1 January a holiday.
    expect(reports.every(({ due }) => due.length === 1 && due[0]!.receiverId === 'd-524')).toBe(true);
    expect(reports.map(({ due }) => formatPlainDate(due[0]!.deadline!))).toEqual(communes.map(() => '2025-01-03'));
  });

  it('by the version in force when the data are closed', () => {
    const tier = (agencyId: string) => ({ subjects: [{ agencyId }], receivers: [{ agencyId: 'qni', ...nextDay }] });
    const version = (from: string, to: string, agencyId: string) => ({
      cutOffDay: 14,
      tiers: [tier(agencyId)],
      validFrom: day(from),
      validTo: day(to),
    });
    const versions = [version('2019-12-15', '2020-06-14', 'qni-syt'), version('2020-06-14', '2020-12-15', 'qni-stp')];
    const reports = dueReports({ id: 'R', frequency: 'QUARTERLY', versions }, 2020, seeded, calendar);
    expect(reports.map(({ id }) => id)).toEqual([
      'R:2020-Q1:qni-syt',
      'R:2020-Q2:qni-stp',
      'R:2020-Q3:qni-stp',
      'R:2020-Q4:qni-stp',
    ]);
  });

  it('once, over its days, for a report that is due once; and nobody to report to themselves', () => {
    const subjects = [{ agencyId: 'qni-stttt' }, { agencyId: 'qni-syt' }];
    const tiers = [{ subjects, receivers: [{ agencyId: 'qni-stttt', ...nextDay }] }];
    const version = { cutOffDay: 14, tiers, validFrom: day('2020-04-15'), validTo: day('2020-07-01') };
    expect(dueReports({ id: 'R', frequency: 'ONE_OFF', versions: [version] }, 2026, seeded, calendar)).toMatchObject([
      { id: 'R:2020-04-15/2020-06-30:qni-syt', due: [{ receiverId: 'qni-stttt', deadline: day('2020-07-01') }] },
    ]);
    expect(dueReports({ id: 'R', frequency: null, versions: [version] }, 2026, seeded, calendar)).toEqual([]);
  });
});
