import { rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import type { JobLog } from '../process/job.ts';
import { type BackupSource, writeDatabase, type WrittenDatabase } from './write-backup.ts';

/** The most of a path that every system takes for a socket, in bytes. */
const longestPath = 100;

/**
 * Lets the backup command reach an embedded database, which its process alone can read: at a socket in the folder of
 * its data, which no other user can enter. Answers how to stop. Where no socket can be had the log says so once.
 */
export async function serveBackups(folder: string, source: BackupSource, log: JobLog): Promise<() => Promise<void>> {
  const place = socketIn(folder);
  rmSync(place, { force: true });
  const server = createServer((asked, response) => {
    const written = json(asked).then((body) => writeDatabase(source, (body as { target: string }).target));
    written.then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: unknown) => {
        log(error, 'a backup');
        response.writeHead(500).end();
      },
    );
  });
  server.requestTimeout = 0;
  const listens = await new Promise<boolean>((resolve) => {
    server.on('error', (error) => {
      log(error, 'backups while the server runs');
      resolve(false);
    });
    server.listen(place, () => resolve(true));
  });
  return () => new Promise((resolve) => (listens ? server.close(() => resolve()) : resolve()));
}

/**
 * Has the process that runs on a folder back its database up into another. Undefined: none can be asked. Rejects
 * when it has failed; its log says why.
 */
export async function askForBackup(folder: string, target: string): Promise<WrittenDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: socketIn(folder), method: 'POST' }, (response) => {
      if (response.statusCode === 200) json(response).then((answer) => resolve(answer as WrittenDatabase), reject);
      else reject(new Error('The running server could not write the backup'));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(undefined);
      else reject(error);
    });
    asked.end(JSON.stringify({ target }));
  });
}

/** Sockets have short paths; one that is too long is said from where the process stands. */
function socketIn(folder: string): string {
  const place = path.resolve(folder, 'backup.sock');
  const near = path.relative(process.cwd(), place);
  return Buffer.byteLength(place) > longestPath && near.length < place.length ? near : place;
}
