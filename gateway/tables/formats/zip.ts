import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { GraphError } from '../../../subgraphs/kernel/errors/errors.ts';

/** One file of an archive; what is in it is made while it is written. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  name: Buffer;
  crc: number;
  compressed: number;
  size: number;
  offset: number;
}

/** Without the extension for larger ones, which not every reader of spreadsheets knows. */
const most = 0xffff_ffff;
/** UTF-8 names, and sizes that follow the content. */
const flags = 0x0808;
const deflated = 8;
const version = 20;

/** A ZIP archive, piece by piece. Throws LIMIT_EXCEEDED at 4 GB. */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const done: Written = { name, crc: 0, compressed: 0, size: 0, offset };
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(version, 4);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(deflated, 8);
    header.writeUInt16LE(name.length, 26);
    yield Buffer.concat([header, name]);
    for await (const piece of compressed(entry.content, done)) {
      done.compressed += piece.length;
      if (offset + done.compressed > most || done.size > most)
        throw new GraphError('LIMIT_EXCEEDED', 'A spreadsheet has at most 4 GB; choose csv, parquet or arrow');
      yield piece;
    }
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    writeSizes(descriptor, 4, done);
    yield descriptor;
    offset += header.length + name.length + done.compressed + descriptor.length;
    written.push(done);
  }
  yield directory(written, offset);
}

async function* compressed(content: ZipEntry['content'], done: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  let pieces: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => pieces.push(piece));
  try {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      done.crc = crc32(bytes, done.crc);
      done.size += bytes.length;
      await new Promise<void>((resolve, reject) =>
        deflate.write(bytes, (error) => (error ? reject(error) : resolve())),
      );
      yield* pieces;
      pieces = [];
    }
    const ended = once(deflate, 'end');
    deflate.end();
    await ended;
    yield* pieces;
  } finally {
    deflate.destroy();
  }
}

function directory(written: readonly Written[], offset: number): Buffer {
  const records = written.map((entry) => {
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(version, 4);
    record.writeUInt16LE(version, 6);
    record.writeUInt16LE(flags, 8);
    record.writeUInt16LE(deflated, 10);
    writeSizes(record, 16, entry);
    record.writeUInt16LE(entry.name.length, 28);
    record.writeUInt32LE(entry.offset, 42);
    return Buffer.concat([record, entry.name]);
  });
  const all = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([all, end]);
}

function writeSizes(target: Buffer, at: number, { crc, compressed, size }: Written): void {
  target.writeUInt32LE(crc, at);
  target.writeUInt32LE(compressed, at + 4);
  target.writeUInt32LE(size, at + 8);
}
