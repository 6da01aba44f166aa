import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { type AuditLog, openAuditLog } from '../../subgraphs/kernel/audit/audit-log.ts';
import { AnchorFile } from '../../subgraphs/kernel/audit/anchor.ts';
import type { AuditEntry } from '../../subgraphs/kernel/audit/audit-record.ts';
import { RequestAudit } from '../../subgraphs/kernel/audit/request-audit.ts';
import { verifyChain } from '../../subgraphs/kernel/audit/verify.ts';
import { openDatabase } from '../../subgraphs/kernel/database/open.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { openEmptyDatabase, openProcessDatabase, prepareEmbedded, type TestDatabase } from '../support/database.ts';
import { startProcess } from '../support/process.ts';

function entry(rowId: string): AuditEntry {
  const actor = {
    subject: 'officer-1',
    clientId: null,
    agency: 'qni',
    requestId: 'r',
    at: parseInstant('2026-11-24T00:00:00Z'),
  };
  return { ...actor, action: 'READ', type: 'Officer', fields: ['personalPhone', 'dateOfBirth'], rowId, why: 'self' };
}

let database: TestDatabase;
let anchors: string;
let log: AuditLog;
beforeAll(async () => {
  database = await openEmptyDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  anchors = await newFolder();
  log = await openAuditLog({ pool: database.pool, anchors }, 'directory');
});
afterEach(async () => {
  await tamper('delete from audit.record');
  await rm(anchors, { recursive: true });
});

const newFolder = () => mkdtemp(projectFile('.data/test/anchors-'));
const anchor = (folder = anchors) => new AnchorFile(folder, 'directory').read()!;
const verify = (known = [anchor()]) => verifyChain(database.pool, 'directory', known);

/** What somebody can do who owns the database. */
async function tamper(...statements: string[]) {
  await database.pool.query('alter table audit.record disable trigger all');
  for (const statement of statements) await database.pool.query(statement);
  await database.pool.query('alter table audit.record enable trigger all');
}

describe('a chain of audit records', () => {
  beforeEach(async () => {
    for (const rowId of ['a', 'b', 'c', 'd', 'e']) await log.append([entry(rowId)]);
  });

  it('holds, record by record, to where the anchor says', async () => {
    expect(await verify()).toEqual({ intact: 5 });
    expect(anchor().sequence).toBe(5);
  });

  it.each(['update audit.record set subject = null', 'delete from audit.record', 'truncate audit.record'])(
    'refuses: %s',
    async (statement) => {
      await expect(database.pool.query(statement)).rejects.toThrow('append-only');
      expect(await verify()).toEqual({ intact: 5 });
    },
  );

  const edits = {
    chain: 'services',
    at: '2026-11-25',
    request_id: 'x',
    subject: 'x',
    client_id: 'x',
    agency: 'x',
    action: 'UNMASKED',
    type: 'x',
    fields: '{dateOfBirth,personalPhone}',
    row_id: 'x',
    why: 'x',
    hash: 'x',
  };
  it.each(Object.entries(edits))('shows that the %s of a record was edited', async (column, value) => {
    await tamper(`update audit.record set ${column} = '${value}' where sequence = 3`);
    const what = column === 'chain' ? 'was removed' : 'was edited, or is not in its place';
    expect(await verify()).toEqual({ intact: 2, fault: `record 3 ${what}` });
  });

  it.each([
    ['the first', 'delete from audit.record where sequence = 1', 0, 'record 1 was removed'],
    ['one', 'delete from audit.record where sequence = 2', 1, 'record 2 was removed'],
    ['the last', 'delete from audit.record where sequence = 5', 4, 'record 5 was cut off, with all up to 5'],
    ['the end', 'delete from audit.record where sequence >= 3', 2, 'record 3 was cut off, with all up to 5'],
    ['everything', 'delete from audit.record', 0, 'record 1 was cut off, with all up to 5'],
  ])('shows that %s was removed', async (_, statement, intact, fault) => {
    await tamper(statement);
    expect(await verify()).toEqual({ intact, fault });
  });

  it('shows that two records have changed places', async () => {
    await tamper(
      'update audit.record set sequence = -2 where sequence = 2',
      'update audit.record set sequence = 2 where sequence = 3',
      'update audit.record set sequence = 3 where sequence = -2',
    );
    expect(await verify()).toEqual({ intact: 1, fault: 'record 2 was edited, or is not in its place' });
  });

  it('shows that it was written anew, although its hashes fit', async () => {
    const folder = await newFolder();
    await tamper('delete from audit.record');
    const forger = await openAuditLog({ pool: database.pool, anchors: folder }, 'directory');
    for (const rowId of ['a', 'b', 'z', 'd', 'e', 'f']) await forger.append([entry(rowId)]);
    await rm(folder, { recursive: true });
    const { intact, fault } = await verify();
    expect(intact).toBe(4);
    expect(fault).toMatch(/^record 5 is not the one that was there/);
  });

  it('is not gone on with after its end was cut off: the next record would hide it', async () => {
    await tamper('delete from audit.record where sequence >= 4');
    await expect(log.append([entry('f')])).rejects.toThrow('npm run audit:verify');
    const again = await openAuditLog({ pool: database.pool, anchors }, 'directory');
    await expect(again.append([entry('f')])).rejects.toThrow('npm run audit:verify');
    expect(await verify()).toEqual({ intact: 3, fault: 'record 4 was cut off, with all up to 5' });
  });

  it('tells once, when it is opened, that the database is older than its anchor, and says so when it is asked', async () => {
    const told: string[] = [];
    const open = () =>
      openAuditLog({ pool: database.pool, anchors }, 'directory', (error) => told.push((error as Error).message));
    expect(await (await open()).holds()).toBe(true);
    expect(told).toEqual([]);
    await tamper('delete from audit.record where sequence >= 4');
    const again = await open();
    expect(await again.holds()).toBe(false);
    expect(told).toEqual([
      'The audit trail directory does not reach to its anchor, so that nothing can be recorded: run npm run audit:verify, then see gateway/README.md#backup-and-restore',
    ]);
    await expect(again.append([entry('f')])).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });

  it('cannot be vouched for without its anchor', async () => {
    const { intact, fault } = await verify([]);
    expect([intact, fault]).toEqual([5, expect.stringContaining('its anchor is missing')]);
  });
});

