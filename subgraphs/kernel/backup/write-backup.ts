import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { type Anchor, anchorsIn } from '../audit/anchor.ts';
import { onConnection } from '../database/connection.ts';
import type { DatabaseContent } from './manifest.ts';
import { readRows, readTables, type StoredRow, type StoredTable, writtenForm } from './stored-table.ts';

/** One database with its audit trails, and where it is written to. */
export interface BackupSource {
  pool: pg.Pool;
  /** The name under which the backup keeps it. */
  name: string;
  /** The schemas that are ours; those that are not there are left out. */
  schemas: readonly string[];
  /** The folders of DATA_DIR in which its trails are anchored. */
  folders: readonly string[];
}

/** What was written of a database, and the hash of each file by its path from the folder of the backup. */
export interface WrittenDatabase {
  content: DatabaseContent;
  files: Record<string, string>;
}

/**
 * Writes all that one snapshot of a database has to files below a folder, while others go on to change it. The heads of
 * the audit trails are those of the snapshot. Anchors are read before it begins, so that each must be in it.
 */
export async function writeDatabase(
  { pool, name, schemas, folders }: BackupSource,
  target: string,
): Promise<WrittenDatabase> {
  const anchors = folders.flatMap(anchorsIn);
  await mkdir(path.join(target, name), { mode: 0o700, recursive: true });
  return onConnection(
    pool,
    async (client) => {
      await client.query('begin isolation level repeatable read, read only');
      await client.query(writtenForm);
      await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
      const files: WrittenDatabase['files'] = {};
      const tables: DatabaseContent['tables'] = [];
      const present = await presentSchemas(client, schemas);
      for (const table of await readTables(client, present)) {
        const file = `${name}/${table.schema}.${table.table}.jsonl.gz`;
        const { rows, hash } = await writeTable(client, table, path.join(target, file));
        tables.push({ ...table, rows, file });
        files[file] = hash;
      }
      const content: DatabaseContent = {
        schemas: {},
        tables,
        sequences: await sequencesOf(client, present),
        heads: await headsOf(client, present),
        anchored: {},
        broken: {},
      };
      for (const schema of present) content.schemas[schema] = await migrationsOf(client, schema);
      for (const { folder, chain, anchor } of anchors) {
        (content.anchored[path.basename(folder)] ??= []).push(chain);
        if (!present.includes('audit') || !(await isThere(client, chain, anchor))) content.broken[chain] = anchor;
      }
      await client.query('commit');
      return { content, files };
    },
    (client) => client.query('rollback'),
  );
}

/** Those of some schemas that a database has. */
export async function presentSchemas(client: pg.ClientBase, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname as name from pg_namespace n join pg_class c on c.relnamespace = n.oid
     where c.relname = '_prisma_migrations' and n.nspname = any($1) order by 1`,
    [schemas],
  );
  return rows.map(({ name }) => name);
}

async function writeTable(client: pg.ClientBase, table: StoredTable, file: string) {
  let rows = 0;
  const lines = async function* () {
    for await (const some of readRows(client, table)) {
      rows += some.length;
      yield some.map((row) => `${lineOf(row)}\n`).join('');
    }
  };
  const hash = createHash('sha256');
  const hashed = new PassThrough().on('data', (chunk: Buffer) => hash.update(chunk));
  const written = createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(Readable.from(lines()), createGzip(), hashed, written);
  return { rows, hash: hash.digest('hex') };
}

/** Some characters end a line for those who read lines, and none for those who write JSON. */
function lineOf(row: StoredRow): string {
  return JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

async function migrationsOf(client: pg.ClientBase, schema: string) {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from "${schema}"."_prisma_migrations"
     where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

/** Sequences stand outside of snapshots: they are as far as the rows, or further. */
async function sequencesOf(client: pg.ClientBase, present: readonly string[]): Promise<DatabaseContent['sequences']> {
  const { rows } = await client.query<DatabaseContent['sequences'][number]>(
    `select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences
     where schemaname = any($1) order by 1, 2`,
    [present],
  );
  return rows;
}

async function headsOf(client: pg.ClientBase, present: readonly string[]): Promise<Record<string, Anchor>> {
  if (!present.includes('audit')) return {};
  const { rows } = await client.query<Anchor & { chain: string }>(
    `select distinct on (chain) chain, sequence::float8 as sequence, hash from audit.record order by chain, sequence desc`,
  );
  return Object.fromEntries(rows.map(({ chain, sequence, hash }) => [chain, { sequence, hash }]));
}

async function isThere(client: pg.ClientBase, chain: string, { sequence, hash }: Anchor): Promise<boolean> {
  const where = 'chain = $1 and sequence = $2 and hash = $3';
  const { rows } = await client.query(`select 1 from audit.record where ${where}`, [chain, sequence, hash]);
  return rows.length > 0;
}
