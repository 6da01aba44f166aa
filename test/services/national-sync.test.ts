import { PrismaPg } from '@prisma/adapter-pg';
import type { Client } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { PrismaClient } from '../../subgraphs/services/generated/client.ts';
import { openNationalPortal } from '../../subgraphs/services/sync/national-portal.ts';
import type { SyncOperation } from '../../subgraphs/services/sync/sync.rules.ts';
import { enqueueSync, SyncOutbox } from '../../subgraphs/services/sync/sync-outbox.store.ts';
import { SyncPayloadStore } from '../../subgraphs/services/sync/sync-payload.store.ts';
import { syncOnce, type SyncParts } from '../../subgraphs/services/sync/sync-worker.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { startNationalPortal } from '../support/national-portal.ts';
import { seeded } from '../support/seeded-organisation.ts';

const named = (name: string) => people.find((person) => person.name === name)!;

let graph: TestGraph;
let services: Client['services'];
let prisma: PrismaClient;
let portal: Awaited<ReturnType<typeof startNationalPortal>>;
let worker: SyncParts;
let clock = new Date('2026-11-24T10:00:00+07:00');
beforeAll(async () => {
  [graph, portal] = await Promise.all([startGraph(), startNationalPortal()]);
  services = graph.as(named('administrator')).services;
  prisma = new PrismaClient({ adapter: new PrismaPg(graph.pool, { schema: 'services' }) });
  const payloads = new SyncPayloadStore(prisma, () => seeded);
  worker = {
    outbox: new SyncOutbox(prisma),
    portal: openNationalPortal(portal.access),
    payloadsOf: (records) => payloads.payloadsOf(records),
    now: () => clock,
    batch: 50,
  };
});
afterAll(async () => {
  await prisma.$disconnect();
  await Promise.all([graph.close(), portal.close()]);
});

const later = (minutes: number) => (clock = new Date(+clock + minutes * 60_000));
const change = (dossier: string, op: SyncOperation = 'UPDATE') =>
  prisma.$transaction((transaction) => enqueueSync(transaction, dossier, op, clock));
const sync = async () => {
  while ((await syncOnce(worker)) > 0);
};
const stateOf = async (dossierId: string) =>
  (await prisma.syncRecord.findMany({ where: { dossierId }, orderBy: { sequence: 'asc' } })).map(({ state }) => state);

