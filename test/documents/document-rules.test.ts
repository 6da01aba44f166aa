import fc from 'fast-check';
import { instantAt, later, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import {
  asTyped,
  meantWords,
  searchedNumber,
  searchedWords,
  withMistakes,
} from '../../subgraphs/documents/record/document/document-filter.rules.ts';
import {
  after,
  type DeliveryState,
  isNews,
  olderThan,
  refuseStatus,
  type ReportedStatus,
} from '../../subgraphs/documents/exchange/delivery/delivery.rules.ts';
import { parseArchiveLine } from '../../subgraphs/documents/record/parties/recipient.rules.ts';
import { signingCapacity } from '../../subgraphs/documents/record/signer/signer.rules.ts';
import { deadlineState, dueSoonUntil } from '../../subgraphs/documents/deadlines/deadline-state.rules.ts';
import { refuseStep } from '../../subgraphs/documents/steering/steering-task/task-step.rules.ts';
import { civilServiceCalendar, civilServiceTime } from '../support/civil-service-clock.ts';
import { searchText } from '../../subgraphs/kernel/text/search-text.ts';
import { parsePlainDate, parsePlainDate as day } from '../../subgraphs/kernel/dates/plain-date.ts';

describe('what documents are searched by', () => {
  /** A tsquery on a text, as far as these queries use it. */
  const matches = (text: string, query: string) =>
    query.split(' & ').every((choice) =>
      choice.split(' | ').some((lexeme) => {
        const [, word, isPrefix] = /'(.*)'(:\*)?/.exec(lexeme)!;
        return text.split(' ').some((one) => (isPrefix ? one.startsWith(word!) : one === word));
      }),
    );

  const syllable = fc.constantFrom('số', 'hóa', 'HỒ', 'sơ', 'Đắk', 'Ngọk', 'ủy', 'thị', 'trấn', '2020', '–', '“điện');

  it('has every text found by itself, by each beginning of it and in capitals', () => {
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1 }), fc.nat(), (syllables, at) => {
        const stored = searchText('01', 'UBND-VP', syllables.join(' '));
        const one = syllables[at % syllables.length]!;
        for (const query of [syllables.join(' '), syllables.join('-').toUpperCase(), one, one.slice(0, -1)]) {
          // Without a letter or a digit there is nothing to look for, which is refused.
          if (!/[\p{L}\p{N}]/u.test(query)) continue;
          const words = searchedWords(query);
          expect(words.length === 0 || matches(stored, asTyped(words))).toBe(true);
        }
      }),
    );
  });

  it('has every word of three letters and more found with one mistake, and no number', () => {
    const mistakes: ((word: string, at: number) => string)[] = [
      (word, at) => word.slice(0, at) + word.slice(at + 1),
      (word, at) => `${word.slice(0, at)}x${word.slice(at)}`,
      (word, at) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
      (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
    ];
    const words = ['05a', '2026', 'chinh', 'quyen', 'tu', 'dien'];
    const stored = searchText(...words);
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.nat(4), fc.constantFrom(...mistakes), (index, at, mistake) => {
        const wrong = mistake(words[index]!, at % words[index]!.length);
        const typed = words.map((word, other) => (other === index ? wrong : word));
        const occurring = new Set(meantWords(typed).filter((word) => words.includes(word) && !/\d/.test(word)));
        const isFound = withMistakes(typed, occurring).some((query) => matches(stored, query));
        expect(isFound).toBe(wrong !== words[index] && /^\D{3,}$/.test(wrong));
      }),
    );
  });

  it('has mistakes looked for first in words that occur nowhere, then in any', () => {
    const occurring = new Set(['ho', 'so', 'hoa', 'chinh', 'sach', 'xach', 'thinh']);
    expect(withMistakes(['ho', 'so'], occurring)).toEqual([]);
    expect(withMistakes(['chihn', 'sach'], occurring)).toEqual([
      "('chinh') & ('sach':*)",
      "('chinh') & ('sach':* | 'xach')",
    ]);
    expect(withMistakes(['chinh', 'so'], occurring)).toEqual(["('chinh' | 'thinh') & ('so':*)"]);
    expect(withMistakes(['chinh', '2026', 'sahc'], occurring)).toEqual([
      "('chinh') & ('2026') & ('sach')",
      "('chinh' | 'thinh') & ('2026') & ('sach')",
    ]);
    expect(withMistakes(['chinh', 'zzz', 'sach'], occurring)).toEqual([]);
  });

  it('has every number found by itself and by each beginning of its notation', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom('QĐ-UBND', '2018/QĐ-TTg', 'NQ/TW'),
        (count, notation) => {
          const printed = String(count).padStart(2, '0');
          const stored = searchText(printed, notation, 'V/v hồ sơ');
          for (const query of [String(count), printed, `${printed}/${notation.slice(0, 3)}`, `${count}/${notation}`]) {
            const { codeNumbers, beginnings } = searchedNumber(query);
            expect(codeNumbers).toContain(printed);
            expect(beginnings.some((beginning) => stored.startsWith(beginning.slice(0, -1)))).toBe(true);
          }
        },
      ),
    );
  });

  it('takes any text for a number or says what one is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          searchedNumber(text);
        } catch (error) {
          expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
        }
      }),
    );
  });
});

