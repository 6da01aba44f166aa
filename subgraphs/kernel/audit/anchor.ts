import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
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

  /** Takes the head away, of a chain that has no record. */
  async remove(): Promise<void> {
    await rm(this.#file, { force: true });
  }
}

/** The folder of its anchors in the folder of a process. */
export function anchorFolder(folder: string): string {
  return path.join(folder, 'audit');
}

/** The folders of DATA_DIR that belong to processes: they have a database, or anchors. */
export function processFolders(dataDir: string): string[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir)
    .map((name) => path.join(dataDir, name))
    .filter((folder) => [anchorFolder(folder), path.join(folder, 'postgres')].some((kept) => existsSync(kept)))
    .sort();
}

/** An anchor, and where it was found. */
export interface FoundAnchor {
  /** The folder of the process that keeps it. */
  folder: string;
  chain: string;
  anchor: Anchor;
}

/** The anchors that a process keeps in its folder. */
export function anchorsIn(folder: string): FoundAnchor[] {
  const kept = anchorFolder(folder);
  const names = existsSync(kept) ? readdirSync(kept).filter((file) => file.endsWith('.json')) : [];
  return names.map((file) => {
    const chain = path.basename(file, '.json');
    return { folder, chain, anchor: new AnchorFile(kept, chain).read()! };
  });
}
