import type { ColumnSource } from 'hyparquet-writer';
import type { Cell, Column, ColumnType } from './column.ts';
import type { TableFormat } from './format.ts';

/** Rows that stand together, and are compressed together. */
const groupSize = 10_000;

const elements = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  money: { type: 'INT64' },
} as const satisfies Record<ColumnType, object>;

/** Apache Parquet: dates and instants are such, money is a whole number of 64 bits. */
export const parquet: TableFormat = {
  name: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  isText: false,
  async *write(columns, batches) {
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
    const bytes = new ByteWriter();
    const taken = () => {
      const piece = Buffer.from(bytes.getBytes());
      bytes.index = 0;
      return piece;
    };
    const writer = new ParquetWriter({
      writer: bytes,
      createdBy: 'province-graph',
      schema: [
        { name: 'table', num_children: columns.length },
        ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...elements[type] })),
      ],
    });
    for await (const rows of inGroups(batches)) {
      await writer.write({
        columnData: columns.map((column, index) => source(column, index, rows)),
        rowGroupSize: groupSize,
      });
      yield taken();
    }
    await writer.finish();
    yield taken();
  },
};

async function* inGroups(batches: AsyncIterable<Cell[][]>): AsyncGenerator<Cell[][]> {
  const waiting: Cell[][] = [];
  for await (const rows of batches) {
    waiting.push(...rows);
    while (waiting.length >= groupSize) yield waiting.splice(0, groupSize);
  }
  if (waiting.length) yield waiting;
}

function source({ name, type }: Column, index: number, rows: readonly Cell[][]): ColumnSource {
  return { name, data: rows.map((row) => valueOf(type, row[index]!)) };
}

function valueOf(type: ColumnType, cell: Cell) {
  if (cell === null) return null;
  if (type === 'date' || type === 'instant') return new Date(String(cell));
  return type === 'money' ? BigInt(cell) : type === 'text' ? String(cell) : cell;
}
