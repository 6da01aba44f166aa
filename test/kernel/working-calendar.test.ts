import fc from 'fast-check';
import { civilServiceCalendar as calendar } from '../support/civil-service-clock.ts';
import { statutoryHolidays } from '../../subgraphs/kernel/calendar/statutory-holidays.rules.ts';
import { createWorkingCalendar, daysThatDiffer } from '../../subgraphs/kernel/calendar/working-calendar.rules.ts';
import {
  addDays,
  formatPlainDate,
  parsePlainDate as day,
  type PlainDate,
} from '../../subgraphs/kernel/dates/plain-date.ts';

const dayIn2020To2025 = fc.integer({ min: 0, max: 2190 }).map((offset) => addDays(day('2020-01-01'), offset));
const someDays = fc.integer({ min: 0, max: 60 });

describe('the civil-service calendar', () => {
  it.each([
    ['2020-04-28', 3, '2020-05-05'],
    ['2020-01-21', 5, '2020-02-04'],
    ['2022-09-21', 3, '2022-09-26'],
    ['2023-04-27', 3, '2023-05-05'],
    ['2026-04-24', 2, '2026-04-29'],
    ['2026-11-23', 1, '2026-11-25'],
  ])('counts from %s by %i working days to %s', (from, n, to) => {
    expect(formatPlainDate(calendar.addWorkingDays(day(from), n))).toBe(to);
    expect(calendar.workingDaysBetween(day(from), day(to))).toBe(n);
  });

  it('works on a make-up Saturday and rests on the day swapped for it', () => {
    expect(calendar.isWorkingDay(day('2024-05-04'))).toBe(true);
    expect(calendar.isWorkingDay(day('2024-04-29'))).toBe(false);
    expect(calendar.isWorkingDay(day('2024-05-11'))).toBe(false);
  });

  it('stays on a working day and leaves a day off for the next one', () => {
    expect(calendar.nextWorkingDay(day('2020-04-15'))).toEqual(day('2020-04-15'));
    expect(calendar.nextWorkingDay(day('2020-04-30'))).toEqual(day('2020-05-04'));
  });

  it.each([
    // New Year 2027 is a Friday; Tết 2027 is 6 February, so that offices rest from Thursday the 4th to Wednesday the 10th.
    ['2026-12-31', 1, '2027-01-04'],
    ['2027-02-03', 1, '2027-02-11'],
    // Tết 2031 is 23 January: Tuesday the 21st to Saturday the 25th, and Monday the 27th instead of Saturday.
    ['2031-01-20', 1, '2031-01-28'],
    // 30 April and 1 May 2022 were a Saturday and a Sunday: an announced year. In 2033 they are again.
    ['2033-04-29', 1, '2033-05-04'],
    ['2019-12-31', 1, '2020-01-02'],
  ])('goes on over years that nobody has announced: from %s by %i to %s', (from, n, to) => {
    expect(formatPlainDate(calendar.addWorkingDays(day(from), n))).toBe(to);
    expect(calendar.workingDaysBetween(day(from), day(to))).toBe(n);
  });

  it('says what rests on a year that has not been announced', () => {
    expect(calendar.isProvisional(day('2026-12-31'))).toBe(false);
    expect(calendar.isProvisional(day('2027-01-01'))).toBe(true);
    expect(calendar.isProvisional(day('2026-12-30'), day('2027-01-04'))).toBe(true);
    expect(calendar.isProvisional(day('2027-01-04'), day('2026-12-30'))).toBe(true);
    expect(calendar.isProvisional(day('2020-01-01'), day('2026-12-31'))).toBe(false);
  });

  it('takes whole days from 0 up, and plain dates only', () => {
    expect(() => calendar.addWorkingDays(day('2020-04-15'), -1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(day('2020-04-15'), 1.5)).toThrow(RangeError);
    expect(() => calendar.isWorkingDay(new Date('2020-04-15T09:30:00Z') as PlainDate)).toThrow(/not instants/);
    expect(() => calendar.isWorkingDay(new Date(NaN) as PlainDate)).toThrow(RangeError);
  });

  it('lands on a working day', () => {
    fc.assert(
      fc.property(dayIn2020To2025, fc.integer({ min: 1, max: 60 }), (date, n) => {
        expect(calendar.isWorkingDay(calendar.addWorkingDays(date, n))).toBe(true);
      }),
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(dayIn2020To2025, someDays, someDays, (date, a, b) => {
        const inTwoSteps = calendar.addWorkingDays(calendar.addWorkingDays(date, a), b);
        expect(inTwoSteps).toEqual(calendar.addWorkingDays(date, a + b));
      }),
    );
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(dayIn2020To2025, someDays, (date, n) => {
        expect(calendar.workingDaysBetween(date, calendar.addWorkingDays(date, n))).toBe(n);
      }),
    );
  });

  it('counts the days between as one would by hand', () => {
    fc.assert(
      fc.property(dayIn2020To2025, fc.integer({ min: -20, max: 60 }), (from, length) => {
        const after = Array.from({ length: Math.max(0, length) }, (_, index) => addDays(from, index + 1));
        const before = addDays(from, length) < day('2020-01-01') ? from : addDays(from, length);
        expect(calendar.workingDaysBetween(from, before)).toBe(after.filter(calendar.isWorkingDay).length);
      }),
    );
  });
});

describe('the days off by law', () => {
  const byLaw = createWorkingCalendar([]);

  it.each([2020, 2021, 2022, 2023])('are those that were announced for %i', (year) => {
    expect(daysThatDiffer(year, byLaw, calendar)).toEqual([]);
  });

  it.each([
    [2024, ['2024-04-29', '2024-05-04']],
    [2025, ['2025-04-26', '2025-05-02']],
    [2026, ['2026-01-02', '2026-01-10', '2026-08-22', '2026-08-31']],
  ])('are those that were announced for %i, but for the days that were exchanged', (year, exchanged) => {
    expect(daysThatDiffer(year, byLaw, calendar).map(formatPlainDate)).toEqual(exchanged);
  });

  it('have a day instead of each that falls on a weekend, as in 2027', () => {
    expect(statutoryHolidays(2027).map(({ date, kind }) => [formatPlainDate(date), kind])).toEqual([
      ['2027-01-01', 'STATUTORY'],
      ['2027-02-04', 'STATUTORY'],
      ['2027-02-05', 'STATUTORY'],
      ['2027-02-06', 'STATUTORY'],
      ['2027-02-07', 'STATUTORY'],
      ['2027-02-08', 'STATUTORY'],
      ['2027-02-09', 'SUBSTITUTE'],
      ['2027-02-10', 'SUBSTITUTE'],
      ['2027-04-16', 'STATUTORY'],
      ['2027-04-30', 'STATUTORY'],
      ['2027-05-01', 'STATUTORY'],
      ['2027-05-03', 'SUBSTITUTE'],
      ['2027-09-02', 'STATUTORY'],
      ['2027-09-03', 'STATUTORY'],
      ['2027-11-24', 'STATUTORY'],
    ]);
  });
});
