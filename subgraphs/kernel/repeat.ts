/**
 * Does a round of work every so often, and again at once for as long as a round answers that there is more to do. A round
 * that fails is tried again the next time: a database that is away for a while is no reason to stop for good. Answers how
 * to stop, once the round under way is over.
 */
export function repeat(round: () => Promise<boolean>, everyMs: number): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void>;
  const work = async () => {
    while (!stopped && (await round().catch(() => false)));
    if (!stopped) timer = setTimeout(() => (running = work()), everyMs).unref();
  };
  running = work();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
