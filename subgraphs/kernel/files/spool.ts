import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A folder that only this process may read, with files for threads to read by their paths. */
export interface Spool {
  /** Writes a file as it comes in; answers its path. */
  write(content: Readable): Promise<string>;
}

/** Gives `work` a folder, and removes it with all that is in it whatever becomes of the work. */
export async function spooled<Result>(work: (spool: Spool) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'province-graph-'));
  let count = 0;
  const write = async (content: Readable) => {
    const file = path.join(folder, String(++count));
    await pipeline(content, createWriteStream(file));
    return file;
  };
  try {
    return await work({ write });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
