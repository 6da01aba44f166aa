import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { lateOptimising } from './node-flags.ts';

/** A command of the project, running as a process of its own. */
export interface Running {
  child: ChildProcess;
  output(): string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

/** Starts `node run.mjs <entry>` with nothing set in its environment but what is given. */
export function startProcess(entry: string[], environment: Record<string, string>): Running {
  return startNode([projectFile('run.mjs'), ...entry], environment);
}

/**
 * What Node is told of a process that lives for seconds: optimising code early, PostgreSQL's above all, and collecting
 * garbage on several threads, takes half of the processor's time then, and gives nothing back.
 */
const shortLived = ['--liftoff-only', ...lateOptimising, '--single-threaded-gc', '--max-semi-space-size=64'];

/** Starts Node with these arguments in the project's folder, with nothing set in its environment but what is given. */
export function startNode(args: string[], environment: Record<string, string>): Running {
  return start(process.execPath, [...shortLived, ...args], environment);
}

/** Starts `npm run <script>` in the same way. */
export function startNpm(script: string, environment: Record<string, string>): Running {
  return start('npm', ['run', script], environment);
}

function start(program: string, args: string[], environment: Record<string, string>): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, args, { cwd: projectFile('.'), env: { PATH, HOME, ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

/** Waits until a server says that it is ready; throws what it printed when it ends before. */
export async function untilReady(running: Running, url: string): Promise<void> {
  let over = false;
  void running.ended.then(() => (over = true));
  for (;;) {
    if (over) throw new Error(`the process ended: ${running.output()}`);
    const response = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until a process has printed something; answers all that it has printed. Throws it when it ends before. */
export async function untilPrinted(running: Running, what: string): Promise<string> {
  let over = false;
  void running.ended.then(() => (over = true));
  while (!running.output().includes(what)) {
    if (over) throw new Error(`the process ended: ${running.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return running.output();
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
