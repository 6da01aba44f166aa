import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { people } from '../../gateway/demo/people.ts';
import { databaseTimeouts, serverPool } from '../../subgraphs/kernel/database/connection.ts';
import { migrate, subgraphMigrations } from '../../subgraphs/kernel/database/migrate.ts';
import { ask } from '../support/ask.ts';
import {
  type AcknowledgedLetter,
  expectWhole,
  issueAgain,
  type LetterDesk,
  readRegister,
  startLetterLoad,
} from '../support/letter-load.ts';
import { crashServer } from '../support/own-postgres.ts';
import { startProcess } from '../support/process.ts';
import { type Replicas, startReplicas } from '../support/replicas.ts';

const clerk = people.find(({ name }) => name === 'commune-clerk')!;

/** What a newer version adds to tables that everybody uses. */
const laterSql = `alter table "document_draft" add column "later" text, add column "certain" int not null default 1;
  alter table "document" add column "later" text;
  alter table "register_entry" add column "later" text;
  alter table "idempotency_record" add column "later" text`;
const later = { name: '99990101000000_later', sql: laterSql, checksum: 'x' };

const parts = ['gateway', 'directory', 'documents', 'services', 'reports'];

/** How many rounds of killing; two are the short form. */
const rounds = Number(process.env.KILL_ROUNDS ?? 2);
/** The folder of the PostgreSQL that DATABASE_URL names, where it may be killed too. */
const ownServer = process.env.KILL_POSTGRES;