describe('an outage of an hour with more than a thousand changes', () => {
  let changed: string[];
  beforeAll(async () => {
    const dossiers = await prisma.dossier.findMany({ select: { id: true, competentId: true, acceptedAt: true } });
    expect(dossiers).toHaveLength(50);
    for (const { id } of dossiers) await change(id, 'CREATE');
    await sync();
    // The eight of April of the second commune do not change again.
    const isQuiet = ({ competentId, acceptedAt }: (typeof dossiers)[number]) =>
      competentId === 'c-21172@2025' && acceptedAt! < new Date('2026-05-01T00:00:00+07:00');
    changed = dossiers.filter((dossier) => !isQuiet(dossier)).map(({ id }) => id);
    expect(changed).toHaveLength(42);
    portal.state.down = true;
    for (let minute = 0; minute < 60; minute += 1) {
      if (minute % 5 === 0)
        for (const id of changed) for (const op of ['UPDATE', 'PROGRESS'] as const) await change(id, op);
      await sync();
      later(1);
    }
    expect(portal.state.taken).toHaveLength(50);
    portal.state.down = false;
    later(5);
    // Two workers at once, as on two servers.
    await Promise.all([sync(), sync()]);
  }, 120_000);

  it('ends with every change at the portal, once and in order', () => {
    const { taken } = portal.state;
    expect(taken).toHaveLength(50 + 42 * 24);
    for (const id of changed) {
      const own = taken.map(({ key }) => key).filter((key) => key.startsWith(`${id}:`));
      expect(own).toEqual(Array.from({ length: 25 }, (_, index) => `${id}:${index + 1}`));
    }
  });

  it('has left the portal in peace meanwhile', () =>
    // Of each dossier the first change only, and that after 30 s, 1, 2 and 4 minutes, and then every 5.
    expect(portal.state.requests - portal.state.taken.length).toBeLessThan(42 * 20));

  it('is told of by the statistics', async () => {
    const { dossierSyncStats } = await services.dossierSyncStats({ from: '2026-04-01', to: '2026-04-30' });
    expect(dossierSyncStats).toMatchObject([
      { agency: { id: 'c-21136@2025' }, received: 20, synced: 20, upToDate: 20, pending: 0, delayed: 20, failed: [] },
      { agency: { id: 'c-21172@2025' }, received: 8, synced: 8, upToDate: 8, pending: 0, delayed: 0, failed: [] },
    ]);
    expect((await services.syncRecords()).syncRecords!.nodes).toEqual([]);
  });

  it('has sent each change by the service that it is for', () => {
    const { taken } = portal.state;
    const services = taken.filter(({ key }) => key.startsWith('dossier-birth-0001:')).slice(0, 3);
    expect(services.map(({ service, isUpdating }) => [service, isUpdating])).toEqual([
      ['DongBoHoSoMC', 'False'],
      ['DongBoHoSoMC', 'True'],
      ['CapNhatTienDoHoSoMC', undefined],
    ]);
    expect(services[0]!.data).toMatchObject({
      MaHoSo: '000.00.00.H48-261123-0001',
      MaTTHC: '1.001193',
      TenTTHC: 'Đăng ký khai sinh',
      NgayTiepNhan: '20261123090000',
      TrangThaiHoSo: '4',
    });
  });
});

describe('a change', () => {
  it('is sent in a new session when the old one has run out', async () => {
    const { sessions } = portal.state;
    portal.expireSession();
    await change('dossier-copy-0001');
    await sync();
    expect(portal.state.sessions).toBe(sessions + 1);
    expect((await stateOf('dossier-copy-0001')).at(-1)).toBe('ACKED');
  });

  it('is taken once when the answer to it is lost', async () => {
    const { requests } = portal.state;
    portal.state.losesAnswers = 1;
    await change('dossier-copy-0001');
    await sync();
    expect((await stateOf('dossier-copy-0001')).at(-1)).toBe('PENDING');
    later(1);
    await sync();
    expect((await stateOf('dossier-copy-0001')).at(-1)).toBe('ACKED');
    expect(portal.state.requests).toBe(requests + 2);
    const keys = portal.state.taken.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is taken over from a worker that has died', async () => {
    await change('dossier-copy-0001');
    expect(await worker.outbox.claim(clock, 10)).toHaveLength(1);
    await sync();
    expect((await stateOf('dossier-copy-0001')).at(-1)).toBe('SENT');
    later(1);
    await sync();
    expect((await stateOf('dossier-copy-0001')).at(-1)).toBe('ACKED');
  });

  it('that is rolled back is never sent', async () => {
    await prisma
      .$transaction(async (transaction) => {
        await enqueueSync(transaction, 'dossier-copy-0001', 'UPDATE', clock);
        throw new Error('refused');
      })
      .catch(() => {});
    expect(await syncOnce(worker)).toBe(0);
  });
});

