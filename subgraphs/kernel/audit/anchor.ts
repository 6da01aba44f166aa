import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { makeDataFolder } from '../process/data-folder.ts';
import type { AuditRecord } from './audit-record.ts';

/** Where a chain ended when this process last added to it. */
export type Anchor = Pick<AuditRecord, 'sequence' | 'hash'>;

/**
 * The head of one chain, kept in a file apart from the table, so that whoever can write to the table alone can neither
 * cut off its end nor write it anew without being noticed.
 */
export class AnchorFile {
  readonly #file: string;

  /** Throws StartUpError when the folder cannot be made. */
  constructor(folder: string, chain: string) {
    makeDataFolder(folder);
    this.#file = path.join(folder, `${chain}.json`);
  }

  /** The head as last written; undefined before there is one. */
  read(): Anchor | undefined {
    return existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Anchor) : undefined;
  }

  /** Puts another head in the place of the last one; it is on the disk when the promise is fulfilled. */
  async write({ sequence, hash }: Anchor): Promise<void> {
    const aside = `${this.#file}.new`;
    const file = await open(aside, 'w');
    try {
      await file.writeFile(JSON.stringify({ sequence, hash }));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, this.#file);
  }
}
