import { createHash } from 'node:crypto';
import { systemClock } from '../../subgraphs/kernel/dates/instant.ts';
import { startFederation } from '../../gateway/subgraphs/all-in-process.ts';
import { type Migration, migrate } from '../../subgraphs/kernel/database/migrate.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { openEmptyDatabase, type TestDatabase } from '../support/database.ts';

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});
const first = migration('1_start', 'create table thing (id int primary key)');
const second = migration('2_change', 'alter table thing add column name text');

describe('the migration runner', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openEmptyDatabase();
  });
  afterAll(() => database.close());

  const applied = async (schema: string) => {
    const { rows } = await database.pool.query<{ migration_name: string }>(
      `select migration_name from "${schema}"."_prisma_migrations" order by migration_name`,
    );
    return rows.map((row) => row.migration_name);
  };

  it('applies what is missing, once, and records it', async () => {
    await migrate(database.pool, 'one', [first]);
    await migrate(database.pool, 'one', [first, second]);
    await migrate(database.pool, 'one', [first, second]);
    expect(await applied('one')).toEqual(['1_start', '2_change']);
    await database.pool.query("insert into one.thing (id, name) values (1, 'x')");
  });

  const onServer = process.env.DATABASE_URL ? it : () => {};
  onServer('gives way to those who use a table, and holds up nobody who comes later', async () => {
    await migrate(database.pool, 'busy', [first]);
    const user = await database.pool.connect();
    await user.query('begin; select from busy.thing');
    const migrated = migrate(database.pool, 'busy', [first, second]);
    const isWaiting = `select from pg_locks where not granted and relation = 'busy.thing'::regclass`;
    while ((await database.pool.query(isWaiting)).rowCount === 0);
    // It waits behind the migration, which waits for somebody who ends only after this.
    await database.pool.query('select id from busy.thing');
    await user.query('commit');
    user.release();
    await migrated;
    expect(await applied('busy')).toEqual(['1_start', '2_change']);
  });

  it('leaves nothing behind of a migration that fails', async () => {
    const broken = migration('2_broken', 'alter table thing add column ok text; select nonsense');
    await expect(migrate(database.pool, 'two', [first, broken])).rejects.toThrow();
    expect(await applied('two')).toEqual(['1_start']);
    await migrate(database.pool, 'two', [first, second]);
    expect(await applied('two')).toEqual(['1_start', '2_change']);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    await migrate(database.pool, 'three', [first]);
    const edited = migration('1_start', 'create table thing (id bigint primary key)');
    await expect(migrate(database.pool, 'three', [edited])).rejects.toThrow('Migration three/1_start was edited');
  });

  it('refuses a database that is newer than the code', async () => {
    await migrate(database.pool, 'four', [first, second]);
    await expect(migrate(database.pool, 'four', [first])).rejects.toThrow(
      'four/2_change, which this version of the code does not know',
    );
  });

  it('lets two servers start at once on an empty database', async () => {
    const { pool, anchors } = database;
    const parts = { pool, anchors, verify: async () => anonymous, now: systemClock, connected: {} };
    const federations = await Promise.all([startFederation(parts), startFederation(parts)]);
    for (const federation of federations) await federation.close();
    const { rows } = await database.pool.query('select count(*)::int as agencies from directory.agency');
    expect(rows).toEqual([{ agencies: 569 }]);
  });
});