it('is read as it was hashed, whatever the values of a record are', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
    fc.anything({ withBigInt: false, maxDepth: 2 }),
  );
  const names = ['requestId', 'subject', 'clientId', 'agency', 'type', 'rowId', 'why'] as const;
  const record = fc.record({
    ...Object.fromEntries(names.map((name) => [name, value])),
    fields: fc.array(value, { maxLength: 3 }),
    at: fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 20 }), async (records) => {
      await log.append(records.map((given) => ({ ...entry('a'), ...given }) as AuditEntry));
      expect(await verify()).toEqual({ intact: anchor().sequence });
    }),
    { numRuns: 20 },
  );
});

it('keeps chains apart', async () => {
  const other = await openAuditLog({ pool: database.pool, anchors }, 'services');
  await log.append([entry('a')]);
  await other.append([entry('a'), entry('b')]);
  expect(await verify()).toEqual({ intact: 1 });
  expect(await verifyChain(database.pool, 'services', [{ ...anchor(), sequence: 1 }])).toMatchObject({ intact: 0 });
});

describe('what is recorded', () => {
  const write = jest.spyOn(AnchorFile.prototype, 'write');
  beforeEach(() => {
    database.statements.length = 0;
    write.mockClear();
  });
  afterAll(() => write.mockRestore());

  /** The transactions, the statements that insert records, and the anchors that were put on the disk. */
  const counts = () => [
    database.statements.filter((statement) => statement === 'commit').length,
    database.statements.filter((statement) => statement.includes('insert into audit.record')).length,
    write.mock.calls.length,
  ];
  const request = () =>
    new RequestAudit(log, {
      subject: 'lan',
      clientId: null,
      agency: null,
      requestId: 'r',
      at: parseInstant('2026-11-24T00:00:00Z'),
    });
  const actions = async () => {
    const { rows } = await database.pool.query<{ action: string; fields: string[] }>(
      'select action, fields from audit.record order by sequence',
    );
    return rows.map(({ action, fields }) => `${action} ${fields.join()}`);
  };

  it('at once is one transaction, one statement and one anchor, and nothing is lost', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, index) => log.append([entry(`row-${index}`)])));
    expect(counts()).toEqual([1, 1, 1]);
    expect(await verify()).toEqual({ intact: 100 });
  });

  it('of a hundred reads of a request is one statement and one anchor', async () => {
    const audit = request();
    for (let row = 0; row < 100; row++) audit.read('Officer', 'personalPhone', `row-${row}`, 'self');
    await audit.flush();
    expect(counts()).toEqual([1, 1, 1]);
    expect(await verify()).toEqual({ intact: 100 });
  });

  it('that goes on from the anchor is one statement in all; where others have added, it goes on from them', async () => {
    await log.append([entry('a')]);
    database.statements.length = 0;
    await log.append([entry('b')]);
    expect(database.statements).toHaveLength(1);
    const folder = await newFolder();
    await (await openAuditLog({ pool: database.pool, anchors: folder }, 'directory')).append([entry('c')]);
    await log.append([entry('d')]);
    expect(await verify([anchor(), anchor(folder)])).toEqual({ intact: 4 });
    await rm(folder, { recursive: true });
  });

  it('is nothing where nothing is read: no statement and no anchor', async () => {
    await request().flush();
    expect(database.statements).toEqual([]);
    expect(counts()).toEqual([0, 0, 0]);
  });

  it('of a mutation is that it begins, and then, with what its answer reads, how it ended', async () => {
    const audit = request();
    await audit.mutation('renew', async () => ({ id: 'row' }));
    expect(await actions()).toEqual(['MUTATION_STARTED renew']);
    audit.read('Officer', 'personalPhone', 'row', 'self');
    await audit.flush();
    expect(counts()).toEqual([1, 2, 2]);
    expect(await actions()).toEqual(['MUTATION_STARTED renew', 'MUTATION_DONE renew', 'READ personalPhone']);
  });

  it('of the end of a mutation is kept until it can be recorded', async () => {
    const audit = request();
    await audit.mutation('one', async () => null);
    const append = jest.spyOn(log, 'append').mockRejectedValueOnce(new Error('away'));
    await expect(audit.mutation('two', async () => null)).rejects.toThrow('away');
    append.mockRestore();
    expect(await actions()).toEqual(['MUTATION_STARTED one']);
    await audit.flush();
    expect(await actions()).toEqual(['MUTATION_STARTED one', 'MUTATION_DONE one']);
  });

  it('of several mutations is in their order, the end of one with the beginning of the next', async () => {
    const audit = request();
    await audit.mutation('one', async () => null);
    await audit.mutation('two', () => Promise.reject(new Error('no'))).catch(() => {});
    await audit.flush();
    await audit.flush();
    expect(counts()).toEqual([1, 3, 3]);
    expect(await actions()).toEqual(
      ['STARTED one', 'DONE one', 'STARTED two', 'FAILED two'].map((end) => `MUTATION_${end}`),
    );
  });
});

