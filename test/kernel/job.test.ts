import { startJob } from '../../subgraphs/kernel/process/job.ts';

/** A job whose rounds go as listed, one after the other, and which is stopped after the last. */
async function run(rounds: (boolean | string)[]): Promise<{ done: number; told: string[] }> {
  const told: string[] = [];
  let done = 0;
  await new Promise<void>((resolve) => {
    const stop = startJob(
      {
        name: 'send',
        everyMs: 1,
        round: async () => {
          const next = rounds[done];
          done += 1;
          // At once: a callback for later may come after the timer of another round.
          if (done >= rounds.length) void stop().then(resolve);
          if (typeof next === 'string') throw new Error(next);
          return next ?? false;
        },
      },
      (error, job) => told.push(`${job}: ${(error as Error).message}`),
    );
  });
  return { done, told };
}

describe('a job', () => {
  it('goes on after a round that failed, and tells of it once until it has gone well again', async () => {
    const { told } = await run([true, 'away', 'away', 'away still', false, 'away again', false]);
    expect(told).toEqual(['send: away', 'send: away again']);
  });

  it('does not begin another round once it is stopped', async () => {
    const { done } = await run([true, true]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(2);
  });
});
