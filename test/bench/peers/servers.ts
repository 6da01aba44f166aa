import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type pg from 'pg';

/** A process of a peer. */
export interface Started {
  port: number;
  pid: number;
  /** Milliseconds until it was ready. */
  startUp: number;
}

/** Starts servers and ends all that it has started. */
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
      const ending = children.splice(0);
      for (const child of ending) child.kill('SIGTERM');
      await Promise.all(ending.map((child) => child.exitCode === null && once(child, 'close')));
    },
  };
}

/** Milliseconds of CPU that a process has taken so far, by two clocks. */
interface Cpu {
  /** Of each thread that is there, to the nanosecond. */
  threads: ReadonlyMap<string, number>;
  /** Of all threads, also those that have ended, cut down to steps of 10 ms for user and for system. */
  process: number;
}

/** By how much the steps of the second clock can make a difference too great. */
const coarseness = 20;

/** What CPU processes have taken so far; see `spent`. */
export function cpuOf(pids: readonly number[]): Map<number, Cpu> {
  return new Map(
    pids.map((pid) => {
      const threads = threadsOf(pid).flatMap((id): [string, number][] => {
        const [nanoseconds] = read(pid, `task/${id}/schedstat`).split(' ');
        return nanoseconds ? [[id, Number(nanoseconds) / 1e6]] : [];
      });
      const [utime, stime] = read(pid, 'stat').split(') ')[1]?.split(' ').slice(11, 13) ?? [0, 0];
      return [pid, { threads: new Map(threads), process: (Number(utime) + Number(stime)) * 10 }];
    }),
  );
}

/** Milliseconds that the processes which are there at the end have taken meanwhile. */
export function spent(before: ReadonlyMap<number, Cpu>, after: ReadonlyMap<number, Cpu>): number {
  let total = 0;
  for (const [pid, { threads, process }] of after) {
    const earlier = before.get(pid);
    let exact = 0;
    for (const [id, value] of threads) exact += value - (earlier?.threads.get(id) ?? 0);
    const coarse = process - (earlier?.process ?? 0);
    // What threads have taken that have ended only the coarse clock knows.
    total += coarse - exact > coarseness ? coarse : exact;
  }
  return total;
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

/** The backends of the connections with those names. */
export async function backendsOf(pool: pg.Pool, applications: readonly string[]): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where application_name = any($1)',
    [applications],
  );
  return rows.map(({ pid }) => pid);
}

/** The threads of a process; none once it is over. */
function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
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
