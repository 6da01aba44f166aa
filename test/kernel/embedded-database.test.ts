import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isOutage } from '../../subgraphs/kernel/database/faults.ts';
import { type Database, openDatabase } from '../../subgraphs/kernel/database/open.ts';
import { prepareEmbedded } from '../support/database.ts';

describe('an embedded database', () => {
  const { writeSync } = fs;
  let folder: string;
  let database: Database;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'embedded-'));
    await prepareEmbedded(folder, 'empty');
    database = await openDatabase({ databaseUrl: undefined, dataDir: folder });
    await database.pool.query('create table kept (id int)');
    await database.pool.query('insert into kept values (1)');
  });
  afterEach(() => {
    fs.writeSync = writeSync;
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const kept = async () => (await database.pool.query<{ id: number }>('select id from kept order by id')).rows;

  it('whose disk is full says so to all who wait, and goes on by itself once there is room', async () => {
    fs.writeSync = () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC', errno: -28 });
    };
    const waiting = ['insert into kept values (2)', 'select 1', 'insert into kept values (3)'];
    const outcomes = await Promise.allSettled(waiting.map((statement) => database.pool.query(statement)));
    expect(outcomes.map((one) => one.status === 'rejected' && isOutage(one.reason))).toEqual([true, true, true]);
    expect(await database.answers()).toBe(false);

    fs.writeSync = writeSync;
    while (!(await database.answers())) await pause(100);
    expect(await kept()).toEqual([{ id: 1 }]);
    await database.pool.query('insert into kept values (4)');
    expect(await kept()).toEqual([{ id: 1 }, { id: 4 }]);
  });

  it('leaves nothing of a client that was given up half-way to the next', async () => {
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query('insert into kept values (5)');
    client.release(true);
    expect(await kept()).toEqual([{ id: 1 }, { id: 4 }]);
  });

  it('has the failure of one statement end no other', async () => {
    const statements = ['select 1 / 0', 'select 1', 'no statement', 'select 2'];
    const outcomes = await Promise.allSettled(statements.map((statement) => database.pool.query(statement)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('lets others have their turn after each statement, also within a transaction', async () => {
    const statements = ['begin', ...Array.from({ length: 10 }, (_, index) => `select ${index}`), 'commit'];
    const client = await database.pool.connect();
    let turns = 0;
    const next = () => {
      turns += 1;
      waiting = setImmediate(next);
    };
    let waiting = setImmediate(next);
    for (const statement of statements) await client.query(statement);
    clearImmediate(waiting);
    client.release();
    expect(turns).toBeGreaterThanOrEqual(statements.length);
  });
});
