import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
 * database with nothing in it: to make one takes several times as long as to load it.
 */
export default async function setUp() {
  process.env.TEST_FOLDER = await mkdtemp(path.join(tmpdir(), 'province-graph-'));
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL) return makeTemplate(DATABASE_URL);
  const engine = await openEngine();
  process.env.TEST_DATABASE_EMPTY = await dump(engine, 'empty');
  const { pool, close } = embeddedPool(asEngine(engine));
  await migrateAndSeed(pool);
  process.env.TEST_DATABASE_TEMPLATE = await dump(engine, 'template');
  await close();
  globalThis.removeTestTemplate = async () => {
    for (const file of [process.env.TEST_DATABASE_EMPTY, process.env.TEST_DATABASE_TEMPLATE]) await rm(file);
  };
}

/** Answers the file that it is in. */
async function dump(engine, name) {
  const file = projectFile(`.data/test/${name}-${process.pid}.tar`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer()));
  return file;
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
