import type { Needs } from './health.ts';
import type { Server } from './server.ts';

/** Longest that a stop may take; a client that will not let go of its connection is then cut off. */
const stopWithinMs = 9_000;

type Close = () => Promise<void>;

/**
 * Takes the port, then prepares what the server serves, which answers what it needs to go on serving, and says so; runs
 * until SIGTERM or SIGINT. Then it answers
 * what is under way, closes in reverse order whatever `prepare` gave to `onClose`, and exits with 0.
 * A failure of either step closes the rest and is thrown.
 */
export async function runServer(
  server: Server,
  port: number,
  host: string,
  name: string,
  prepare: (onClose: (close: Close) => void) => Promise<Needs>,
): Promise<void> {
  const closes: Close[] = [server.close];
  let closing: Promise<void> | undefined;
  // Once, though a start may fail while a signal stops it.
  const closeAll = () => (closing ??= closeInOrder(closes));
  let preparing: Promise<Needs> | undefined;
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    setTimeout(() => process.exit(0), stopWithinMs).unref();
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
    preparing = prepare((close) => closes.push(close));
    server.ready(await preparing);
    console.log(`${name} answers at ${address}`);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function closeInOrder([stopListening, ...rest]: Close[]): Promise<void> {
  await stopListening!();
  for (const close of rest.reverse()) await close();
}
