/** What goes on between requests, round after round. */
export interface Job {
  /** What it is called where it is told that it fails. */
  name: string;
  /** How long it rests, in milliseconds, when a round has found nothing more to do. */
  everyMs: number;
  /** Answers whether there may be more to do, so that the next round begins at once. */
  round(): Promise<boolean>;
}

/** Is told of a failure of a job, once until the job has gone well again. */
export type JobLog = (error: unknown, job: string) => void;

/**
 * Does a job until it is stopped. A round that fails is tried again the next time: a database that is away for a while is
 * no reason to stop for good. Answers how to stop, once the round under way is over.
 */
export function startJob({ name, everyMs, round }: Job, log: JobLog): () => Promise<void> {
  let stopped = false;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void>;
  const once = async () => {
    try {
      const more = await round();
      failing = false;
      return more;
    } catch (error) {
      if (!failing) log(error, name);
      failing = true;
      return false;
    }
  };
  const work = async () => {
    while (!stopped && (await once()));
    if (!stopped) timer = setTimeout(() => (running = work()), everyMs).unref();
  };
  running = work();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
