import { chmod, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { CommandError } from './command-error.ts';

/** A login at one graph. */
export interface KeptLogin {
  issuer: string;
  client: string;
  token: string;
  /** Milliseconds since the epoch. */
  endsAt: number;
  /** Of a person: gets the next token without another login. */
  refreshToken?: string | undefined;
}

/** All logins by the addresses of their graphs, and the graph that is meant when none is named. */
export interface KeptLogins {
  current?: string;
  logins: Record<string, KeptLogin>;
}

/** Where logins are kept: in the user's folder of settings, for nobody else to read. */
export function loginsFile(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_CONFIG_HOME, APPDATA } = environment;
  const folder = XDG_CONFIG_HOME || (process.platform === 'win32' && APPDATA) || path.join(homedir(), '.config');
  return path.join(folder, 'province-graph', 'logins.json');
}

/** Reads what is kept. Throws a CommandError when others may read it too, or when it is no such file. */
export async function readLogins(file = loginsFile()): Promise<KeptLogins> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CommandError(`${file} cannot be read; remove it and log in again`);
  });
  if (text === undefined) return { logins: {} };
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && mode & 0o077)
    throw new CommandError(`Others may read ${file}, so that its tokens are not safe; remove it and log in again`);
  try {
    const kept = JSON.parse(text) as KeptLogins;
    if (typeof kept.logins === 'object') return kept;
  } catch {
    // Said below.
  }
  throw new CommandError(`${file} is damaged; remove it and log in again`);
}

/** Writes it as a whole or not at all, for its owner alone. */
export async function keepLogins(kept: KeptLogins, file = loginsFile()): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(kept, undefined, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
}