describe('the line of file copies', () => {
  it.each([
    ['Lưu: VT, KGVX(bnt119)', ['VT', 'KGVX'], 'bnt119'],
    ['Lưu: VT, P.TH (2b).', ['VT', 'P.TH'], '2b'],
    ['Lưu: VT.', ['VT'], null],
    ['Lưu VT; KSTT ./.', ['VT', 'KSTT'], null],
    ['Văn phòng Chính phủ', [], null],
    ['VPUB: CVP, PCVP(KGVX)', [], null],
  ])('reads %j', (label, units, typistNotation) => {
    expect(parseArchiveLine(label)).toEqual({ units, typistNotation });
  });
});

describe('the capacity in which somebody signs', () => {
  it.each([
    [null, 'HEAD'],
    ['CHỦ TỊCH', 'HEAD'],
    ['TM. ỦY BAN NHÂN DÂN', 'ON_BEHALF_COLLECTIVE'],
    ['KT. CHỦ TỊCH', 'DEPUTY_FOR_HEAD'],
    ['TL. CHỦ TỊCH', 'BY_ORDER'],
    ['TUQ. CHỦ TỊCH', 'BY_AUTHORIZATION'],
    ['Q. GIÁM ĐỐC', 'ACTING'],
  ])('is read from %j', (prefix, capacity) => {
    expect(signingCapacity(prefix)).toBe(capacity);
  });
});

describe('a task', () => {
  const open = { status: 'IN_PROGRESS', dueDate: day('2020-12-31'), completedAt: null } as const;
  const state = (task: Parameters<typeof deadlineState>[0], asOf: string) =>
    deadlineState(task, day(asOf), dueSoonUntil(day(asOf), civilServiceCalendar));

  it('is overdue from the day after its due date until it is completed', () => {
    expect(state(open, '2020-12-31')).toBe('DUE_SOON');
    expect(state(open, '2021-01-01')).toBe('OVERDUE');
    const late = { ...open, status: 'COMPLETED', completedAt: day('2021-01-10') } as const;
    expect(state(late, '2021-01-09')).toBe('OVERDUE');
    expect(state(late, '2021-01-10')).toBe('COMPLETED_LATE');
  });

  it('is never late or on time without a due date, and nothing at all when cancelled', () => {
    expect(state({ ...open, dueDate: null }, '2026-01-01')).toBe('NO_DEADLINE');
    expect(state({ ...open, dueDate: null, completedAt: day('2020-12-31') }, '2026-01-01')).toBe('NO_DEADLINE');
    expect(state({ ...open, status: 'COMPLETED', completedAt: day('2020-12-31') }, '2026-01-01')).toBe(
      'COMPLETED_ON_TIME',
    );
    expect(state({ ...open, status: 'CANCELLED' }, '2026-01-01')).toBeNull();
  });

  it('is due soon over holidays when three working days are left', () => {
    // Reunification Day and Labour Day of 2020 are a Thursday and a Friday.
    const task = { ...open, dueDate: day('2020-05-05') };
    expect(state(task, '2020-04-28')).toBe('DUE_SOON');
    expect(state(task, '2020-04-27')).toBe('IN_TIME');
  });

  it('counts over New Year in years that nobody has announced', () => {
    expect(dueSoonUntil(day('2031-12-30'), civilServiceCalendar)).toEqual(day('2032-01-05'));
    expect(dueSoonUntil(day('2026-12-30'), civilServiceCalendar)).toEqual(day('2027-01-05'));
  });

  it('takes no step once it is completed or cancelled', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ACCEPT', 'REPORT_PROGRESS', 'COMPLETE', 'RETURN', 'EXTEND', 'CANCEL', 'REPORT_DIFFICULTY'),
        fc.constantFrom('COMPLETED', 'CANCELLED'),
        fc.subarray(['ASSIGNER', 'LEAD'] as const),
        (step, status, sides) => expect(() => refuseStep(step, status, sides)).toThrow(),
      ),
    );
  });
});

