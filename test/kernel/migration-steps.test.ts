import { createHash } from 'node:crypto';
import { storedSchemas } from '../../gateway/stored-schemas.ts';
import { migrate, type Migration } from '../../subgraphs/kernel/database/migrate.ts';
import { type Release, takenAway, whyRefused } from '../../subgraphs/kernel/database/migration-steps.rules.ts';
import { readShape } from '../../subgraphs/kernel/database/schema-shape.ts';
import { readProjectJson } from '../../subgraphs/kernel/process/project.ts';
import { openEmptyDatabase, type TestDatabase } from '../support/database.ts';

const releases = readProjectJson<Release[]>('subgraphs/kernel/database/releases.json');

let database: TestDatabase;
beforeAll(async () => {
  database = await openEmptyDatabase();
});
afterAll(() => database.close());

/** What each migration from a release on takes away from the version before it. */
async function stepsOf(schema: string, migrations: readonly Migration[], since: string) {
  const before = migrations.filter(({ name }) => name < since);
  await migrate(database.pool, schema, [...before]);
  let shape = await readShape(database.pool, schema);
  const steps: { migration: Migration; taken: string[] }[] = [];
  for (const migration of migrations.slice(before.length)) {
    await migrate(database.pool, schema, [...before, ...steps.map((step) => step.migration), migration]);
    const after = await readShape(database.pool, schema);
    steps.push({ migration, taken: takenAway(shape, after) });
    shape = after;
  }
  return steps;
}

it('no migration since the first release takes anything away from the version that still serves', async () => {
  const refused: string[] = [];
  for (const [schema, migrations] of storedSchemas()) {
    const [first] = releases;
    for (const { migration, taken } of await stepsOf(schema, migrations, first!.migrationsUntil)) {
      const why = whyRefused(migration.name, migration.sql, taken, releases);
      if (why !== undefined) refused.push(`${schema}/${why}`);
    }
  }
  expect(refused).toEqual([]);
});

const start = `create table thing (id int primary key, name text, size int not null default 0, kind text not null);
  create table other (id int primary key)`;
const adds = [
  'add column note text',
  "add column state text not null default 'NEW'",
  'alter column kind drop not null',
];
const takes: [change: string, taken: string][] = [
  ['alter table thing drop column name', 'thing.name is dropped or renamed'],
  ['alter table thing rename column name to title', 'thing.name is dropped or renamed'],
  ['alter table other rename to others', 'other is dropped or renamed'],
  ['drop table other', 'other is dropped or renamed'],
  ['alter table thing add column note text not null', 'thing.note is added not null and without a default'],
  ['alter table thing alter column name set not null', 'thing.name must not be null any more'],
  ['alter table thing alter column size drop default', 'thing.size has no default any more'],
  ['alter table thing alter column size type bigint', 'thing.size is bigint instead of integer'],
  ['alter table thing add constraint sized check (size > 0)', 'thing: sized holds rows to what they were not held to'],
  ['create unique index named on thing (name)', 'thing: named holds rows to what they were not held to'],
  [
    'alter table thing add constraint known foreign key (size) references other (id)',
    'thing: known holds rows to what they were not held to',
  ],
];

describe('a step', () => {
  let count = 0;
  const takenBy = async (sql: string) => {
    const migrations = [start, sql].map((text, index) => ({
      name: `2027010100000${index}_step`,
      sql: text,
      checksum: createHash('sha256').update(text).digest('hex'),
    }));
    const [, step] = await stepsOf(`steps_${++count}`, migrations, '');
    return step!.taken;
  };

  it.each([
    ...adds.map((change) => `alter table thing ${change}`),
    'create table more (id int primary key, at date not null)',
  ])('may add: %s', async (sql) => {
    expect(await takenBy(sql)).toEqual([]);
  });

  it.each(takes)('takes away: %s', async (sql, taken) => {
    expect(await takenBy(sql)).toEqual([taken]);
  });
});

describe('a step that takes away', () => {
  const shipped = [
    { version: '1.0.0', migrationsUntil: '20270101000000' },
    { version: '1.1.0', migrationsUntil: '20270201000000' },
  ];
  const why = (name: string, sql: string) => whyRefused(name, sql, ['thing.name is dropped'], shipped);

  it.each([
    ['before the first release', '20261201000000_change', '', undefined],
    ['without a word', '20270301000000_change', '', '20270301000000_change: thing.name is dropped'],
    [
      'as the end of what the last release has begun',
      '20270301000000_change',
      '-- contract: 20270110000000_titles',
      undefined,
    ],
    [
      'together with what it ends',
      '20270301000000_change',
      '-- contract: 20270228000000_titles',
      '20270301000000_change: 20270228000000_titles, which it ends, is in no earlier release',
    ],
    [
      'in the release of what it ends',
      '20270115000000_change',
      '-- contract: 20270110000000_titles',
      '20270115000000_change: 20270110000000_titles, which it ends, is in no earlier release',
    ],
  ])('%s', (_, name, sql, refusal) => {
    expect(why(name, `${sql}\nalter table thing drop column name`)).toBe(refusal);
  });
});
