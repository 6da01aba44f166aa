import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { people } from '../../gateway/demo/people.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { ask, type Asked } from '../support/ask.ts';
import { openProcessDatabase, type ProcessDatabase } from '../support/database.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { freePort, type Running, startProcess, untilReady } from '../support/process.ts';

/** There is no network between a process and the embedded database; this is of the run on PostgreSQL. */
const onServer = process.env.DATABASE_URL ? describe : () => {};

it('a database that is configured wrongly stops the start in one line', async () => {
  const environment = { PORT: '0', DATABASE_URL: 'postgresql://u@127.0.0.1:9/x', DATABASE_TIMEOUTS: '{"lock":0}' };
  const running = startProcess(['gateway/main.ts'], environment);
  expect(await running.ended).toBe(1);
  expect(running.output()).toBe(
    'DATABASE_TIMEOUTS: requires JSON with seconds above 0, such as {"connect":5,"statement":20,"lock":10,"idleInTransaction":15}\n',
  );
});

onServer('a PostgreSQL server that fails the graph', () => {
  let folder: string;
  let database: ProcessDatabase;
  let proxy: FaultProxy;
  let admin: pg.Client;
  let graph: Running;
  let url: string;
  let token: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'faults-'));
    database = await openProcessDatabase(folder);
    const address = new URL(database.environment.DATABASE_URL!);
    admin = new pg.Client({ connectionString: address.href });
    await admin.connect();
    proxy = await startFaultProxy({ host: address.hostname, port: Number(address.port || 5432) });
    address.host = `127.0.0.1:${proxy.port}`;
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    graph = startProcess(['gateway/main.ts'], {
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: address.href,
      DATABASE_CONNECTIONS: '3',
      DATABASE_TIMEOUTS: '{"connect":1,"statement":2,"lock":1,"idleInTransaction":1.5}',
      LOG_LEVEL: 'error',
    });
    await untilReady(graph, url);
    token = await (await openDemoIssuer(folder)).token(people.find(({ name }) => name === 'clerk')!);
  });
  afterAll(async () => {
    graph.child.kill('SIGTERM');
    expect(await graph.ended).toBe(0);
    await admin.end();
    await proxy.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const query = (text: string, variables = {}) => ask(`${url}/graphql`, { query: text, variables, token });
  const agency = () => query('{ agency(id: "qni") { id documents(first: 1) { nodes { number } } } }');
  /** What no process knows without its database. */
  const documents = () => query('{ documents(first: 1) { nodes { number } } }');
  const draft = (key: string) =>
    query(`mutation ($input: DraftDocumentInput!) { draftDocument(input: $input) { id } }`, {
      input: { ...letter, idempotencyKey: key },
    });
  const letter = {
    type: 'OFFICIAL_LETTER',
    notation: 'SKHCN-VP',
    subject: 'V/v báo cáo kết quả',
    place: 'Quảng Ngãi',
    signer: { position: 'GIÁM ĐỐC', fullName: 'Lê Thị An' },
    recipients: [{ label: 'Văn phòng Chính phủ', kind: 'AGENCY', agency: 'vpcp' }],
  };
  const codes = ({ body }: Asked) => (body.errors ?? []).map(({ extensions }) => extensions.code);
  const ready = async () => {
    const response = await fetch(`${url}/health/ready`);
    return [response.status, await response.json()];
  };

  /** Until somebody is answered in full. */
  async function recovered(): Promise<void> {
    while (codes(await agency()).length > 0) await pause(20);
  }

  it.each([
    [
      'are ended by the server',
      () =>
        admin.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
        ),
    ],
    ['are reset on the way', async () => proxy.reset()],
  ])('connections that %s under load fail what they carry, once each, and nothing else', async (how, fail) => {
    let over = false;
    const answers: Asked[] = [];
    const load = Array.from({ length: 6 }, async (_, client) => {
      for (let round = 0; !over; round += 1)
        answers.push(await (client % 2 ? agency() : draft(`${how}-${client}-${round}`)));
    });
    for (let round = 0; round < 5; round += 1) {
      await pause(150);
      await fail();
    }
    over = true;
    await Promise.all(load);
    await recovered();
    const failures = new Set(answers.flatMap(codes));
    expect([...failures].filter((code) => code !== 'SUBGRAPH_UNAVAILABLE')).toEqual([]);
    expect(answers.some((answer) => codes(answer).length === 0)).toBe(true);
    expect(graph.child.exitCode).toBeNull();
  });

  it('connections on which nothing is heard any more are given up within seconds', async () => {
    await Promise.all([agency(), agency()]);
    expect(await ready()).toEqual([200, { status: 'ready' }]);
    proxy.fallSilent();
    const answers = await Promise.all([documents(), documents(), documents(), draft('silence-1')]);
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(answer.headers['retry-after']).toBe('1');
      expect(codes(answer)[0]).toBe('SUBGRAPH_UNAVAILABLE');
    }
    expect(await ready()).toEqual([503, { status: 'unavailable', missing: ['database'] }]);
    proxy.heal();
    await recovered();
    await pause(600);
    expect(await ready()).toEqual([200, { status: 'ready' }]);
  });

  it('a server that is away is said to be, and found again', async () => {
    proxy.refuse();
    const answer = await documents();
    expect([answer.status, answer.body.data, codes(answer)[0]]).toEqual([503, null, 'SUBGRAPH_UNAVAILABLE']);
    // The agencies are answered as they were a second ago at most, and then no more.
    let known = await agency();
    while (known.status === 200) {
      expect(known.body.data).toEqual({ agency: { id: 'qni', documents: null } });
      expect(codes(known)).toEqual(['SUBGRAPH_UNAVAILABLE']);
      known = await agency();
    }
    expect([known.status, known.body.data, codes(known)[0]]).toEqual([503, null, 'SUBGRAPH_UNAVAILABLE']);
    expect(answer.text).not.toMatch(/127\.0\.0\.1|ECONN/);
    await pause(600);
    expect(await ready()).toEqual([503, { status: 'unavailable', missing: ['database'] }]);
    proxy.heal();
    await recovered();
  });

  it('somebody who holds a row is waited for so long and no longer, while the rest goes on', async () => {
    const { body } = await draft('holder-draft');
    const { draftDocument } = body.data as { draftDocument: { id: string } };
    const issue = () =>
      query('mutation ($input: IssueDocumentInput!) { issueDocument(input: $input) { number } }', {
        input: { idempotencyKey: 'holder-issue', draft: draftDocument.id, revision: 1 },
      });
    await admin.query('begin; lock table documents.register_counter');
    const issued = Array.from({ length: 6 }, issue);
    let settled = false;
    void Promise.race(issued).then(() => (settled = true));
    // All connections of the documents wait; the directory has its own.
    await pause(300);
    const directory = await query('{ agency(id: "qni") { id } }');
    expect(directory.body).toEqual({ data: { agency: { id: 'qni' } } });
    expect(settled).toBe(false);
    for (const answer of await Promise.all(issued)) expect(codes(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await admin.query('rollback');
    const [one, other] = await Promise.all([issue(), issue()]);
    expect(one!.body.errors).toBeUndefined();
    expect(other!.body).toEqual(one!.body);
  });

  it('says in the log that it is away, once, and nothing of what was asked', () => {
    expect(graph.output()).toContain('documents: its database');
    expect(graph.output()).not.toContain('Lê Thị An');
  });
});
