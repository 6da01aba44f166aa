import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type pg from 'pg';

/** A process of a peer. */
export interface Started {
  port: number;
  pid: number;
  /** Milliseconds until it was ready. */
  startUp: number;
}

/** Starts servers and ends them all. */
export function openServers(environment: Record<string, string>, flags: string[]) {
  const children: ChildProcess[] = [];
  return {
    /** Starts one on a free port; answers once it says that it is ready. */
    async start(entry: string[], more: Record<string, string> = {}): Promise<Started> {
      const port = await freePort();
      const began = performance.now();
      const env = { ...environment, PORT: String(port), ...more };
      const child = spawn(process.execPath, [...flags, ...entry], { env, stdio: ['ignore', 'ignore', 'inherit'] });
      children.push(child);
      // Gateways of others have no path that says so; they are ready when they answer anything but an error of theirs.
      const isReady = async () => {
        const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
        await answer?.arrayBuffer();
        return answer !== undefined && answer.status < 500;
      };
      while (!(await isReady())) {
        if (child.exitCode !== null) throw new Error(`${entry.join(' ')} ended`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return { port, pid: child.pid!, startUp: performance.now() - began };
    },
    async stop() {
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(children.map((child) => child.exitCode === null && once(child, 'close')));
    },
  };
}

/** Milliseconds of CPU that each process has taken so far, in steps of ten. */
export function cpuOf(pids: readonly number[]): Map<number, number> {
  return new Map(
    pids.map((pid) => {
      const [utime, stime] = read(pid, 'stat').split(') ')[1]?.split(' ').slice(11, 13) ?? [0, 0];
      return [pid, (Number(utime) + Number(stime)) * 10];
    }),
  );
}

/** What those that are there at the end have taken meanwhile. */
export function spent(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((total, [pid, value]) => total + value - (before.get(pid) ?? 0), 0);
}

/** Waits until processes have done next to nothing for a second. */
export async function atRest(pids: readonly number[]): Promise<void> {
  for (let before = cpuOf(pids); ;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const after = cpuOf(pids);
    if (spent(before, after) <= 50) return;
    before = after;
  }
}

/** The resident memory of processes, in MB. */
export function memoryOf(pids: readonly number[]): number {
  return pids.reduce((total, pid) => total + Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0) / 1024, 0);
}

/** The backends of the connections with that name. */
export async function backendsOf(pool: pg.Pool, application: string): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [
    application,
  ]);
  return rows.map(({ pid }) => pid);
}

/** What /proc says of a process; nothing once it is over. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
