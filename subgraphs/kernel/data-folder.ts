import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { StartUpError } from './start-up-error.ts';

/** Makes the folder, with those above it, unless it is there. Throws StartUpError when it cannot be made. */
export function makeDataFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeDataFolder(path.dirname(folder));
  try {
    // One step at a time: the recursive form never returns where a file system pretends to be writable, as /proc does.
    mkdirSync(folder);
  } catch {
    throw unwritable();
  }
}

/** Says that the data folder cannot be written. */
export function unwritable(): StartUpError {
  return new StartUpError(
    'DATA_DIR: this folder cannot be written; it wants a folder that the server may create and write to',
  );
}
