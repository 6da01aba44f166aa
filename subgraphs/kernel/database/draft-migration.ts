/**
 * Compares each subgraph's schema.prisma with what its migrations make of an empty database.
 *
 *   npm run migration                    writes the difference, if any, as a new migration to review
 *   npm run migration -- --check        fails when there is a difference
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { projectFile } from '../process/project.ts';
import { asEngine, embeddedPool, openEngine } from './embedded.ts';
import { knownValuesSql } from './known-values.ts';
import { migrate, readMigrations } from './migrate.ts';

/** The one part of the WebAssembly API that is needed; Node's types leave it out. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const SchemaEngine = await loadSchemaEngine();
const check = process.argv.includes('--check');
const folder = projectFile('subgraphs');
const subgraphs = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'prisma', 'schema.prisma')));
const engine = await openEngine();
const { pool, close } = embeddedPool(asEngine(engine));
let drifted = false;
for (const name of subgraphs) {
  const migrations = path.join(folder, name, 'prisma', 'migrations');
  // The schema engine describes the schema called public, so each subgraph is built there in turn.
  await pool.query('drop schema public cascade');
  await migrate(pool, 'public', readMigrations(migrations));
  await pool.query('drop table public."_prisma_migrations"');
  const parts = await differences(path.join(folder, name));
  if (parts.length === 0) continue;
  drifted = true;
  if (check) {
    console.error(`subgraphs/${name}/prisma: schema.prisma and the migrations differ; run: npm run migration`);
    continue;
  }
  for (const [index, script] of parts.entries()) {
    const stamp = new Date(Date.now() + index * 1_000).toISOString().replace(/\D/g, '').slice(0, 14);
    const target = path.join(migrations, `${stamp}_${existsSync(migrations) ? 'change' : 'start'}`);
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, 'migration.sql'), script);
    console.log(`wrote ${path.relative(projectFile('.'), target)}/migration.sql`);
  }
}
await close();
if (check && drifted) process.exitCode = 1;

/** What would bring the database to the schema of a subgraph, in as many steps; empty when they agree. */
async function differences(subgraph: string): Promise<string[]> {
  // With texts for enums, as it is stored; the checks of these are no part of what Prisma compares.
  const tables = await difference(path.join(subgraph, 'generated', 'database.prisma'));
  const schema = readFileSync(path.join(subgraph, 'prisma', 'schema.prisma'), 'utf8');
  const { add, validate } = await knownValuesSql(pool, 'public', schema);
  return [tables, add, validate].filter(Boolean);
}

/** The SQL that would bring the database to the schema file; empty when they agree. */
async function difference(file: string): Promise<string> {
  const content = readFileSync(file, 'utf8');
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(engine));
  const schemaEngine = await SchemaEngine.new({ datamodels: [[file, content]] }, () => {}, adapter);
  const { stdout, exitCode } = await schemaEngine.diff({
    from: { tag: 'schemaDatasource', files: [{ path: file, content }], configDir: path.dirname(file) },
    to: { tag: 'schemaDatamodel', files: [{ path: file, content }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 2 ? (stdout ?? '') : '';
}

/** Prisma's schema engine as WebAssembly: its package is made for bundlers, so it is put together by hand here. */
async function loadSchemaEngine() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(projectFile('node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine;
}
