import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** What is in a file: its bytes, or the path of a file that has them, for a thread to read by itself. */
export type FileSource = Uint8Array | string;

/** All bytes of a file, for a thread that has nothing else to do. */
export function bytesOf(source: FileSource): Uint8Array {
  return typeof source === 'string' ? readFileSync(source) : source;
}

/** The first bytes of a file. */
export async function headOf(source: FileSource, length: number): Promise<Buffer> {
  if (typeof source !== 'string') return Buffer.from(source.subarray(0, length));
  const file = await open(source);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The SHA-256 of a file, hexadecimal, which is read part by part. */
export async function hashOf(source: FileSource): Promise<{ sha256: string }> {
  const hash = createHash('sha256');
  if (typeof source === 'string') await pipeline(createReadStream(source), hash);
  else hash.update(source);
  return { sha256: hash.digest('hex') };
}
