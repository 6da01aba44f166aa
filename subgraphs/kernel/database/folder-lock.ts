import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unwritable } from '../process/data-folder.ts';
import { StartUpError } from '../errors/start-up-error.ts';

/**
 * Holds a folder for this process until the returned function is called. A lock left by a process that has died is
 * taken over. Throws StartUpError when a living process holds it, or the folder cannot be written.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lock');
  const taken = tryToCreate(file);
  if (!taken && isAlive(ownerOf(file))) {
    throw new StartUpError(
      'DATA_DIR: another running server uses this folder; stop it, or give this one a folder of its own',
    );
  }
  if (!taken) writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function tryToCreate(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unwritable();
  }
}

function ownerOf(file: string): number {
  return Number(readFileSync(file, 'utf8'));
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
