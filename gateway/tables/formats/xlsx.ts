import { GraphError } from '../../../subgraphs/kernel/errors/errors.ts';
import type { Cell, Column, ColumnType } from './column.ts';
import type { TableFormat } from './format.ts';
import { zip } from './zip.ts';

/** What a sheet has at most, by its format. */
const mostRows = 1_048_576;
const mostCharacters = 32_767;

/** Rows that are written at a time. */
const rowsAtATime = 50;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The style of a column, by its place in the style sheet; the header is bold. */
const styles: Record<ColumnType, number> = {
  text: 0,
  integer: 0,
  number: 0,
  boolean: 0,
  date: 2,
  instant: 3,
  money: 4,
};
const headerStyle = 1;

/** Excel 2007 and later: one sheet, its first row the header. Texts are texts: nothing in them is ever a formula. */
export const xlsx: TableFormat = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isText: false,
  write: (columns, batches) =>
    zip([
      { name: '[Content_Types].xml', content: [contentTypes] },
      { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml']])] },
      { name: 'xl/workbook.xml', content: [workbook] },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: [
          relations([
            ['worksheet', 'worksheets/sheet1.xml'],
            ['styles', 'styles.xml'],
          ]),
        ],
      },
      { name: 'xl/styles.xml', content: [styleSheet] },
      { name: 'xl/worksheets/sheet1.xml', content: sheet(columns, batches) },
    ]),
};

const contentTypes = `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;

const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="table" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const styleSheet = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function relations(parts: readonly (readonly [type: string, target: string])[]): string {
  const written = parts.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${written.join('')}</Relationships>`;
}

async function* sheet(columns: readonly Column[], batches: AsyncIterable<Cell[][]>): AsyncGenerator<string> {
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const letters = columns.map((_, index) => lettersOf(index));
  const header = columns.map(({ name }, index) => textCell(`${letters[index]}1`, name, headerStyle)).join('');
  yield `${declaration}<worksheet xmlns="${main}">${view}<sheetData><row r="1">${header}</row>`;
  const cells = columns.map(cellOf);
  let count = 1;
  for await (const rows of batches) {
    count += rows.length;
    if (count > mostRows) throw tooLarge(`A sheet has at most ${mostRows} rows; choose csv, parquet or arrow`);
    const first = count - rows.length + 1;
    // A few rows at a time: what is large stays in memory for long.
    for (let from = 0; from < rows.length; from += rowsAtATime) {
      const written = rows.slice(from, from + rowsAtATime).map((row, at) => {
        const number = first + from + at;
        return `<row r="${number}">${row.map((cell, index) => cells[index]!(cell, `${letters[index]}${number}`)).join('')}</row>`;
      });
      yield written.join('');
    }
  }
  yield '</sheetData></worksheet>';
}

function cellOf({ name, type }: Column): (cell: Cell, at: string) => string {
  const style = styles[type] ? ` s="${styles[type]}"` : '';
  return (cell, at) => {
    if (cell === null) return '';
    if (type === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (type === 'date' || type === 'instant') return `<c r="${at}"${style}><v>${serial(String(cell), type)}</v></c>`;
    if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`;
    const text = String(cell);
    if (text.length > mostCharacters)
      throw tooLarge(`A cell of a sheet has at most ${mostCharacters} characters, one of ${name} more; choose csv`);
    return textCell(at, text, 0);
  };
}

/** Days since the last one of 1899, as Excel counts, in the time of Viet Nam. */
function serial(written: string, type: 'date' | 'instant'): number {
  const millis = type === 'date' ? Date.parse(`${written}T00:00:00Z`) : Date.parse(written) + 7 * 3_600_000;
  return Number((millis / 86_400_000 + 25_569).toFixed(8));
}

function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** The letters of a column: A to Z, AA and so on. */
function lettersOf(index: number): string {
  const before = index >= 26 ? lettersOf(Math.floor(index / 26) - 1) : '';
  return before + String.fromCharCode(65 + (index % 26));
}

/** What XML cannot hold is written as Excel writes it, `_x0007_`, and what looks like that is kept from being read so. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, (character) => (/[\t\n]/.test(character) ? character : `_x${code(character)}_`))
    .replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

function code(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

function tooLarge(message: string): GraphError {
  return new GraphError('LIMIT_EXCEEDED', message);
}
