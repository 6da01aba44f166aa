import 'reflect-metadata';
import fc from 'fast-check';
import { Arg, Field, FieldResolver } from 'type-graphql';
import type { AgencyCode } from '../../subgraphs/directory/generated/client.ts';
import type { OutboxEntry, Prisma } from '../../subgraphs/reports/generated/client.ts';
import { DateScalar, DateTimeScalar } from '../../subgraphs/kernel/scalars/scalars.ts';
import { formatVietnamDateTime, type Instant, instantAt, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import {
  addDays,
  BEGINNING,
  covers,
  END,
  formatPlainDate,
  parsePlainDate,
  type PlainDate,
  vietnamDate,
  weekday,
} from '../../subgraphs/kernel/dates/plain-date.ts';

describe('plain dates', () => {
  it('reads a day as UTC midnight and writes it back', () => {
    expect(parsePlainDate('2020-04-15')).toEqual(new Date('2020-04-15T00:00:00Z'));
    expect(formatPlainDate(parsePlainDate('2020-02-29'))).toBe('2020-02-29');
  });

  it.each(['2020-02-30', '2021-02-29', '2020-13-01', '2020-00-10', '2020-04-00'])(
    'refuses the impossible %s',
    (text) => {
      expect(() => parsePlainDate(text)).toThrow(new RangeError('There is no such day in the calendar.'));
    },
  );

  it.each(['', '15/04/2020', '2020-4-15', '2020-04-15T00:00:00Z', ' 2020-04-15', '2020-04-15\n'])(
    'refuses the malformed %j',
    (text) => expect(() => parsePlainDate(text)).toThrow(/A date is written yyyy-mm-dd/),
  );

  it.each(['1899-12-31', '0001-01-01', '9999-12-31'])('refuses %s, whose year is out of range', (text) => {
    expect(() => parsePlainDate(text)).toThrow(RangeError);
  });

  it('reads every day of its years', () => {
    const range = { min: new Date('1900-01-01T00:00:00Z'), max: new Date('9998-12-31T00:00:00Z'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (instant) => {
        const text = instant.toISOString().slice(0, 10);
        expect(formatPlainDate(parsePlainDate(text))).toBe(text);
      }),
    );
  });

  it('knows weekdays and counts over month ends', () => {
    expect(weekday(parsePlainDate('2026-11-23'))).toBe(1);
    expect(weekday(parsePlainDate('2026-11-22'))).toBe(7);
    expect(formatPlainDate(addDays(parsePlainDate('2020-02-28'), 2))).toBe('2020-03-01');
  });

  it('keeps the sentinels writable', () => {
    expect([BEGINNING, END].map(formatPlainDate)).toEqual(['0001-01-01', '9999-12-31']);
  });
});

describe('Vietnamese time', () => {
  it('turns to the next day at 17:00 UTC', () => {
    expect(formatPlainDate(vietnamDate(parseInstant('2020-04-15T16:59:59.999Z')))).toBe('2020-04-15');
    expect(formatPlainDate(vietnamDate(parseInstant('2020-04-15T17:00:00Z')))).toBe('2020-04-16');
    expect(formatPlainDate(vietnamDate(parseInstant('1969-12-31T16:59:59Z')))).toBe('1969-12-31');
  });

  it('writes milliseconds only when there are any', () => {
    expect(formatVietnamDateTime(parseInstant('2020-04-15T02:30:00Z'))).toBe('2020-04-15T09:30:00+07:00');
    expect(formatVietnamDateTime(parseInstant('2020-04-15T02:30:00.250Z'))).toBe('2020-04-15T09:30:00.250+07:00');
  });

  it('writes an instant so that it reads back the same', () => {
    const range = { min: new Date('1900-01-02T00:00:00Z'), max: new Date('9998-12-30T00:00:00Z'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (instant) => {
        expect(new Date(formatVietnamDateTime(instantAt(+instant)))).toEqual(instant);
      }),
    );
  });
});

describe('an instant', () => {
  it.each([
    ['2024-02-29T23:59:59+07:00', '2024-02-29T16:59:59.000Z'],
    ['2020-04-15T09:30Z', '2020-04-15T09:30:00.000Z'],
    ['2020-04-15T09:30:00.25-14:00', '2020-04-15T23:30:00.250Z'],
  ])('is read from %s', (text, instant) => expect(parseInstant(text).toISOString()).toBe(instant));

  it.each([
    '2027-02-30T17:00:00+07:00',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:60:00Z',
    '2026-01-01T23:59:60Z',
    '2026-01-01T00:00:00+14:01',
    '2026-01-01T00:00:00+23:00',
    '2026-01-01T00:00:00+07:60',
    '1899-12-31T00:00:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01',
  ])('is not read from %s', (text) => expect(() => parseInstant(text)).toThrow(RangeError));
});

describe('validity', () => {
  it('counts its first day in and its last day out', () => {
    const validity = { validFrom: parsePlainDate('2020-01-01'), validTo: parsePlainDate('2025-07-01') };
    const days = ['2019-12-31', '2020-01-01', '2025-06-30', '2025-07-01'];
    expect(days.map((day) => covers(validity, parsePlainDate(day)))).toEqual([false, true, true, false]);
  });
});

/** Never run: the compiler is what these are for. */
export function typed(day: PlainDate, instant: Instant, date: Date, row: AgencyCode, entry: OutboxEntry): void {
  // @ts-expect-error An instant is no day: which one it is depends on where one stands.
  formatPlainDate(instant);
  // @ts-expect-error A Date may be either.
  formatPlainDate(date);
  // @ts-expect-error A day is no instant.
  formatVietnamDateTime(day);
  // @ts-expect-error A Date may be either.
  formatVietnamDateTime(date);
  // @ts-expect-error The two have no order.
  void (instant < day);
  // @ts-expect-error A column of a day is no instant.
  row.validFrom satisfies Instant;
  row.validFrom satisfies PlainDate;
  // @ts-expect-error A column of an instant is no day.
  entry.dueAt satisfies PlainDate;
  // @ts-expect-error Nor is it compared with one.
  void ({ dueAt: { lt: day } } satisfies Prisma.OutboxEntryWhereInput);
  // @ts-expect-error Nor is it set to one.
  void ({ dueAt: day } satisfies Prisma.OutboxEntryUpdateInput);

  class Declared {
    // @ts-expect-error The scalar is that of days.
    @Field(() => DateScalar)
    instant!: Instant;

    // @ts-expect-error The scalar is that of instants.
    @Field(() => DateTimeScalar, { nullable: true })
    day!: PlainDate | null;

    // @ts-expect-error The scalar is that of days.
    @Field(() => [DateScalar])
    instants!: Instant[];

    // @ts-expect-error The scalar is that of instants.
    @FieldResolver(() => DateTimeScalar)
    answered(
      // @ts-expect-error The scalar is that of days.
      @Arg('asOf', () => DateScalar, { nullable: true }) asOf: Instant | undefined,
      @Arg('from', () => DateScalar) from: PlainDate,
    ): Promise<PlainDate> {
      void asOf;
      return Promise.resolve(from);
    }
  }
  void Declared;
}
