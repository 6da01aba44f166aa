import { Worker } from 'node:worker_threads';
import { GraphError } from '../errors/errors.ts';

/** More was asked than waits in a queue; ask again later. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

/** A task took more time or memory than one may. */
export class TaskTooCostly extends Error {
  override name = 'TaskTooCostly';
}

export interface PoolLimits {
  /** Threads; each is started when first needed. */
  workers: number;
  /** Tasks that may wait. */
  queue: number;
  /** For one task, once it runs. */
  milliseconds: number;
  /** Of JavaScript memory, for one thread. */
  megabytes: number;
}

/** Threads that take one task after the other. */
export interface WorkerPool<Task, Answer> {
  /** Runs a task; rejects with QueueFull or TaskTooCostly. A thread that ran over is ended, and its task with it. */
  run(task: Task): Promise<Answer>;
  /** Ends all threads; what still waits or runs is rejected. */
  close(): Promise<void>;
}

/** For a server of two cores. */
export const defaultPoolLimits: PoolLimits = { workers: 1, queue: 100, milliseconds: 30_000, megabytes: 1024 };

/** What a thread answers; throws RATE_LIMITED when too many wait, LIMIT_EXCEEDED for what takes too long. */
export async function waiting<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof QueueFull)
      throw new GraphError('RATE_LIMITED', 'Too many files are being looked at; try again');
    if (error instanceof TaskTooCostly) throw new GraphError('LIMIT_EXCEEDED', 'Looking at it takes too long');
    throw error;
  }
}

interface Job<Task, Answer> {
  task: Task;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * A pool of threads that run the script at that path with that data. Not piscina: there a limit of time counts the wait in the
 * queue as well, and what waits behind a thread that dies is left until something else is asked.
 */
export function openWorkerPool<Task, Answer>(
  script: string,
  workerData: unknown,
  limits: PoolLimits,
): WorkerPool<Task, Answer> {
  const waiting: Job<Task, Answer>[] = [];
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  let closed = false;

  function start(): Worker {
    // It needs nothing of the environment, which may hold passwords.
    const resourceLimits = { maxOldGenerationSizeMb: limits.megabytes };
    const worker = new Worker(script, { workerData, env: {}, resourceLimits });
    worker.unref();
    threads.add(worker);
    // Between tasks, and once given up, a thread may fail without taking the process with it.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      threads.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    });
    return worker;
  }

  function next(): void {
    if (waiting.length === 0 || (idle.length === 0 && threads.size >= limits.workers)) return;
    const job = waiting.shift();
    if (job) perform(job, idle.pop() ?? start());
  }

  function perform(job: Job<Task, Answer>, worker: Worker): void {
    const answered = (answer: Answer) => {
      leave();
      idle.push(worker);
      job.resolve(answer);
      next();
    };
    const failed = (error: NodeJS.ErrnoException) => {
      leave();
      threads.delete(worker);
      void worker.terminate();
      job.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TaskTooCostly() : error);
      next();
    };
    const ended = () => failed(new Error('The thread was ended'));
    const timer = setTimeout(() => failed(new TaskTooCostly()), limits.milliseconds);
    const leave = () => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended).unref();
    };
    worker.on('message', answered).on('error', failed).on('exit', ended).ref();
    worker.postMessage(job.task);
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The pool is closed'));
        const free = idle.length > 0 || threads.size < limits.workers;
        if (!free && waiting.length >= limits.queue) return reject(new QueueFull());
        waiting.push({ task, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new Error('The pool is closed'));
      await Promise.all([...threads].map((worker) => worker.terminate()));
    },
  };
}
