import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { Needs } from './health.ts';
import type { Server } from './server.ts';

/** Longest that a stop may take; a client that will not let go of its connection is then cut off. */
const stopWithinMs = 9_000;

/**
 * V8 would let garbage grow to several times what is alive before it collects all of it: 700 MB where 180 are used. By a
 * third, collecting costs no more that could be measured, since most of it goes on beside the requests.
 */
const heapGrowth = '--heap-growing-percent=30';

type Close = () => Promise<void>;

/** Where a server listens, and how it stops. */
export interface ServingOptions {
  host: string;
  /** For how long it goes on serving once it is to stop, so that balancers see that it is not ready, in milliseconds. */
  drainMs: number;
}

/**
 * Takes the port, then prepares what the server serves, which answers what it needs to go on serving, and says so; runs
 * until SIGTERM or SIGINT. Then it is not ready any more, serves on for as long as is configured, answers what is under
 * way, closes in reverse order whatever `prepare` gave to `onClose`, and exits with 0.
 * A failure of either step closes the rest and is thrown.
 */
export async function runServer(
  server: Server,
  port: number,
  { host, drainMs }: ServingOptions,
  name: string,
  prepare: (onClose: (close: Close) => void, stopping: AbortSignal) => Promise<Needs>,
): Promise<void> {
  setFlagsFromString(heapGrowth);
  const closes: Close[] = [server.close];
  let closing: Promise<void> | undefined;
  // Once, though a start may fail while a signal stops it.
  const closeAll = () => (closing ??= closeInOrder(closes));
  let preparing: Promise<Needs> | undefined;
  let stopping: Promise<void> | undefined;
  let isReady = false;
  const giveUp = new AbortController();
  const stop = async () => {
    giveUp.abort();
    setTimeout(() => process.exit(0), drainMs + stopWithinMs).unref();
    if (isReady) {
      server.drain();
      await pause(drainMs);
    }
    await preparing?.catch(() => {});
    await closeAll();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    // Whoever asks again waits as well: npm and a terminal both pass a signal on.
    process.on(signal, () => void (stopping ??= stop()));
  // A failure that nobody waited for is the fault of one request: it is logged, and ends nobody else's.
  for (const failure of ['unhandledRejection', 'uncaughtException'] as const) process.on(failure, server.unhandled);
  try {
    const address = await server.listen(port, host);
    preparing = prepare((close) => closes.push(close), giveUp.signal);
    server.ready(await preparing);
    isReady = true;
    console.log(`${name} answers at ${address}`);
  } catch (error) {
    if (stopping) return stopping;
    await closeAll();
    throw error;
  }
}

async function closeInOrder([stopListening, ...rest]: Close[]): Promise<void> {
  await stopListening!();
  for (const close of rest.reverse()) await close();
}
