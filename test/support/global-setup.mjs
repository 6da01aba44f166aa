import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { storedSchemas } from '../../dist/gateway/stored-schemas.js';
import { startFederation } from '../../dist/gateway/subgraphs/all-in-process.js';
import { asEngine, embeddedPool, openEngine } from '../../dist/subgraphs/kernel/database/embedded.js';
import { migrate } from '../../dist/subgraphs/kernel/database/migrate.js';
import { projectFile } from '../../dist/subgraphs/kernel/process/project.js';

/**
 * Migrates and seeds one database, of which every test file then gets a copy of its own: a template on the server that
 * DATABASE_URL names, or else a dump of the embedded one. It is dumped before that as well, for tests that need a
 * database with nothing in it: to make one takes several times as long as to load it. Dumps are kept, since they take ten
 * seconds, for the runs of the same day with the same sources: what is seeded may follow from either.
 */
export default async function setUp() {
  process.env.TEST_FOLDER = await mkdtemp(path.join(tmpdir(), 'province-graph-'));
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL) return makeTemplate(DATABASE_URL);
  const folder = projectFile('.data/test');
  await mkdir(folder, { recursive: true });
  const made = await fingerprint();
  process.env.TEST_DATABASE_EMPTY = path.join(folder, `empty-${made}.tar`);
  process.env.TEST_DATABASE_TEMPLATE = path.join(folder, `template-${made}.tar`);
  globalThis.removeTestTemplate = () => removeOld(folder);
  if (existsSync(process.env.TEST_DATABASE_TEMPLATE)) return;
  const engine = await openEngine();
  await dump(engine, process.env.TEST_DATABASE_EMPTY);
  const { pool, close } = embeddedPool(asEngine(engine));
  await migrateAndSeed(pool);
  await dump(engine, process.env.TEST_DATABASE_TEMPLATE);
  await close();
}

/** A file that is there is whole. */
async function dump(engine, file) {
  const partial = `${file}-${process.pid}`;
  await writeFile(partial, Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer()));
  await rename(partial, file);
}

/** Differs where the day, a package or anything does that the database may be made of. */
async function fingerprint() {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  hash.update(await readFile(projectFile('package-lock.json')));
  for (const top of ['subgraphs', 'gateway']) {
    const entries = await readdir(projectFile(top), { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Other runs may read what is a day old at most. */
async function removeOld(folder) {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (/^(empty|template)-/.test(name) && Date.now() - (await stat(file)).mtimeMs > 24 * 3_600_000) await rm(file);
  }
}

async function makeTemplate(url) {
  const prefix = `province_graph_test_${process.pid}_`;
  const name = `${prefix}template`;
  const server = new pg.Pool({ connectionString: url, max: 1 });
  await server.query(`create database ${name}`);
  const template = new URL(url);
  template.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: template.href, max: 4 });
  await migrateAndSeed(pool);
  await pool.end();
  process.env.TEST_DATABASE_EMPTY = 'template0';
  process.env.TEST_DATABASE_TEMPLATE = name;
  process.env.TEST_DATABASE_PREFIX = prefix;
  globalThis.removeTestTemplate = async () => {
    const left = await server.query('select datname from pg_database where starts_with(datname, $1)', [prefix]);
    for (const { datname } of left.rows) await server.query(`drop database ${datname} with (force)`);
    await server.end();
  };
}

async function migrateAndSeed(pool) {
  for (const [schema, migrations] of storedSchemas()) await migrate(pool, schema, migrations);
  const nobody = { subject: null, agency: null, clientId: null, scopes: new Set() };
  const anchors = projectFile('.data/test/anchors');
  const federation = await startFederation({
    pool,
    anchors,
    verify: async () => nobody,
    now: () => new Date(),
    connected: {},
  });
  await federation.close();
}
