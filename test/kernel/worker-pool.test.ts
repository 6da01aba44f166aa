import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkerPool, type WorkerPool } from '../../subgraphs/kernel/signature/worker-pool.ts';

/** A thread that answers with its task, or never, or dies of it. */
const script = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (task) => {
    if (task === 'loop') for (;;);
    if (task === 'grow') for (const kept = []; ; ) kept.push(Array.from({ length: 100_000 }, Math.random));
    if (task === 'exit') process.exit(3);
    if (task === 'environment') return parentPort.postMessage(Object.keys(process.env).join());
    if (task === 'late') setImmediate(() => { throw new Error('after the answer'); });
    parentPort.postMessage(task);
  });`;

let folder: string;
let file: string;
const pools: WorkerPool<string, string>[] = [];
const open = (limits = {}) => {
  const all = { workers: 1, queue: 10, milliseconds: 10_000, megabytes: 40, ...limits };
  const pool = openWorkerPool<string, string>(file, null, all);
  pools.push(pool);
  return pool;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'worker-pool-'));
  file = path.join(folder, 'worker.mjs');
  await writeFile(file, script);
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  await rm(folder, { recursive: true });
});

describe('a pool of threads', () => {
  it('does one task after the other, each answered with its own', async () => {
    const { run } = open({ workers: 2 });
    const tasks = ['a', 'b', 'c', 'd', 'e'];
    expect(await Promise.all(tasks.map((task) => run(task)))).toEqual(tasks);
  });

  it.each(['loop', 'grow'])('ends a thread that would %s for ever, and does what waits on another', async (task) => {
    const { run } = open({ milliseconds: task === 'loop' ? 1500 : 30_000 });
    const [costly, next] = await Promise.allSettled([run(task), run('a')]);
    expect(costly).toMatchObject({ status: 'rejected', reason: { name: 'TaskTooCostly' } });
    expect(next).toEqual({ status: 'fulfilled', value: 'a' });
  });

  it('goes on when a thread dies, of its task or after it', async () => {
    const { run } = open();
    await expect(run('exit')).rejects.toThrow('The thread was ended');
    // Its answer and its error come by different ways, either of which may be the faster one; and so may the next task.
    const after = await Promise.allSettled([run('late'), run('a'), run('b'), run('c')]);
    expect(after.at(-1)).toEqual({ status: 'fulfilled', value: 'c' });
  });

  it('gives its threads nothing of the environment', async () => {
    expect(await open().run('environment')).toBe('');
  });

  it('takes nothing more once it is closed', async () => {
    const { run, close } = open();
    const last = run('loop').catch((error: Error) => error.message);
    const waiting = run('a').catch((error: Error) => error.message);
    await close();
    expect(await Promise.all([last, waiting])).toEqual(['The thread was ended', 'The pool is closed']);
    await expect(run('a')).rejects.toThrow('The pool is closed');
  });
});