it('is one chain for all who write to it at once', async () => {
  const folder = await newFolder();
  const other = await openAuditLog({ pool: database.pool, anchors: folder }, 'directory');
  const rounds = Array.from({ length: 20 }, (_, index) => index);
  await Promise.all([
    ...rounds.map((index) => log.append([entry(`one-${index}`)])),
    ...rounds.map((index) => other.append([entry(`other-${index}`), entry(`more-${index}`)])),
  ]);
  expect(await verify([anchor(), anchor(folder)])).toEqual({ intact: 60 });
  await rm(folder, { recursive: true });
});

it('goes on after a failure that was not its own', async () => {
  await database.pool.query('alter table audit.record rename to gone');
  await expect(log.append([entry('a')])).rejects.toThrow();
  await database.pool.query('alter table audit.gone rename to record');
  await log.append([entry('b')]);
  expect(await verify()).toEqual({ intact: 1 });
});

describe('npm run audit:verify', () => {
  const command = 'subgraphs/kernel/audit/verify-command.ts';
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(projectFile('.data/test/verify-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = async () => {
    const running = startProcess([command], { DATA_DIR: folder });
    return [await running.ended, running.output().replaceAll(folder, 'DATA')];
  };

  it('says when there is nothing to verify', async () => {
    expect(await run()).toEqual([0, 'There is no audit trail yet\n']);
  });

  it('fails on a folder that is not there', async () => {
    const running = startProcess([command], { DATA_DIR: path.join(folder, 'nothing') });
    expect([await running.ended, running.output()]).toEqual([
      1,
      'DATA_DIR: there is no such folder, so nothing is verified\n',
    ]);
  });

  it('fails on a folder without the anchors of a database that has records', async () => {
    const filled = await openProcessDatabase(folder);
    await filled.run(
      `insert into audit.record (chain, sequence, at, request_id, action, type, fields, hash)
       values ('directory', 1, now(), 'r', 'READ', 'Officer', '{}', 'x')`,
    );
    const running = startProcess([command], { DATA_DIR: folder, ...filled.environment });
    expect(await running.ended).toBe(1);
    expect(running.output()).toMatch(
      /^DATA_DIR: there is no anchor in it of the 1 audit trails of the database; it requires the folder, .*\n$/,
    );
    await filled.close();
  });

  it('names each chain with what is intact, and fails when something is not', async () => {
    await prepareEmbedded(path.join(folder, 'graph'), 'empty');
    const graph = await openDatabase({ databaseUrl: undefined, dataDir: path.join(folder, 'graph') });
    const chains = ['directory', 'gateway'];
    for (const chain of chains) await (await openAuditLog(graph, chain)).append([entry('a'), entry('b')]);
    await graph.close();
    const intact = chains.map((chain) => `DATA/graph: ${chain}: 2 records intact\n`);
    expect(await run()).toEqual([0, intact.join('')]);

    const file = path.join(folder, 'graph', 'audit', 'gateway.json');
    const { hash } = JSON.parse(await readFile(file, 'utf8')) as { hash: string };
    await writeFile(file, JSON.stringify({ sequence: 3, hash }));
    const fault = 'DATA/graph: gateway: 2 records intact; record 3 was cut off, with all up to 3\n';
    expect(await run()).toEqual([1, `${intact[0]}${fault}`]);
  });
});
