import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/**
 * Kills a PostgreSQL server with all its sessions, as a loss of power does, and starts it again as the owner of its
 * folder. `pg_ctl` must be in the PATH.
 */
export async function crashServer(folder: string): Promise<void> {
  const [pid] = (await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await pause(1_000);
  const { uid, gid } = await stat(folder);
  const log = path.join(folder, 'server.log');
  // Sessions that have not noticed yet keep it from starting.
  for (let attempt = 1; ; attempt += 1) {
    try {
      await promisify(execFile)('pg_ctl', ['start', '--wait', '--pgdata', folder, '--log', log], { uid, gid });
      return;
    } catch (error) {
      if (attempt === 10) throw error;
      await pause(500);
    }
  }
}
