import { readdirSync } from 'node:fs';
import { enumColumns, knownValuesSql } from '../../subgraphs/kernel/database/known-values.ts';
import { readProjectFile, projectFile } from '../../subgraphs/kernel/process/project.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const subgraphs = readdirSync(projectFile('subgraphs'), { recursive: true, encoding: 'utf8' }).flatMap(
  (file) => /^(\w+)\/prisma\/schema\.prisma$/.exec(file)?.[1] ?? [],
);
const schemaOf = (subgraph: string) => readProjectFile(`subgraphs/${subgraph}/prisma/schema.prisma`);
const columns = subgraphs.flatMap((subgraph) =>
  enumColumns(schemaOf(subgraph)).map(({ table, column, isList }) => ({ subgraph, table, column, isList })),
);

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('finds the columns of every subgraph', () => {
  expect(subgraphs.sort()).toEqual(['directory', 'documents', 'reports', 'services']);
  expect(columns.length).toBeGreaterThan(70);
});

it.each(subgraphs)(
  'every enum of %s is checked by the database, value by value, also of what was stored before',
  async (subgraph) => {
    expect(await knownValuesSql(database.pool, subgraph, schemaOf(subgraph))).toEqual({ add: '', validate: '' });
    const { rows } = await database.pool.query(
      `select conname from pg_constraint where contype = 'c' and not convalidated and connamespace = $1::regnamespace`,
      [subgraph],
    );
    expect(rows).toEqual([]);
  },
);

it.each(columns)(
  '$subgraph: $table, $column takes no value that is not of its enum',
  async ({ subgraph, table, column, isList }) => {
    const value = isList ? `array['OTHER_THAN_ALL']` : `'OTHER_THAN_ALL'`;
    const client = await database.pool.connect();
    try {
      // A copy has the checks of the table, and needs nothing but this column.
      await client.query(`
        create temporary table copy (like ${subgraph}.${table} including constraints);
        do $$ declare name text; begin
          for name in select attname from pg_attribute where attrelid = 'copy'::regclass and attnum > 0
            loop execute format('alter table copy alter %I drop not null', name); end loop;
        end $$`);
      const stored = client.query(`insert into copy ("${column}") values (${value})`);
      await expect(stored).rejects.toMatchObject({ code: '23514', constraint: `${table}_${column}_known` });
    } finally {
      await client.query('drop table if exists copy');
      client.release();
    }
  },
);

it('a value that is taken into an enum asks for a new check, and for nothing else', async () => {
  const wider = schemaOf('documents').replace('enum DeliveryChannel {', 'enum DeliveryChannel {\n  COURIER');
  const { add, validate } = await knownValuesSql(database.pool, 'documents', wider);
  expect(add).toMatch(
    /^alter table "delivery" drop constraint .*check \("channel" in \('COURIER', 'AXIS', 'PAPER'\)\) not valid;\n$/,
  );
  expect(validate).toBe('alter table "delivery" validate constraint "delivery_channel_known";\n');
});
