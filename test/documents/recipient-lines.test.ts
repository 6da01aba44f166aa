import fc from 'fast-check';
import { parseArchiveLine } from '../../subgraphs/documents/record/parties/recipient.rules.ts';

describe('a line of file copies', () => {
  it.each([
    ['Lưu: VT, KGVX(bnt119)', ['VT', 'KGVX'], 'bnt119'],
    ['Lưu VT, ( bnt 119 ).', ['VT'], 'bnt 119'],
    ['Lưu: VT./.', ['VT'], null],
    ['Lưu: VT; P.TH . / . (', ['VT', 'P.TH'], null],
    ['Lưu: VT (a(b)', ['VT'], null],
    ['Lưu: VT) (bnt119)', ['VT'], null],
    ['Lưu: ()', [], null],
    ['Lưu', [], null],
    ['- Như trên;', [], null],
  ])('says of %j who keeps a copy, and who typed it', (label, units, typistNotation) => {
    expect(parseArchiveLine(label)).toEqual({ units, typistNotation });
  });

  // The steps of a parser that backtracks grow with the square of these lengths or worse, far beyond a test's patience.
  it.each([
    ['blanks before a bracket that does not close', (length: number) => `Lưu: VT (${' '.repeat(length)}x`],
    ['blanks and dots between units', (length: number) => `Lưu: ${' .'.repeat(length)}x`],
    ['colons', (length: number) => `Lưu${' '.repeat(length)}${':'.repeat(length)}`],
    ['brackets', (length: number) => `Lưu: ${'('.repeat(length)}`],
  ])('is read at once when it has a million %s', (_, line) => {
    expect(parseArchiveLine(line(1_000_000)).typistNotation).toBeNull();
  });

  it('names units as the line has them, without blanks around', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const unit of parseArchiveLine(`Lưu: ${text}`).units) {
          expect(unit).toBe(unit.trim());
          expect(text).toContain(unit);
        }
      }),
    );
  });
});
