import fc from 'fast-check';
import {
  formatVietnamDateTime,
  type Instant,
  instantAt,
  later,
  parseInstant,
} from '../../subgraphs/kernel/dates/instant.ts';
import { civilServiceCalendar, civilServiceTime } from '../support/civil-service-clock.ts';
import { dueAt, isOnTime, type Limit, withPauses } from '../../subgraphs/services/dossiers/dossier/deadline.rules.ts';

const clock = { calendar: civilServiceCalendar, time: civilServiceTime };
const at = (text: string) => parseInstant(`${text}+07:00`);
const due = (acceptedAt: string, value: number, unit: Limit['unit'] = 'WORKING_DAY') =>
  formatVietnamDateTime(dueAt(at(acceptedAt), { value, unit }, clock)!);

describe('a deadline', () => {
  it.each([
    ['2020-04-28', 3, '2020-05-05'],
    ['2020-01-21', 5, '2020-02-04'],
    ['2022-09-21', 3, '2022-09-26'],
    ['2023-04-27', 3, '2023-05-05'],
    ['2026-04-24', 2, '2026-04-29'],
    ['2026-11-23', 1, '2026-11-25'],
  ])('of a dossier accepted on %s is %i working days later, when offices close on %s', (accepted, days, day) => {
    for (const time of ['00:00:00', '08:00:00', '17:29:59', '23:59:59'])
      expect(due(`${accepted}T${time}`, days)).toBe(`${day}T17:30:00+07:00`);
  });

  it.each<[accepted: string, value: number, unit: Limit['unit'], due: string]>([
    ['2022-09-21T14:59:59', 0, 'WORKING_DAY', '2022-09-21T17:30:00+07:00'],
    ['2022-09-21T15:00:00', 0, 'WORKING_DAY', '2022-09-21T17:30:00+07:00'],
    ['2022-09-21T15:00:01', 0, 'WORKING_DAY', '2022-09-22T17:30:00+07:00'],
    ['2022-09-24T09:00:00', 0, 'WORKING_DAY', '2022-09-26T17:30:00+07:00'],
    // Ten days on is Saturday 1 October.
    ['2022-09-21T09:00:00', 10, 'DAY', '2022-10-03T17:30:00+07:00'],
    ['2020-01-31T09:00:00', 1, 'MONTH', '2020-03-02T17:30:00+07:00'],
    ['2022-09-21T09:00:00', 36, 'HOUR', '2022-09-22T21:00:00+07:00'],
    // Two and a half hours are left that day, of which noon is none.
    ['2022-09-21T11:00:00', 8, 'WORKING_HOUR', '2022-09-22T11:00:00+07:00'],
    ['2022-09-23T16:30:00', 2, 'WORKING_HOUR', '2022-09-26T08:30:00+07:00'],
  ])('of what is accepted at %s with %i %s is %s', (accepted, value, unit, expected) => {
    expect(due(accepted, value, unit)).toBe(expected);
  });

  it('moves by the working time for which the clock stood still', () => {
    const first = at('2022-09-26T17:30:00');
    const moved = (from: string, to: string) =>
      formatVietnamDateTime(withPauses(first, [{ from: at(from), to: at(to) }], at(to), clock));
    expect(moved('2022-09-22T09:30:00', '2022-09-22T13:30:00')).toBe('2022-09-27T09:30:00+07:00');
    expect(moved('2022-09-23T17:30:00', '2022-09-26T07:30:00')).toBe('2022-09-26T17:30:00+07:00');
    expect(moved('2022-09-22T09:30:00', '2022-09-26T09:30:00')).toBe('2022-09-28T17:30:00+07:00');
  });
});

describe('in time', () => {
  const deadline = at('2022-09-26T17:30:00');
  const onTime = (endedAt: string | null, supplementRequests = 0, periodEnd = '2022-10-01T00:00:00') =>
    isOnTime(
      { endedAt: endedAt === null ? null : at(endedAt), waitingSince: null, supplementRequests },
      deadline,
      at(periodEnd),
    );

  it('is what is done by the second of the deadline', () => {
    expect(onTime('2022-09-26T17:30:00')).toBe(true);
    expect(onTime('2022-09-26T17:30:01')).toBe(false);
  });

  it('is nothing for which supplements were asked twice', () => {
    expect(onTime('2022-09-22T09:00:00', 1)).toBe(true);
    expect(onTime('2022-09-22T09:00:00', 2)).toBe(false);
  });

  it('is what is open at the end of the period and not due yet', () => {
    expect(onTime(null, 0, '2022-09-26T17:30:00')).toBe(true);
    expect(onTime(null, 0, '2022-09-27T00:00:00')).toBe(false);
  });
});

describe('working time', () => {
  const instants = fc.integer({ min: +at('2020-02-01T00:00:00'), max: +at('2026-10-01T00:00:00') }).map(instantAt);
  const hours = fc.integer({ min: 0, max: 200 * 3_600_000 });

  it('adds up', () => {
    fc.assert(
      fc.property(instants, instants, instants, (...given) => {
        const [one, two, three] = given.sort((a, b) => +a - +b) as [Instant, Instant, Instant];
        expect(civilServiceTime.between(one, two) + civilServiceTime.between(two, three)).toBe(
          civilServiceTime.between(one, three),
        );
      }),
    );
  });

  it('that has passed is the time that was waited for', () => {
    fc.assert(
      fc.property(instants, hours, (from, milliseconds) => {
        expect(civilServiceTime.between(from, civilServiceTime.after(from, milliseconds))).toBe(milliseconds);
      }),
    );
  });

  it('never makes a deadline earlier by a pause more, nor by a longer one', () => {
    const pause = fc.tuple(instants, hours).map(([from, length]) => ({ from, to: later(from, length) }));
    fc.assert(
      fc.property(instants, fc.array(pause, { maxLength: 4 }), pause, hours, (first, pauses, more, longer) => {
        const base = withPauses(first, pauses, first, clock);
        const one = withPauses(first, [...pauses, more], first, clock);
        const two = withPauses(first, [...pauses, { ...more, to: later(more.to, longer / 8) }], first, clock);
        expect(+base).toBeLessThanOrEqual(+one);
        expect(+one).toBeLessThanOrEqual(+two);
      }),
    );
  });
});
