import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Anchor } from '../audit/anchor.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import type { StoredTable } from './stored-table.ts';

/** What a backup of one database holds; its files lie in a folder of the database's name. */
export interface DatabaseContent {
  /** The migrations that each schema had, oldest first. */
  schemas: Record<string, { name: string; checksum: string }[]>;
  tables: (StoredTable & { rows: number; file: string })[];
  /** How far each sequence has counted; null: not at all. */
  sequences: { schema: string; name: string; last: string | null }[];
  /** Where each audit trail ends in the backup. */
  heads: Record<string, Anchor>;
  /** Which trails were anchored in which folder of DATA_DIR. */
  anchored: Record<string, string[]>;
  /** Trails that did not reach to their anchors when the backup was made, with these anchors. */
  broken: Record<string, Anchor>;
}

/** What a backup holds, with the hash of every file. */
export interface Manifest {
  format: 1;
  madeAt: string;
  databases: Record<string, DatabaseContent>;
  /** SHA-256 in hexadecimal, by the path of the file from the folder of the backup. */
  files: Record<string, string>;
}

const fileName = 'manifest.json';

/** Writes the manifest; what has none is no backup, so that it is written last. Answers its own hash. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<string> {
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`;
  const aside = path.join(folder, `${fileName}.new`);
  const file = await open(aside, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path.join(folder, fileName));
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Reads the manifest of a backup and checks every file against it. Throws StartUpError for what is no backup, one that
 * another version made in another form, and one of which a file is missing or changed.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, fileName), 'utf8').catch(() => {
    throw new StartUpError('The folder holds no whole backup: it has no manifest.json');
  });
  const manifest = parsed(text);
  for (const [file, hash] of Object.entries(manifest.files)) {
    const found = await hashOf(path.join(folder, file)).catch(() => undefined);
    if (found === undefined) throw new StartUpError(`The backup is not whole: ${file} is missing`);
    if (found !== hash) throw new StartUpError(`The backup is not as it was made: ${file} was changed`);
  }
  const named = Object.values(manifest.databases).flatMap(({ tables }) => tables.map(({ file }) => file));
  const stray = named.find((file) => !(file in manifest.files));
  if (stray !== undefined) throw new StartUpError(`The backup is not as it was made: ${stray} has no hash`);
  return manifest;
}

/** The SHA-256 of a file, in hexadecimal. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function parsed(text: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.format === 1) return manifest;
  } catch {
    // Refused below.
  }
  throw new StartUpError('The backup was made in a form that this version does not know');
}