describe('a refused change', () => {
  const birth = 'dossier-birth-0001';
  const business = 'dossier-business-0001';
  beforeAll(async () => {
    portal.state.refusals.set('000.00.00.H48-261123-0001', '27').set('000.00.00.H48-261123-0002', '409');
    for (const id of [birth, birth, business, 'dossier-copy-0001']) await change(id);
    await sync();
  });

  it('holds up the rest of its dossier, and no other', async () => {
    expect((await stateOf(birth)).slice(-3)).toEqual(['ACKED', 'FAILED', 'PENDING']);
    expect((await stateOf(business)).at(-1)).toBe('CONFLICT');
    expect((await stateOf('dossier-copy-0001')).at(-1)).toBe('ACKED');
  });

  it('is in the queue and in the statistics, without what the portal said of a person', async () => {
    const { nodes } = (await services.syncRecords()).syncRecords!;
    expect(nodes.map(({ dossierId, state, errorCode, attempts }) => [dossierId, state, errorCode, attempts])).toEqual([
      [birth, 'FAILED', '27', 1],
      [birth, 'PENDING', null, 0],
      [business, 'CONFLICT', '14', 1],
    ]);
    expect(JSON.stringify(nodes)).not.toContain('051099012345');
    const { dossierSyncStats } = await services.dossierSyncStats({
      from: '2026-11-23',
      to: '2026-11-23',
      groupBy: 'PROCEDURE',
    });
    expect(dossierSyncStats).toMatchObject([
      { procedureCode: '1.001193', agency: null, received: 1, synced: 1, upToDate: 0, pending: 1 },
      { procedureCode: '1.001612', received: 1, synced: 1, upToDate: 0, pending: 0 },
    ]);
    expect(dossierSyncStats!.map(({ failed }) => failed)).toEqual([
      [{ errorCode: '27', dossiers: 1 }],
      [{ errorCode: '14', dossiers: 1 }],
    ]);
  });

  it('is sent again, once for a key, when it is replayed', async () => {
    const input = { idempotencyKey: 'replay-after-27', errorCode: '27' };
    const { replaySync } = await graph.as(named('national-portal')).services.replaySync({ input });
    expect(replaySync!.records).toBe(1);
    portal.state.refusals.clear();
    await sync();
    expect((await stateOf(birth)).slice(-2)).toEqual(['ACKED', 'ACKED']);
    expect(await stateOf(business)).toContain('CONFLICT');
    const again = await graph.as(named('national-portal')).services.replaySync({ input });
    expect(again.replaySync).toEqual(replaySync);
    const rest = await services.replaySync({ input: { idempotencyKey: 'replay-the-rest', dossiers: [business] } });
    expect(rest.replaySync!.records).toBe(1);
    await sync();
    expect((await services.syncRecords()).syncRecords!.nodes).toEqual([]);
  });
});

it('is told of the steps of a dossier by the province itself, where it is connected', async () => {
  const connected = await startGraph('in-process', { nationalPortal: portal.access });
  const desk = connected.as(named('commune-clerk')).services;
  const key = (step: string) => ({ idempotencyKey: `connected-${step}` });
  const filed = await desk.fileDossier({
    input: {
      ...key('FILE'),
      procedure: '1.001193',
      competentAgency: 'c-21136@2025',
      applicant: { fullName: 'Trần Thị Mẫu' },
    },
  });
  const { id } = filed.fileDossier!;
  for (const [revision, step] of (['ACCEPT', 'ASSIGN', 'FINISH', 'RETURN_RESULT'] as const).entries()) {
    const officer = step === 'ASSIGN' ? { officer: 'officer-c-21136@2025-staff' } : {};
    const input = { ...key(step), dossier: id, revision: revision + 1, step, ...officer };
    expect((await desk.takeDossierStep({ input })).takeDossierStep!.revision).toBe(revision + 2);
  }
  const told = () => portal.state.taken.filter((change) => change.key.startsWith(`${id}:`));
  while (told().length < 4) await new Promise((resolve) => setTimeout(resolve, 50));
  await connected.close();
  expect(told().map(({ service, isUpdating }) => `${service} ${isUpdating}`)).toEqual([
    'DongBoHoSoMC False',
    'CapNhatTienDoHoSoMC undefined',
    'DongBoHoSoMC True',
    'DongBoHoSoMC True',
  ]);
  expect(told().at(-1)!.data).toMatchObject({ TrangThaiHoSo: '10' });
});
