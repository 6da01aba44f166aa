import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { fileName } from './file-name.ts';
import { refuse } from './refusal.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0b1;
const UTF8_NAME = 1 << 11;
/** 1980-01-01, midnight: the same file packs to the same bytes, whenever. */
const DAY_ONE = 0x0021;
/** Below this, any packing ratio is harmless. */
const MEBIBYTE = 1024 * 1024;

/** Packs one file into a zip archive. */
export function zip(name: string, content: Uint8Array): Buffer {
  const packed = deflateRawSync(content, { level: 6, strategy: constants.Z_DEFAULT_STRATEGY });
  const nameBytes = Buffer.from(name, 'utf8');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(UTF8_NAME, 2);
  common.writeUInt16LE(DEFLATED, 4);
  common.writeUInt16LE(DAY_ONE, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.byteLength, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([word(LOCAL), common, nameBytes, packed]);
  const madeBy = Buffer.from([20, 0]);
  const central = Buffer.concat([word(CENTRAL), madeBy, common, Buffer.alloc(14), nameBytes]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

/**
 * Unpacks a zip archive of exactly one file. Refuses, before it inflates, one that says it is larger than `maxBytes`
 * or packed beyond `ratio`, and while it inflates one that lied; also encryption, zip64, bytes that belong to no part
 * of the archive, headers that contradict each other, a wrong checksum, and a name with a folder in it.
 */
export function unzip(archive: Buffer, path: string, maxBytes: number, ratio: number): Buffer {
  const bad = (wanted: string) => refuse('BAD_ZIP', path, wanted);
  const endAt = archive.length - 22;
  if (endAt < 0 || archive.readUInt32LE(endAt) !== END) bad('requires a whole zip archive without a comment');
  if (archive.readUInt16LE(endAt + 8) !== 1 || archive.readUInt16LE(endAt + 10) !== 1)
    bad('requires one file in its zip');
  const centralAt = archive.readUInt32LE(endAt + 16);
  if (centralAt + 46 > endAt || archive.readUInt32LE(centralAt) !== CENTRAL) bad('requires a zip with a directory');

  const flags = archive.readUInt16LE(centralAt + 8);
  const method = archive.readUInt16LE(centralAt + 10);
  const sum = archive.readUInt32LE(centralAt + 16);
  const packedSize = archive.readUInt32LE(centralAt + 20);
  const size = archive.readUInt32LE(centralAt + 24);
  const nameSize = archive.readUInt16LE(centralAt + 28);
  const tailSize = archive.readUInt16LE(centralAt + 30) + archive.readUInt16LE(centralAt + 32);
  const name = archive.subarray(centralAt + 46, centralAt + 46 + nameSize);
  if (centralAt + 46 + nameSize + tailSize !== endAt) bad('requires a zip without bytes between its parts');
  if (flags & ENCRYPTED) bad('requires a zip that is not encrypted');
  if (method !== STORED && method !== DEFLATED) bad('requires a file that is stored or deflated');
  if (archive.readUInt32LE(centralAt + 42) !== 0) bad('requires a zip that begins with its file');
  // The name in the archive is never used, but one that climbs out of its folder is an attack.
  fileName(name.toString(flags & UTF8_NAME ? 'utf8' : 'latin1'), path);

  if (centralAt < 30 || archive.readUInt32LE(0) !== LOCAL) bad('requires a zip that begins with its file');
  const dataAt = 30 + archive.readUInt16LE(26) + archive.readUInt16LE(28);
  const sameName = archive.subarray(30, 30 + archive.readUInt16LE(26)).equals(name);
  if (!sameName || archive.readUInt16LE(8) !== method) bad('requires a zip whose headers agree');
  if (dataAt + packedSize > centralAt) bad('requires a whole zip archive');

  if (size > maxBytes) refuse('ZIP_BOMB', path, `requires attachments of at most ${maxBytes} bytes in all, unpacked`);
  if (size > Math.max(MEBIBYTE, packedSize * ratio)) refuse('ZIP_BOMB', path, `may be packed at most ${ratio} to 1`);
  const packed = archive.subarray(dataAt, dataAt + packedSize);
  const content = method === STORED ? packed : inflate(packed, size, path);
  if (content.length !== size) bad('requires a file of the size that its zip says');
  if (crc32(content) !== sum) bad('requires a file with the checksum that its zip says');
  return content;
}

function inflate(packed: Buffer, size: number, path: string): Buffer {
  try {
    // Stops as soon as more comes out than the archive says.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      return refuse('ZIP_BOMB', path, 'requires a file of the size that its zip says');

    return refuse('BAD_ZIP', path, 'requires a file that can be inflated');
  }
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
