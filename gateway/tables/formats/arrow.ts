import type { Cell, ColumnType } from './column.ts';
import type { TableFormat } from './format.ts';

/** The stream form of Apache Arrow, a record batch a batch of rows. */
export const arrow: TableFormat = {
  name: 'arrow',
  mediaType: 'application/vnd.apache.arrow.stream',
  isText: false,
  async *write(columns, batches) {
    const arrows = await import('apache-arrow');
    const types = {
      text: new arrows.Utf8(),
      integer: new arrows.Int32(),
      number: new arrows.Float64(),
      boolean: new arrows.Bool(),
      date: new arrows.DateDay(),
      instant: new arrows.TimestampMillisecond('Asia/Ho_Chi_Minh'),
      money: new arrows.Int64(),
    };
    const schema = new arrows.Schema(columns.map(({ name, type }) => new arrows.Field(name, types[type], true)));
    let pieces: Uint8Array[] = [];

    /** Its bytes are taken as they are made, so that they wait in no queue. */
    class Writer extends arrows.RecordBatchStreamWriter {
      protected override _write(piece: ArrayBufferView) {
        if (this._started) pieces.push(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
        return this;
      }
    }
    const writer = new Writer();
    const recordBatch = (rows: readonly Cell[][]) => {
      const children = columns.map(
        ({ type }, index) =>
          arrows.vectorFromArray(
            rows.map((row) => valueOf(type, row[index]!)),
            types[type] as never,
          ).data[0]!,
      );
      const struct = new arrows.Struct(schema.fields);
      return new arrows.RecordBatch(
        schema,
        arrows.makeData({ type: struct, length: rows.length, nullCount: 0, children }),
      );
    };
    const taken = () => {
      const bytes = Buffer.concat(pieces);
      pieces = [];
      return bytes;
    };
    writer.reset(undefined, schema);
    for await (const rows of batches) {
      if (rows.length === 0) continue;
      writer.write(recordBatch(rows));
      yield taken();
    }
    writer.finish();
    yield taken();
  },
};

function valueOf(type: ColumnType, cell: Cell) {
  if (cell === null) return null;
  if (type === 'date') return new Date(String(cell));
  if (type === 'instant') return Date.parse(String(cell));
  return type === 'money' ? BigInt(cell) : type === 'text' ? String(cell) : cell;
}
