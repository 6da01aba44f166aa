import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { CommandError, printable } from './command-error.ts';

/** The forms in which a command prints rows. */
export const printed = ['table', 'json', 'csv'] as const;

/** One of them. */
export type Printed = (typeof printed)[number];

/** Reads --format. */
export function formatOf(given: string | undefined): Printed {
  const found = printed.find((name) => name === (given ?? 'table'));
  if (found) return found;
  throw new CommandError(`--format: "${given}" is none of ${printed.join(', ')}`);
}

/** A row as it is printed, by column. */
export type PrintedRow = Record<string, unknown>;

/** How many rows decide how wide columns are. */
const measured = 200;
/** What a cell of a table takes at most; the other forms have all of it. */
const widest = 60;

/** Copies a stream to the output, as it comes. */
export async function printStream(stream: ReadableStream<Uint8Array>): Promise<void> {
  await pipeline(Readable.fromWeb(stream as WebStream), process.stdout, { end: false });
}

/** The rows of an answer in newline-delimited JSON. */
export async function* rowsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<PrintedRow> {
  let rest = '';
  for await (const text of Readable.fromWeb(stream as WebStream).setEncoding('utf8')) {
    const lines = (rest + String(text)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) if (line.startsWith('{')) yield JSON.parse(line) as PrintedRow;
  }
}

/** Prints rows as an array of JSON; answers how many there were. */
export async function printJson(rows: AsyncIterable<PrintedRow>): Promise<number> {
  let count = 0;
  for await (const row of rows) write(`${count++ ? ',' : '['}\n${JSON.stringify(row)}`);
  write(count ? '\n]\n' : '[]\n');
  return count;
}

/** Prints rows under each other, with these columns or with all that the first row has; answers how many there were. */
export async function printTable(rows: AsyncIterable<PrintedRow>, columns?: readonly string[]): Promise<number> {
  const ahead: PrintedRow[] = [];
  let widths: [column: string, width: number][] | undefined;
  let count = 0;
  const begin = () => {
    const names = columns ?? Object.keys(ahead[0] ?? {});
    widths = names.map((name) => {
      const cells = ahead.map((row) => cellOf(row[name]).length);
      return [name, Math.min(widest, Math.max(name.length, ...cells))];
    });
    if (ahead.length) printLine(widths.map(([name, width]) => [name, width]));
    for (const row of ahead) printRow(row);
  };
  const printRow = (row: PrintedRow) => printLine(widths!.map(([name, width]) => [cellOf(row[name]), width]));
  for await (const row of rows) {
    count += 1;
    if (widths) printRow(row);
    else if (ahead.push(row) === measured) begin();
  }
  if (!widths) begin();
  return count;
}

function printLine(cells: [text: string, width: number][]): void {
  const padded = cells.map(([text, width]) =>
    text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width),
  );
  write(`${padded.join('  ').trimEnd()}\n`);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  return printable(text.normalize('NFC'));
}

/** Prints to the output. */
export function write(text: string): void {
  process.stdout.write(text);
}

/** Says something to a person, beside the output. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