describe('two gateways and two of each subgraph, as compose.yaml starts them', () => {
  let folder: string;
  let replicas: Replicas;
  let desk: LetterDesk;
  const acknowledged: AcknowledgedLetter[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'replicas-'));
    replicas = await startReplicas(folder);
    const token = await replicas.token(clerk);
    desk = { url: () => replicas.url, token };
  }, 400_000);
  afterAll(async () => {
    const codes = await replicas?.close();
    await rm(folder, { recursive: true, force: true });
    expect(codes).toEqual(codes?.map(() => 0));
  });

  it('answer the same at either gateway, across all subgraphs', async () => {
    const query = `{ agency(id: "c-21136@2025") { nameVi documents(first: 1) { totalCount }
      procedures(first: 1) { nodes { code } } reportsToDo(first: 1) { nodes { deadline receiver { nameVi } } } } }`;
    const answers = await Promise.all(
      ['gateway-1', 'gateway-2'].map((name) => ask(`${replicas.originOf(name)}/graphql`, { query, token: desk.token })),
    );
    expect(answers[0]!.body.errors).toBeUndefined();
    expect(answers[0]!.body.data).toMatchObject({ agency: { nameVi: expect.stringContaining('Cà Đam') } });
    expect(answers[1]!.body).toEqual(answers[0]!.body);
  });

  it('know the keys of either gateway: a read key holds at both', async () => {
    const input = { table: 'reports-due', note: 'Power Query' };
    const query = 'mutation ($input: CreateReadKeyInput!) { createReadKey(input: $input) { secret } }';
    const token = await replicas.token(people.find(({ name }) => name === 'analyst')!);
    const made = await ask(replicas.url, { query, variables: { input }, token });
    const { secret } = (made.body.data as { createReadKey: { secret: string } }).createReadKey;
    const read = async (name: string) => {
      const address = `${replicas.originOf(name)}/tables/reports-due.csv?year=2020`;
      const response = await fetch(address, { headers: { 'x-read-key': secret } });
      return [response.status, (await response.text()).includes('qni-stttt,')];
    };
    expect([await read('gateway-1'), await read('gateway-2')]).toEqual([
      [200, true],
      [200, true],
    ]);
  });

  it('fail no request while one of each ends, and no number of the register', async () => {
    const load = startLetterLoad(desk, 4);
    const failed: unknown[] = [];
    let over = false;
    const reader = (async () => {
      const query =
        '{ agency(id: "c-21136@2025") { nameVi documents(first: 2) { nodes { number issuer { nameVi } } } } }';
      while (!over) {
        const answer = await ask(replicas.url, { query, token: desk.token }).catch((error: unknown) => error as Error);
        if (answer instanceof Error || answer.body.errors)
          failed.push(answer instanceof Error ? answer : answer.body.errors);
      }
    })();
    await load.reach(8);
    const ending = [...replicas.running].filter(([name]) => name.endsWith('-1')).map(([, one]) => one);
    expect(ending).toHaveLength(5);
    for (const { child } of ending) child.kill('SIGTERM');
    const codes = await Promise.all(ending.map(({ ended }) => ended));
    await load.reach(load.acknowledged.length + 8);
    over = true;
    await Promise.all([reader, load.stop()]);
    expect(codes).toEqual([0, 0, 0, 0, 0]);
    expect([failed, load.unanswered, [...load.codes]]).toEqual([[], 0, []]);
    acknowledged.push(...load.acknowledged);
    expectWhole(await readRegister(desk), acknowledged);
    // A key that one of those has taken is known to the others.
    const [first] = load.acknowledged;
    expect(await issueAgain(desk, first!)).toEqual({
      data: { issueDocument: { id: first!.id, number: first!.number } },
    });
  });

  it('lose nothing and do nothing twice while each is killed, and sessions of the database are', async () => {
    const load = startLetterLoad(desk, 3);
    for (let round = 0; round < rounds; round += 1) {
      // One of each in turns; now and then both of one kind, and then the database.
      const side = round % 2 ? '2' : '1';
      const kinds = rounds > 2 || round === 0 ? parts : ['gateway', 'documents'];
      const victims = kinds.map((kind) => `${kind}-${side}`);
      if (round % 4 === 3) victims.push(`${parts[round % parts.length]!}-1`);
      await Promise.all(
        victims.map(async (name) => {
          await pause(Math.random() * 500);
          await replicas.crash(name);
        }),
      );
      await replicas.database.run(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      if (ownServer && round % 4 === 1) await crashServer(ownServer);
      await Promise.all(victims.map((name) => replicas.start(name)));
      await load.reach(load.acknowledged.length + 6);
    }
    await load.stop();
    const told = `${rounds} rounds: ${load.acknowledged.length} letters, ${load.answered} answers, ${load.unanswered} none`;
    if (rounds > 2) console.log(`${told}; codes: ${[...load.codes].join(', ')}`);
    expect([...load.codes].filter((code) => code !== 'SUBGRAPH_UNAVAILABLE')).toEqual([]);
    acknowledged.push(...load.acknowledged);
    const register = await readRegister(desk);
    expectWhole(register, acknowledged);
    // Each letter has been issued once, whatever its clerk has seen and sent again.
    expect(register.length).toBe(acknowledged.length);
  }, 3_600_000);

  it('serve on while a newer version migrates, and do not start again beside it', async () => {
    const load = startLetterLoad(desk, 2);
    await load.reach(2);
    const pool = serverPool(
      { connectionString: replicas.database.environment.DATABASE_URL!, max: 1 },
      databaseTimeouts,
    );
    await migrate(pool, 'documents', [...subgraphMigrations('documents'), later]);
    await pool.end();
    await load.reach(load.acknowledged.length + 6);
    await load.stop();
    expect([load.unanswered, [...load.codes]]).toEqual([0, []]);
    const [before] = acknowledged;
    expect(await issueAgain(desk, before!)).toEqual({
      data: { issueDocument: { id: before!.id, number: before!.number } },
    });
    acknowledged.push(...load.acknowledged);
    expectWhole(await readRegister(desk), acknowledged);
    await replicas.crash('documents-1');
    await expect(replicas.start('documents-1')).rejects.toThrow(
      'The database has migration documents/99990101000000_later, which this version of the code does not know; start a newer version',
    );
    await replicas.database.run("delete from documents._prisma_migrations where migration_name like '9999%'");
    await replicas.start('documents-1');
  });

  it('leave audit trails that hold, seen from the anchors of either', async () => {
    for (const volume of ['data-1', 'data-2']) {
      const verified = startProcess(['subgraphs/kernel/audit/verify-command.ts'], {
        DATA_DIR: path.join(folder, volume),
        ...replicas.database.environment,
      });
      expect([await verified.ended, verified.output()]).toEqual([
        0,
        expect.stringMatching(/documents: \d+ records intact\n/),
      ]);
    }
  });
});
