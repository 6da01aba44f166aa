import { documentTypeOf, splitDocumentNumber } from '../../subgraphs/documents/document/document-number.rules.ts';
import { parseArchiveLine } from '../../subgraphs/documents/recipient/recipient.rules.ts';
import { signingCapacity } from '../../subgraphs/documents/signer/signer.rules.ts';
import { isOverdue } from '../../subgraphs/documents/steering-task/steering-task.rules.ts';
import { parsePlainDate as day } from '../../subgraphs/kernel/plain-date.ts';

describe('the number of a document', () => {
  it.each([
    ['1624/UBND-KGVX', '1624', 'UBND-KGVX', 'OFFICIAL_LETTER'],
    ['61/KH-UBND', '61', 'KH-UBND', 'PLAN'],
    ['139/TB-VPCP', '139', 'TB-VPCP', 'NOTICE'],
    ['17/NQ-CP', '17', 'NQ-CP', 'RESOLUTION'],
    ['28/2018/QĐ-TTg', '28', '2018/QĐ-TTg', 'DECISION'],
    ['05a/QyĐ-STTTT', '05a', 'QyĐ-STTTT', 'RULES'],
    ['9/TTr-STC', '9', 'TTr-STC', 'SUBMISSION'],
    ['10/TTh-UBND', '10', 'TTh-UBND', 'AGREEMENT'],
    ['11/CTr-UBND', '11', 'CTr-UBND', 'PROGRAMME'],
  ])('parts %s and tells its type', (number, codeNumber, codeNotation, type) => {
    expect(splitDocumentNumber(number)).toEqual({ codeNumber, codeNotation });
    expect(documentTypeOf(codeNotation)).toBe(type);
  });

  it('takes an abbreviation in its own letter case only, and nothing for one that is not', () => {
    expect(documentTypeOf('QYĐ-UBND')).toBe('OFFICIAL_LETTER');
    expect(documentTypeOf('toString-UBND')).toBe('OFFICIAL_LETTER');
  });

  it('knows no type for a decree, which is none of the 29', () => {
    expect(documentTypeOf('2019/NĐ-CP')).toBeUndefined();
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

  it('is overdue from the day after its due date until it is completed', () => {
    expect(isOverdue(open, day('2020-12-31'))).toBe(false);
    expect(isOverdue(open, day('2021-01-01'))).toBe(true);
    const late = { ...open, status: 'COMPLETED', completedAt: day('2021-01-10') } as const;
    expect(isOverdue(late, day('2021-01-09'))).toBe(true);
    expect(isOverdue(late, day('2021-01-10'))).toBe(false);
  });

  it('is never overdue without a due date, when completed in time, or when cancelled', () => {
    const later = day('2026-01-01');
    expect(isOverdue({ ...open, dueDate: null }, later)).toBe(false);
    expect(isOverdue({ ...open, status: 'COMPLETED', completedAt: day('2020-12-31') }, later)).toBe(false);
    expect(isOverdue({ ...open, status: 'CANCELLED' }, later)).toBe(false);
  });
});
