import fc from 'fast-check';
import { civilServiceCalendar as calendar } from '../../subgraphs/kernel/calendar/civil-service-calendar.ts';
import { createWorkingCalendar } from '../../subgraphs/kernel/calendar/working-calendar.rules.ts';
import { addDays, formatPlainDate, parsePlainDate as day } from '../../subgraphs/kernel/plain-date.ts';

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

  it('says which years it covers rather than be silently wrong', () => {
    const refusal = /covers the years 2020 to 2026/;
    expect(() => calendar.isWorkingDay(day('2019-12-31'))).toThrow(refusal);
    expect(() => calendar.isWorkingDay(day('2027-01-01'))).toThrow(refusal);
    expect(() => calendar.workingDaysBetween(day('2026-12-30'), day('2027-01-04'))).toThrow(refusal);
    expect(() => calendar.addWorkingDays(day('2026-12-31'), 1)).toThrow(refusal);
    expect(() => calendar.addWorkingDays(day('2027-01-01'), 0)).toThrow(refusal);
  });

  it('takes whole days from 0 up, and plain dates only', () => {
    expect(() => calendar.addWorkingDays(day('2020-04-15'), -1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(day('2020-04-15'), 1.5)).toThrow(RangeError);
    expect(() => calendar.isWorkingDay(new Date('2020-04-15T09:30:00Z'))).toThrow(/not instants/);
    expect(() => calendar.isWorkingDay(new Date(NaN))).toThrow(RangeError);
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

it('builds a calendar of any other years', () => {
  const plain = createWorkingCalendar({
    years: { first: 2030, last: 2030 },
    nonWorking: [{ date: '2030-01-01', nameVi: 'Tết Dương lịch', kind: 'STATUTORY' }],
    makeUpWorkingDays: [],
  });
  expect(plain.workingDaysBetween(day('2030-01-01'), day('2030-01-08'))).toBe(5);
  expect(() => plain.isWorkingDay(day('2026-01-05'))).toThrow(/2030 to 2030/);
});
