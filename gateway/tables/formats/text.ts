import type { Cell, Column } from './column.ts';
import { localTime, type TableFormat } from './format.ts';

/** What begins a formula in spreadsheets, in the width of East Asian letters as well, or hides what does. */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/** What stands for null where it is all of a row: readers take a line with nothing in it for no row. */
const emptyLine = '""';

/** RFC 4180: a header, CRLF after each row, an empty field for null and `""` for an empty text. */
export const csv: TableFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  isText: true,
  async *write(columns, batches, { excel }) {
    const line = (fields: string[]) => `${fields.join(',') || emptyLine}\r\n`;
    yield Buffer.from((excel ? '\ufeff' : '') + line(columns.map(({ name }) => quoted(name))));
    const fields = columns.map((column) => fieldOf(column, excel));
    for await (const rows of batches)
      yield Buffer.from(rows.map((row) => line(row.map((cell, index) => fields[index]!(cell)))).join(''));
  },
};

function fieldOf({ type }: Column, excel: boolean): (cell: Cell) => string {
  if (type === 'text') return (cell) => (cell === null ? '' : quoted(withoutFormula(String(cell))));
  if (type === 'instant' && excel) return (cell) => (cell === null ? '' : localTime(String(cell)));
  return (cell) => (cell === null ? '' : String(cell));
}

/** A text that a spreadsheet would run begins with an apostrophe, which makes it text there. */
export function withoutFormula(text: string): string {
  return beginsFormula.test(text) ? `'${text}` : text;
}

/** A text as a field of csv. */
export function quoted(text: string): string {
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An array of objects, with the names of the columns as keys. */
export const json: TableFormat = {
  name: 'json',
  mediaType: 'application/json; charset=utf-8',
  isText: false,
  async *write(columns, batches) {
    let isFirst = true;
    for await (const rows of batches) {
      const text = rows.map((row) => asObject(columns, row)).join(',\n');
      if (text === '') continue;
      yield Buffer.from((isFirst ? '[\n' : ',\n') + text);
      isFirst = false;
    }
    yield Buffer.from(isFirst ? '[]\n' : '\n]\n');
  },
};

/** One object a line. */
export const ndjson: TableFormat = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson; charset=utf-8',
  isText: true,
  async *write(columns, batches) {
    for await (const rows of batches) yield Buffer.from(rows.map((row) => `${asObject(columns, row)}\n`).join(''));
  },
};

function asObject(columns: readonly Column[], row: readonly Cell[]): string {
  return `{${columns.map(({ name }, index) => `${JSON.stringify(name)}:${JSON.stringify(row[index])}`).join(',')}}`;
}
