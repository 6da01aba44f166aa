import { parse } from 'graphql';
import { directory } from '../../subgraphs/directory/index.ts';
import { services } from '../../subgraphs/services/index.ts';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { startSubgraph, type TestSubgraph } from '../support/subgraph.ts';

const operator: Viewer = {
  ...{ subject: 'operator', agency: null, clientId: null },
  scopes: new Set(['dossiers:read', 'integration:sync', 'province:wide']),
};
const verify = async () => operator;
const now = () => parseInstant('2026-11-25T15:00:00+07:00');
const dossier = 'dossier-business-0001';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(services, { verify, now });
});
afterAll(() => subgraph.close());

it('what a new calendar moves when a server starts is told to the portal as of that moment', async () => {
  const { pool, anchors } = subgraph.database;
  // The directory declares a Thursday a day off; services hears of it when it starts.
  await pool.query(`
    insert into directory.working_year_day (date, year, name_vi, kind) values ('2026-11-26', 2026, 'Nghỉ hoán đổi', 'SWAP');
    update directory.working_year set revision = 1000, changed_days = '{2026-11-26}' where year = 2026;
    update directory.revision set revision = 1000`);
  const shared = { verify, now, pool, anchors, connected: {} };
  const owner = await directory.start(shared);
  const started = await services.start({ ...shared, organisation: owner.organisation });
  const document = parse(`{
    dossier(id: "${dossier}") { dueAt }
    syncRecords(states: [PENDING]) { nodes { dossierId op recordedAt } }
  }`);
  const { data } = await started.execute({ document, authorization: undefined, requestId: 'test' });
  // Accepted on Monday for three working days: Tuesday is a holiday, so that Friday would have been the last of them.
  expect(data).toMatchObject({
    dossier: { dueAt: '2026-11-30T17:30:00+07:00' },
    syncRecords: { nodes: [{ dossierId: dossier, op: 'UPDATE', recordedAt: '2026-11-25T15:00:00+07:00' }] },
  });
  await started.close();
  await owner.close();
});
