import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { verifyChain } from '../audit/verify.ts';
import { onConnection } from '../database/connection.ts';
import { applyMigration, makeHistory, type Migration, turnOf } from '../database/migrate.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import type { DatabaseContent } from './manifest.ts';
import { atOnce, nameOf, quoted, type StoredRow, writeRows, writtenForm } from './stored-table.ts';
import { presentSchemas } from './write-backup.ts';

/** What is put back, and the steps by which its schemas are made. */
export interface LoadedBackup {
  content: DatabaseContent;
  /** The folder of the backup. */
  folder: string;
  /** By schema; the version of the code may be newer than that of the backup. */
  migrations: ReadonlyMap<string, readonly Migration[]>;
}

/**
 * The steps that make the schemas of a backup. Throws StartUpError where this version of the code does not know them
 * as they were.
 */
export function stepsOf({ content, migrations }: Omit<LoadedBackup, 'folder'>): [schema: string, step: Migration][] {
  return Object.entries(content.schemas).flatMap(([schema, steps]) =>
    steps.map(({ name, checksum }): [string, Migration] => {
      const known = migrations.get(schema)?.find((migration) => migration.name === name);
      if (known?.checksum === checksum) return [schema, known];
      throw new StartUpError(
        `The backup has migration ${schema}/${name}, which this version of the code does not know so; restore it with the version that made it, or a newer one`,
      );
    }),
  );
}

/**
 * Puts a database's content back in one transaction, so that it is there as a whole or not at all: schemas, rows, then
 * the references between them, which are checked. Rows are counted and audit trails are followed before it ends.
 * With `replace` what the schemas held before is dropped. Throws StartUpError, with nothing changed, when they hold
 * something and are not to be replaced, when somebody else is connected, and when something is not as it was backed up.
 */
export async function loadDatabase(pool: pg.Pool, backup: LoadedBackup, replace: boolean): Promise<void> {
  const { content, migrations } = backup;
  const steps = stepsOf(backup);
  await onConnection(
    pool,
    async (client) => {
      await client.query('begin');
      await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
      // Whoever starts meanwhile waits at its migrations until this is over.
      for (const schema of migrations.keys())
        await client.query('select pg_advisory_xact_lock(hashtext($1))', [turnOf(schema)]);
      await refuseCompany(client);
      const present = await presentSchemas(client, [...migrations.keys()]);
      if (present.length > 0 && !replace) throw occupied('The database');
      for (const schema of present) await client.query(`drop schema ${quoted(schema)} cascade`);
      for (const schema of Object.keys(content.schemas)) await makeHistory(client, schema);
      for (const [schema, step] of steps) await applyMigration(client, schema, step);
      await client.query(writtenForm);
      const references = await takeReferences(client, Object.keys(content.schemas));
      for (const table of content.tables) await loadTable(client, table, backup.folder);
      for (const { schema, name, last } of content.sequences) {
        if (last !== null)
          await client.query('select setval($1::regclass, $2)', [nameOf({ schema, table: name }), last]);
      }
      for (const { table, name, definition } of references)
        await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
      await followTrails(client, content);
      await client.query('commit');
    },
    (client) => client.query('rollback'),
  );
}

/** That something is there which a restore would take away. */
export function occupied(what: string): StartUpError {
  return new StartUpError(`${what} holds something already; restore elsewhere, or give --replace to have it replaced`);
}

/** A server that runs would serve what it has in memory of before. The connections of one that has ended are let go. */
async function refuseCompany(client: pg.ClientBase, looks = 10): Promise<void> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  const others = rows[0]?.others ?? 0;
  if (others === 0) return;
  if (looks === 1)
    throw new StartUpError(`The database has ${others} other connections; stop every server that uses it first`);
  await pause(200);
  await client.query('select pg_stat_clear_snapshot()');
  return refuseCompany(client, looks - 1);
}

/** Takes the references between tables away, so that rows can come in any order; answers how to put them back. */
async function takeReferences(client: pg.ClientBase, schemas: readonly string[]) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace where contype = 'f' and n.nspname = any($1)`,
    [schemas],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  return rows;
}

async function loadTable(
  client: pg.ClientBase,
  table: DatabaseContent['tables'][number],
  folder: string,
): Promise<void> {
  // What triggers did is in the rows already.
  await client.query(`alter table ${nameOf(table)} disable trigger user`);
  await client.query(`delete from ${nameOf(table)}`); // What the migrations put into it.
  const lines = createInterface(createReadStream(path.join(folder, table.file)).pipe(createGunzip()));
  let some: StoredRow[] = [];
  let rows = 0;
  const write = async () => {
    if (some.length) await writeRows(client, table, some);
    rows += some.length;
    some = [];
  };
  for await (const line of lines) {
    some.push(JSON.parse(line) as StoredRow);
    if (some.length === atOnce(table)) await write();
  }
  await write();
  if (rows !== table.rows) throw new StartUpError(`The backup is not whole: ${table.file} has ${rows} rows`);
  await client.query(`alter table ${nameOf(table)} enable trigger user`);
  await client.query(`analyze ${nameOf(table)}`);
}

async function followTrails(client: pg.ClientBase, { heads, broken }: DatabaseContent): Promise<void> {
  for (const [chain, head] of Object.entries(heads)) {
    const { intact, fault } = await verifyChain(client, chain, [head]);
    if (fault !== undefined && !(chain in broken))
      throw new StartUpError(`The audit trail ${chain} of the backup: ${intact} records intact; ${fault}`);
  }
}
