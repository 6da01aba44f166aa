/**
 * A proxy before a PostgreSQL server that counts the statements which pass it. It is for a phase apart: in the timed ones
 * it would cost what is measured.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import pg from 'pg';

/** How often each statement came, by its text. */
export type Statements = ReadonlyMap<string, number>;

/**
 * Opens a proxy before the server of a database. A statement is what a client has carried out: a simple query, or each
 * execution of a prepared one, so that `begin` and `commit` count and preparing does not. Connections have no TLS.
 */
export async function openStatementCounter(databaseUrl: string) {
  const { host, port } = new pg.Client({ connectionString: databaseUrl });
  const counts = new Map<string, Map<string, number>>();
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect({ host, port });
    const read = readerOf((application, statement) => {
      const own = counts.get(application) ?? new Map<string, number>();
      counts.set(application, own.set(statement, (own.get(statement) ?? 0) + 1));
    });
    client.on('data', read);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one.setNoDelay());
      one.pipe(other);
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    /** The same database by way of the proxy. */
    url: url.href,
    /** What came so far on the connections with these names. */
    statementsOf(applications: readonly string[]): Statements {
      const own = applications.flatMap((name) => [...(counts.get(name) ?? [])]);
      const sum = new Map<string, number>();
      for (const [statement, times] of own) sum.set(statement, (sum.get(statement) ?? 0) + times);
      return sum;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Reads what a client sends on one connection, and tells of each statement that it has carried out. */
function readerOf(tell: (application: string, statement: string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let application: string | undefined;
  const prepared = new Map<string, string>();
  const portals = new Map<string, string>();
  const readMessage = (type: string, body: Buffer) => {
    if (type === 'Q') return tell(application!, textsOf(body)[0]!);
    if (type === 'P') prepared.set(...firstTwo(body));
    else if (type === 'B') {
      const [portal, name] = firstTwo(body);
      portals.set(portal, prepared.get(name) ?? name);
    } else if (type === 'E') tell(application!, portals.get(textsOf(body)[0]!) ?? '');
  };
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      // The first message has no type: it says who connects.
      const at = application === undefined ? 0 : 1;
      if (rest.length < at + 4 || rest.length < at + rest.readInt32BE(at)) return;
      const end = at + rest.readInt32BE(at);
      const body = rest.subarray(at + 4, end);
      if (application === undefined) application = applicationOf(body);
      else readMessage(String.fromCharCode(rest[0]!), body);
      rest = rest.subarray(end);
    }
  };
}

function applicationOf(startUp: Buffer): string {
  const texts = textsOf(startUp.subarray(4));
  const at = texts.indexOf('application_name');
  return at < 0 ? '' : texts[at + 1]!;
}

/** The texts that a message consists of, each of which ends with a zero. */
function textsOf(body: Buffer): string[] {
  return body.toString('utf8').split('\0');
}

/** The first two of them; what follows need not be text. */
function firstTwo(body: Buffer): [string, string] {
  const [one, other] = [body.indexOf(0), body.indexOf(0, body.indexOf(0) + 1)];
  return [body.toString('utf8', 0, one), body.toString('utf8', one + 1, other)];
}