describe('a delivery', () => {
  const at = parseInstant('2026-11-23T02:00:00Z');
  const step = { reason: 'Gửi không đúng cơ quan', at, by: 'PACKET' } as const;

  it('takes no other status of a person once it is rejected, completed or given back', () => {
    const ends = ['REJECTED', 'COMPLETED', 'CHANGE_ACCEPTED'] as const;
    const next = ['ARRIVED', 'ACCEPTED', 'ASSIGNED', 'PROCESSING', 'RECALL_REQUESTED', 'CHANGE_REJECTED'] as const;
    const before = { statusBefore: 'ARRIVED', statusAt: at, reported: [], asked: [] } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...ends),
        fc.constantFrom(...ends, ...next),
        fc.constantFrom('AXIS', 'PAPER'),
        (status, reported, channel) =>
          expect(() =>
            refuseStatus({ ...before, status, channel }, { ...step, status: reported, by: 'PERSON' }),
          ).toThrow(/follows .* only|nothing is/),
      ),
    );
  });

  it('stands in the same place whatever packets of a recipient come, and in whatever order', () => {
    const histories = [
      ['ARRIVED', 'ACCEPTED', 'ASSIGNED', 'PROCESSING', 'COMPLETED'],
      ['ARRIVED', 'REJECTED'],
    ] as const;
    const some = fc.constantFrom(...histories).chain((history) => fc.shuffledSubarray([...history], { minLength: 1 }));
    fc.assert(
      fc.property(some, fc.boolean(), (told, isAskedBack) => {
        const asked = isAskedBack ? (['RECALL'] as const) : [];
        const start = { channel: 'AXIS', statusAt: at, reported: [] as ReportedStatus[], asked };
        let state: DeliveryState = isAskedBack
          ? { ...start, status: 'RECALL_REQUESTED', statusBefore: 'SENT' }
          : { ...start, status: 'SENT', statusBefore: null };
        for (const next of [...told, ...told]) {
          if (!isNews(state, next)) continue;
          refuseStatus(state, { ...step, status: next });
          state = { ...state, ...after(state, next, undefined), reported: [...state.reported, next] };
        }
        expect([...state.reported].sort()).toEqual([...told].sort());
        const last = [...histories[0], 'REJECTED' as const].filter((status) => told.includes(status)).at(-1)!;
        const goesOn = isAskedBack && last !== 'REJECTED';
        expect(state.status).toBe(goesOn ? 'RECALL_REQUESTED' : last);
        if (goesOn) expect(state.statusBefore).toBe(last);
      }),
    );
  });

  it.each([
    ['ACCEPTED', 'REJECTED', null],
    ['REJECTED', 'ACCEPTED', null],
    ['REJECTED', 'RECALL_REQUESTED', 'ACCEPTED'],
    ['REJECTED', 'CHANGE_ACCEPTED', 'ARRIVED'],
    ['ACCEPTED', 'CHANGE_ACCEPTED', 'ARRIVED'],
    ['CHANGE_ACCEPTED', 'SENT', null],
    ['RECALL_REQUESTED', 'COMPLETED', null],
  ] as const)('takes no packet that says %s where it is %s', (next, status, statusBefore) => {
    const state = { status, statusBefore, statusAt: at, channel: 'AXIS', reported: [], asked: [] };
    expect(() => refuseStatus(state, { ...step, status: next, at: later(at, 1) })).toThrow(/The delivery is/);
  });

  it('takes a packet of what was done before it was given back', () => {
    const state = { status: 'CHANGE_ACCEPTED', statusBefore: 'ARRIVED', statusAt: at, channel: 'AXIS' } as const;
    const nothing = { reported: [], asked: [] };
    refuseStatus({ ...state, ...nothing }, { ...step, status: 'ACCEPTED' });
    const stands = after({ ...state, ...nothing }, 'ACCEPTED', undefined);
    expect(stands).toEqual({ status: 'CHANGE_ACCEPTED', statusBefore: 'ACCEPTED' });
  });

  it('is older than so many working days exactly when more working time has passed', () => {
    fc.assert(
      fc.property(
        fc.nat(250),
        fc.integer({ min: +parsePlainDate('2022-01-01'), max: +parsePlainDate('2026-12-30') }).map(instantAt),
        (days, now) => {
          const limit = days * 8 * 3_600_000;
          const instant = olderThan(days, now, civilServiceTime);
          expect(civilServiceTime.between(instant, now)).toBeLessThanOrEqual(limit);
          expect(civilServiceTime.between(later(instant, -1), now)).toBeGreaterThan(limit);
        },
      ),
    );
  });
});
