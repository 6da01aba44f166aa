import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartUpError } from '../errors/start-up-error.ts';

/** Makes the folder, with those above it, unless it is there. Throws StartUpError when it cannot be made. */
export function makeDataFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeDataFolder(path.dirname(folder));
  try {
    // One step at a time: the recursive form never returns where a file system pretends to be writable, as /proc does.
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    throw unwritable();
  }
}

/**
 * Makes the data folder of this process, or closes it to other users of the machine when it was open to them; what the
 * process writes from now on is for its own user alone. Throws StartUpError when the folder cannot be had.
 */
export function ownDataFolder(folder: string): void {
  process.umask(0o077);
  makeDataFolder(folder);
  narrow(folder);
}

/**
 * Closes a folder of the server's, and all that is in it, to other users. A mask does not do: the embedded database
 * makes its files open to everyone, whatever the mask says.
 */
export function ownTree(folder: string): void {
  narrow(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) ownTree(inside);
    else if (entry.isFile()) narrow(inside);
  }
}

function narrow(place: string): void {
  const { mode } = statSync(place, { throwIfNoEntry: false }) ?? { mode: 0 };
  if ((mode & 0o077) === 0) return;
  // Where the sticky bit is, everybody keeps files: closing /tmp would take it from the others.
  if (mode & 0o1000) throw shared();
  try {
    chmodSync(place, mode & 0o700);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw shared();
  }
}

function shared(): StartUpError {
  return new StartUpError(
    'DATA_DIR: other users may read this folder, and it is not for the server to close; give it a folder of its own',
  );
}

/** Says that the data folder cannot be written. */
export function unwritable(): StartUpError {
  return new StartUpError(
    'DATA_DIR: this folder cannot be written; it requires a folder that the server may create and write to',
  );
}
