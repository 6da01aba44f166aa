import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { projectFile } from '../process/project.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { byTurns } from './connection.ts';

/** One step of a database schema's history: a folder with a migration.sql, in Prisma's layout. */
export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The migrations below a folder, oldest first. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** What the schema of a subgraph is made by; the schema has the subgraph's name. */
export function subgraphMigrations(name: string): Migration[] {
  return readMigrations(projectFile(`subgraphs/${name}/prisma/migrations`));
}

/**
 * Applies what is missing to `schema`, each migration in a transaction of its own, and records it as Prisma does, so
 * that `prisma migrate deploy` can take over on the same files. Processes that start together take turns.
 * Throws StartUpError when an applied migration was edited, or the database is newer than the code.
 */
export async function migrate(pool: pg.Pool, schema: string, migrations: Migration[]): Promise<void> {
  await byTurns(pool, turnOf(schema), async (client) => {
    await makeHistory(client, schema);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      `select migration_name, checksum from "${schema}"."_prisma_migrations" where rolled_back_at is null`,
    );
    const pending = pendingMigrations(
      schema,
      migrations,
      new Map(rows.map((row) => [row.migration_name, row.checksum])),
    );
    for (const migration of pending) await applyBesideOthers(client, schema, migration);
  });
}

/** What a migration waits for a table that somebody uses, in milliseconds: below the second that PostgreSQL waits. */
const lockMs = 500;

/** What it says when it has waited for so long, or two have waited for each other. */
const inTheWay = ['55P03', '40P01'];

/**
 * Applies a migration in a transaction of its own. While it waits for a table, whoever comes later waits behind it; so it
 * gives way to those who use the table, and tries again until nobody is in its way, for about two minutes.
 */
async function applyBesideOthers(
  client: pg.ClientBase,
  schema: string,
  migration: Migration,
  attempts = 200,
): Promise<void> {
  try {
    await client.query('begin');
    await client.query(`set local lock_timeout = ${lockMs}`);
    await applyMigration(client, schema, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    if (attempts === 1 || !inTheWay.includes((error as { code?: string }).code ?? '')) throw error;
    await pause(100);
    await applyBesideOthers(client, schema, migration, attempts - 1);
  }
}

/** What those who migrate a schema take turns by. */
export function turnOf(schema: string): string {
  return `migrate:${schema}`;
}

/** Makes a schema with the table in which its migrations are recorded, unless they are there. */
export async function makeHistory(client: pg.ClientBase, schema: string): Promise<void> {
  await client.query(`create schema if not exists "${schema}"`);
  await client.query(`create table if not exists "${schema}"."_prisma_migrations" (
    id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
    logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
}

function pendingMigrations(schema: string, migrations: Migration[], applied: Map<string, string>): Migration[] {
  const known = new Set(migrations.map((migration) => migration.name));
  for (const name of applied.keys()) {
    if (!known.has(name)) {
      throw new StartUpError(
        `The database has migration ${schema}/${name}, which this version of the code does not know; start a newer version`,
      );
    }
  }
  for (const { name, checksum } of migrations) {
    if (applied.has(name) && applied.get(name) !== checksum) {
      throw new StartUpError(
        `Migration ${schema}/${name} was edited after it had been applied; restore it and write a new one`,
      );
    }
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

/** Applies one migration in the transaction that is under way, and records it. */
export async function applyMigration(client: pg.ClientBase, schema: string, migration: Migration): Promise<void> {
  await client.query(`set local search_path to "${schema}"`);
  await client.query(migration.sql);
  await client.query(
    `insert into "${schema}"."_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
}
