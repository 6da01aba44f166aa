import Fastify from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { type Federation, startFederation } from '../../gateway/subgraphs/all-in-process.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { replicateOrganisation } from '../../subgraphs/kernel/organisation/replica.ts';
import { organisationRoute } from '../../subgraphs/kernel/organisation/route.ts';
import type { OrganisationSource } from '../../subgraphs/kernel/organisation/source.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

describe('a change of the agencies that another process has made', () => {
  let database: TestDatabase;
  let federation: Federation;
  const directory = Fastify();
  let replica: OrganisationSource;
  beforeAll(async () => {
    database = await openTestDatabase();
    const { pool, anchors } = database;
    const verify = async () => anonymous;
    const environment = { pool, anchors, verify, now: () => parseInstant('2026-11-24T03:00:00Z'), connected: {} };
    federation = await startFederation({ ...environment, scheduled: true });
    organisationRoute(directory, () => federation.running('directory').organisation);
    replica = await replicateOrganisation(new URL(await directory.listen({ port: 0, host: '127.0.0.1' })));
  });
  afterAll(async () => {
    replica.close();
    await directory.close();
    await federation.close();
    await database.close();
  });

  /** What somebody does who has the same database. */
  const rename = async (name: string) => {
    await database.pool.query(`update directory.agency_version set name_vi = $1 where agency_id = 'gov'`, [name]);
    await database.pool.query('update directory.revision set revision = revision + 1');
  };
  const nameIn = (source: OrganisationSource) => source.latest().get('gov')!.versions[0]!.nameVi;

  it('becomes known to the subgraphs of this process, and to those that run alone, by itself', async () => {
    const sources = [federation.running('services').organisation, replica];
    await rename('Chính phủ khóa mới');
    while (!sources.every((source) => nameIn(source) === 'Chính phủ khóa mới')) await pause(10);
    expect(sources.map(nameIn)).toEqual(['Chính phủ khóa mới', 'Chính phủ khóa mới']);
  });
});
