import type { Cell, Column } from './column.ts';

/** What a writer is told besides the table. */
export interface FormatOptions {
  /** Whether a text file is one for Excel: it begins with a mark of UTF-8, and instants are local without an offset. */
  excel: boolean;
}

/** A form in which a table is written. */
export interface TableFormat {
  /** As in `?format=` and at the end of an address. */
  name: FormatName;
  mediaType: string;
  /** Whether a last line can tell that the table broke off; where not, the file has no end and no reader takes it. */
  isText: boolean;
  /**
   * The file, piece by piece, while its rows come in. What it has not yet given is never more than a batch, and it asks for
   * no further rows before that is taken.
   */
  write(
    columns: readonly Column[],
    batches: AsyncIterable<Cell[][]>,
    options: FormatOptions,
  ): AsyncIterable<Uint8Array>;
}

/** The names of all forms. */
export const formatNames = ['csv', 'json', 'ndjson', 'xlsx', 'parquet', 'arrow'] as const;
/** The name of a form. */
export type FormatName = (typeof formatNames)[number];

/** Milliseconds by which the clocks of Viet Nam are ahead of UTC. */
const vietnamAhead = 7 * 3_600_000;

/** An instant as the clocks of Viet Nam show it, `2020-04-15 09:30:00`. */
export function localTime(instant: string): string {
  return new Date(Date.parse(instant) + vietnamAhead).toISOString().slice(0, 19).replace('T', ' ');
}
