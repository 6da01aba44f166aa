import fc from 'fast-check';
import { civilServiceCalendar } from '../support/civil-service-clock.ts';
import {
  addDays,
  BEGINNING,
  covers,
  END,
  parsePlainDate as day,
  type Validity,
} from '../../subgraphs/kernel/dates/plain-date.ts';
import {
  countLevels,
  isInWordsOf,
  type Level,
  levelOn,
  type RecordedLevel,
  recordedAs,
} from '../../subgraphs/services/procedures/procedure/online-service.rules.ts';
import { isPublishedInTime, missingParts } from '../../subgraphs/services/procedures/procedure/publication.rules.ts';
import { insertionAt } from '../../subgraphs/kernel/dates/timeline.rules.ts';

const allLevels: Level[] = ['LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4', 'FULL', 'PARTIAL', 'INFO_ONLY'];
const always = { validFrom: BEGINNING, validTo: END };

describe('the level online', () => {
  it.each<[Level, Level]>([
    ['LEVEL_1', 'INFO_ONLY'],
    ['LEVEL_2', 'INFO_ONLY'],
    ['LEVEL_3', 'PARTIAL'],
    ['LEVEL_4', 'FULL'],
  ])('is %s until 14 August 2022, and %s from the next day on', (former, now) => {
    const records = [{ level: former, ...always }];
    expect(levelOn(records, day('2022-08-14'))).toBe(former);
    expect(levelOn(records, day('2022-08-15'))).toBe(now);
  });

  it('is what was decided where something was', () => {
    const records: RecordedLevel[] = [
      { level: 'LEVEL_4', validFrom: day('2020-06-01'), validTo: day('2022-09-01') },
      { level: 'PARTIAL', validFrom: day('2022-09-01'), validTo: END },
    ];
    const on = (text: string) => levelOn(records, day(text));
    expect(on('2020-05-31')).toBeNull();
    expect(on('2022-08-31')).toBe('FULL');
    expect(on('2022-09-01')).toBe('PARTIAL');
  });

  it('is found by the levels that it can be recorded as, on either side of the change', () => {
    const anyDay = fc.integer({ min: -400, max: 400 }).map((offset) => addDays(day('2022-08-15'), offset));
    fc.assert(
      fc.property(anyDay, fc.subarray(allLevels), fc.constantFrom(...allLevels), (date, wanted, level) => {
        fc.pre(isInWordsOf(date, level) || date >= day('2022-08-15'));
        const actual = levelOn([{ level, ...always }], date)!;
        expect(recordedAs(wanted, date).includes(level)).toBe(wanted.includes(actual));
      }),
    );
  });

  it('is said in the words of the decree in force', () => {
    expect(allLevels.filter((level) => isInWordsOf(day('2022-08-14'), level))).toEqual(allLevels.slice(0, 4));
    expect(allLevels.filter((level) => isInWordsOf(day('2022-08-15'), level))).toEqual(allLevels.slice(4));
  });

  it('is counted, with those that have none', () => {
    expect(countLevels(['LEVEL_3', null, 'LEVEL_4', 'LEVEL_2', 'LEVEL_3'])).toEqual({
      procedures: 5,
      online: 3,
      levels: [
        { level: 'LEVEL_4', count: 1 },
        { level: 'LEVEL_3', count: 2 },
        { level: 'LEVEL_2', count: 1 },
      ],
    });
    expect(countLevels([])).toEqual({ procedures: 0, online: 0, levels: [] });
  });
});

describe('a history', () => {
  it('has one record on each day since its first, whatever the order in which they come', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 0, max: 4000 }), (starts, asked) => {
        let history: Validity[] = [];
        for (const offset of starts) {
          const validFrom = addDays(day('2015-01-01'), offset);
          const place = insertionAt(history, validFrom)!;
          history = history.map((item) => (item === place.cut ? { ...item, validTo: validFrom } : item));
          history.push({ validFrom, validTo: place.validTo });
        }
        const holding = history.filter((item) => covers(item, addDays(day('2015-01-01'), asked)));
        expect(holding).toHaveLength(asked >= Math.min(...starts) ? 1 : 0);
      }),
    );
  });

  it('has no room for two on one day', () => {
    expect(insertionAt([{ validFrom: day('2020-01-01'), validTo: END }], day('2020-01-01'))).toBeUndefined();
  });
});

describe('the seven parts of index 1.3', () => {
  const whole = {
    name: 'Đăng ký khai sinh',
    steps: [{ case: null, steps: ['Nộp hồ sơ'] }],
    methods: [{ channel: 'DIRECT' as const, timeLimit: null, fees: null, note: null }],
    components: [{ code: null, name: 'Tờ khai', originals: 1, copies: 0, formName: null, formUrl: null }],
    subjects: ['Công dân Việt Nam'],
    timeLimit: { value: 1 },
    hasAuthority: true,
  };
  it('are all there', () => expect(missingParts(whole)).toEqual([]));

  it.each([
    ['NAME', { name: ' ' }],
    ['STEPS', { steps: null }],
    ['STEPS', { steps: [] }],
    ['STEPS', { steps: [...whole.steps, { case: 'Khác', steps: [] }] }],
    ['METHODS', { methods: null }],
    ['COMPONENTS', { components: null }],
    ['COMPONENTS', { components: [] }],
    ['TIME_LIMIT', { timeLimit: null }],
    ['SUBJECTS', { subjects: [] }],
    ['COMPETENT_AUTHORITY', { hasAuthority: false }],
  ])('lack %s by %j', (part, change) => expect(missingParts({ ...whole, ...change })).toEqual([part]));

  it('lack the components when one has no quantity', () => {
    const components = [...whole.components, { ...whole.components[0]!, originals: null, copies: null }];
    expect(missingParts({ ...whole, components })).toEqual(['COMPONENTS']);
  });
});

describe('publication', () => {
  // 30 April and 1 May are holidays, 2 and 3 May a weekend: the working days after the 28th are 29 and 4 to 7 May.
  it.each([
    ['2020-04-28', '2020-04-28', true],
    ['2020-04-28', '2020-05-07', true],
    ['2020-04-28', '2020-05-08', false],
    ['2019-04-28', '2020-05-08', false],
  ])('of a decision of %s on %s is in time: %s', (decision, published, expected) =>
    expect(isPublishedInTime(day(decision), day(published), civilServiceCalendar)).toBe(expected),
  );

  it('cannot be said to be in time when a date is not known', () => {
    expect(isPublishedInTime(null, day('2020-05-07'), civilServiceCalendar)).toBeNull();
    expect(isPublishedInTime(day('2020-05-07'), null, civilServiceCalendar)).toBeNull();
  });
});
