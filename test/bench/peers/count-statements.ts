import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from './operations.ts';
import type { Peer } from './peers.ts';
import { openStatementCounter, type Statements } from './statement-counter.ts';

/** So many requests of each operation are counted, after as many that prepare what they need. */
const requests = 60;
/** So many milliseconds of rest show what servers ask by themselves. */
const rest = 10_000;

/** Whose statements are counted, of what. */
interface Counted {
  databaseUrl: string;
  operations: readonly Operation[];
  /** Starts servers on a database, which are measured in nothing else; answers who can be asked an operation. */
  start(databaseUrl: string): Promise<(operation: Operation) => Peer[]>;
  ask(peer: Peer, operation: Operation, index: number): Promise<unknown>;
  /** Is told how often each statement comes for a request. */
  tell(operation: Operation, peer: Peer, statements: Statements): void;
}

/**
 * Asks each peer each operation, one request at a time; answers how many statements one has PostgreSQL carry out, on
 * average, by the names of operation and peer. What the servers would have asked by themselves meanwhile is taken off.
 */
export async function countStatements({
  databaseUrl,
  operations,
  start,
  ask,
  tell,
}: Counted): Promise<(operation: string, peer: string) => number> {
  const counter = await openStatementCounter(databaseUrl);
  const ableTo = await start(counter.url);
  const idle = await idleStatements(counter, [...new Set(operations.flatMap(ableTo))]);
  const counts = new Map<string, number>();
  for (const operation of operations) {
    for (const peer of ableTo(operation)) {
      const found = await statementsARequest(counter, peer, idle.get(peer)!, (index) => ask(peer, operation, index));
      tell(operation, peer, found);
      const count = [...found.values()].reduce((sum, times) => sum + times, 0);
      counts.set(keyOf(operation.name, peer.name), Math.max(0, count));
    }
  }
  counter.close();
  return (operation, peer) => counts.get(keyOf(operation, peer))!;
}

type Counter = Awaited<ReturnType<typeof openStatementCounter>>;

function keyOf(operation: string, peer: string): string {
  return JSON.stringify([operation, peer]);
}

/** How often a millisecond each statement comes while nobody asks. */
async function idleStatements(counter: Counter, peers: readonly Peer[]): Promise<Map<Peer, Statements>> {
  const before = peers.map(({ databases }) => counter.statementsOf(databases));
  await pause(rest);
  return new Map(
    peers.map((peer, index) => {
      const found = since(before[index]!, counter.statementsOf(peer.databases));
      return [peer, new Map(found.map(([text, times]) => [text, times / rest]))];
    }),
  );
}

/** How often each statement comes for one request. */
async function statementsARequest(
  counter: Counter,
  { databases }: Peer,
  idle: Statements,
  ask: (index: number) => Promise<unknown>,
): Promise<Statements> {
  for (let index = 0; index < requests; index++) await ask(index);
  const before = counter.statementsOf(databases);
  const began = performance.now();
  for (let index = 0; index < requests; index++) await ask(index);
  const took = performance.now() - began;
  const found = new Map(since(before, counter.statementsOf(databases)));
  for (const [text, rate] of idle) found.set(text, (found.get(text) ?? 0) - rate * took);
  return new Map([...found].map(([text, times]) => [text, times / requests]));
}

/** What has come after the first count until the second. */
function since(before: Statements, after: Statements): [string, number][] {
  return [...after].flatMap(([text, times]): [string, number][] => {
    const more = times - (before.get(text) ?? 0);
    return more > 0 ? [[text, more]] : [];
  });
}
