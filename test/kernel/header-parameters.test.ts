import fc from 'fast-check';
import { extendedParameter, readHeader } from '../../subgraphs/kernel/http/header-parameters.rules.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const fileName = (header: string) => readHeader(bytes(header)).parameters.get('filename');

describe('a header with parameters', () => {
  it.each([
    ['as .NET sends it', "form-data; name=file; filename=a.pdf; filename*=utf-8''a.pdf", 'a.pdf'],
    [
      'as .NET sends what is not ASCII',
      `form-data; name=file; filename="=?utf-8?B?YsOhby5wZGY=?="; filename*=utf-8''b%C3%A1o.pdf`,
      'báo.pdf',
    ],
    [
      'with all in quotes, of which the one in ASCII stands in',
      `form-data; name="file"; filename="bao.pdf"; filename*=utf-8''b%C3%A1o.pdf`,
      'báo.pdf',
    ],
    ['with the better name first', `form-data; filename*=utf-8''b%C3%A1o.pdf; filename="bao.pdf"`, 'báo.pdf'],
    ['with the better name alone', "form-data; name=file; filename*=UTF-8'vi'b%C3%A1o.pdf", 'báo.pdf'],
    ['with Latin letters', "form-data; filename*=iso-8859-1''b%E1o.pdf", 'báo.pdf'],
    ['in a charset that nobody reads', `form-data; filename="a.pdf"; filename*=utf-16''%FE`, 'a.pdf'],
    ['in what is no UTF-8', `form-data; filename="a.pdf"; filename*=utf-8''%E1o`, 'a.pdf'],
    ['in what is no extended value', `form-data; filename="a.pdf"; filename*=b.pdf`, 'a.pdf'],
    ['in UTF-8 as it is', 'form-data; name="file"; filename="báo cáo.pdf"', 'báo cáo.pdf'],
    ['in UTF-8 as it is without quotes', 'form-data; name=file; filename=báo cáo.pdf', 'báo cáo.pdf'],
    ['with a quoted quote', 'form-data; filename="a\\"b.pdf"', 'a"b.pdf'],
    ['with a semicolon in quotes', 'form-data; filename="a;b=c.pdf"', 'a;b=c.pdf'],
    ['with a folder, as browsers once sent it', 'form-data; filename="C:\\a\\b.pdf"', 'C:\\a\\b.pdf'],
    ['with spaces and capitals', 'Form-Data ;\tNAME = x ; FileName = "a.pdf" ', 'a.pdf'],
    ['with an empty name', 'form-data; filename=""', ''],
    ['with an open quote', 'form-data; filename="a.pdf', 'a.pdf'],
    ['with two names', 'form-data; filename=a.pdf; filename=b.pdf', 'a.pdf'],
    ['with none', 'form-data; name="filename=a.pdf"', undefined],
  ])('%s', (_, header, expected) => {
    expect(fileName(header)).toBe(expected);
    expect(readHeader(bytes(header)).value).toBe('form-data');
  });

  it('gives any name back as it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(!name.includes('\ufffd'));
        const written = extendedParameter('filename', name);
        expect(written).toMatch(/^filename\*=UTF-8''[\w.~%-]*$/);
        expect(fileName(`attachment; ${written}`)).toBe(name);
      }),
    );
  });

  it('escapes what RFC 8187 does not let stand', () => {
    expect(extendedParameter('filename', "Phụ lục (số 1) 'a'*!.pdf")).toBe(
      "filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%20%28s%E1%BB%91%201%29%20%27a%27%2A%21.pdf",
    );
  });
});
