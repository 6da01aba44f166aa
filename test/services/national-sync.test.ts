import { instantAt, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Client } from '../../client-sdk/src/index.ts';
import { enqueue } from '../../subgraphs/kernel/outbox/outbox.ts';
import { sendOnce } from '../../subgraphs/kernel/outbox/sender.ts';
import { people } from '../../gateway/demo/people.ts';
import { PrismaClient } from '../../subgraphs/services/generated/client.ts';
import { openNationalPortal } from '../../subgraphs/services/national-portal/sync/national-portal.ts';
import type { SyncOperation } from '../../subgraphs/services/dossiers/dossier/dossier.rules.ts';
import { portalSender } from '../../subgraphs/services/national-portal/sync/portal-sender.ts';
import { SyncPayloadStore } from '../../subgraphs/services/national-portal/sync/sync-payload.store.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { startNationalPortal } from '../support/national-portal.ts';
import { seeded } from '../support/seeded-organisation.ts';

const named = (name: string) => people.find((person) => person.name === name)!;

let graph: TestGraph;
let services: Client['services'];
let prisma: PrismaClient;
let portal: Awaited<ReturnType<typeof startNationalPortal>>;
let worker: ReturnType<typeof portalSender>;
let payloads: SyncPayloadStore;
let clock = parseInstant('2026-11-24T10:00:00+07:00');
beforeAll(async () => {
  [graph, portal] = await Promise.all([startGraph(), startNationalPortal()]);
  services = graph.as(named('administrator')).services;
  prisma = new PrismaClient({ adapter: graph.adapter('services') });
  payloads = new SyncPayloadStore(prisma, () => seeded);
  worker = { ...portalSender(prisma, openNationalPortal(portal.access), payloads, () => clock), batch: 100 };
});
afterAll(async () => {
  await prisma.$disconnect();
  await Promise.all([graph.close(), portal.close()]);
});

const later = (minutes: number) => (clock = instantAt(+clock + minutes * 60_000));
const change = (dossier: string, op: SyncOperation = 'UPDATE') =>
  prisma.$transaction((transaction) => enqueue(transaction, 'services', { stream: dossier, kind: op }, clock));
const sync = async (sender = worker) => {
  while ((await sendOnce(sender)).length > 0);
};
const stateOf = async (dossierId: string) =>
  (await prisma.outboxEntry.findMany({ where: { stream: dossierId }, orderBy: { sequence: 'asc' } })).map(
    ({ state }) => state,
  );

describe('an outage of an hour with ten thousand changes', () => {
  const began = clock;
  const commune = 'c-21172@2025';
  // The first hundred change in the last ten minutes of the hour, the others in its first three quarters.
  const dossiers = 2_500;
  const changes = ['CREATE', 'PROGRESS', 'UPDATE', 'UPDATE'];
  const bySender = (batch: number) => ({ ...portalSender(prisma, portal.nearby, payloads, () => clock), batch });
  let beforeTheEnd: { taken: number; later: number };
  beforeAll(async () => {
    for (const id of ['dossier-birth-0001', 'dossier-copy-0001', 'dossier-business-0001']) await change(id, 'CREATE');
    for (const op of ['UPDATE', 'PROGRESS'] as const) await change('dossier-birth-0001', op);
    await sync();
    portal.state.down = true;
    await graph.pool.query(
      `insert into services.dossier (id, code, procedure_code, status, channel, receiving_id, competent_id, returning_id,
         full_name, registered_at, registered_on, accepted_at)
       select 'outage-' || n, '000.00.00.H48-260310-' || n, '1.001193', 'PROCESSING', 'DIRECT', $1, $1, $1, 'Lê Mẫu',
         '2026-03-10T09:00:00+07:00', '2026-03-10', '2026-03-10T09:00:00+07:00'
       from generate_series(1001, 1000 + $2::int) n`,
      [commune, dossiers],
    );
    await graph.pool.query(
      `insert into services.dossier_event (dossier_id, position, status, at)
       select id, 0, 'PROCESSING', accepted_at from services.dossier where id like 'outage-%'`,
    );
    const { rowCount } = await graph.pool.query(
      `insert into services.outbox_entry (stream, sequence, kind, state, recorded_at, due_at)
       select 'outage-' || n, sequence, kind, 'PENDING', at, at
       from generate_series(1001, 1000 + $2::int) n
       cross join unnest($3::text[]) with ordinality as changes(kind, sequence)
       cross join lateral (select $1::timestamptz + interval '1 minute'
         * (case when n <= 1100 then 50 + 2 * sequence else (n % 30) + 3 * sequence end)) as moment(at)`,
      [began, dossiers, changes],
    );
    expect(rowCount).toBe(10_000);
    for (let minute = 0; minute < 60; minute += 1) {
      await sendOnce(bySender(20));
      later(1);
    }
    const { rows } = await graph.pool.query<{ later: number }>(
      `select coalesce(max(attempts), 0) as later from services.outbox_entry where stream like 'outage-%' and sequence > 1`,
    );
    beforeTheEnd = { taken: portal.state.taken.length, later: rows[0]!.later };
    portal.state.down = false;
    later(5);
    // Two workers at once, as on two servers.
    await Promise.all([sync(bySender(100)), sync(bySender(100))]);
  }, 240_000);

  it('leaves what comes later in peace while the first waits', () => {
    expect(beforeTheEnd).toEqual({ taken: 5, later: 0 });
  });

  it('ends with every change at the portal, once and in order', () => {
    const { taken } = portal.state;
    const order = new Map<string, string[]>();
    for (const { key, service } of taken) {
      const [stream, sequence] = key.split(':') as [string, string];
      if (stream.startsWith('outage-')) order.set(stream, [...(order.get(stream) ?? []), `${sequence} ${service}`]);
    }
    expect(order.size).toBe(dossiers);
    expect(new Set([...order.values()].map((changes) => changes.join(', ')))).toEqual(
      new Set(['1 CREATE, 2 PROGRESS, 3 UPDATE, 4 UPDATE']),
    );
  });

  it('is told of by the statistics (T7)', async () => {
    const { dossierSyncStats } = await services.dossierSyncStats({ from: '2026-03-01', to: '2026-03-31' });
    const all = { received: dossiers, synced: dossiers, upToDate: dossiers, pending: 0, failed: [] };
    expect(dossierSyncStats).toMatchObject([{ ...all, agency: { stableId: commune }, delayed: dossiers - 100 }]);
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
      NgayTiepNhan: '20261123153000',
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
        await enqueue(transaction, 'services', { stream: 'dossier-copy-0001', kind: 'UPDATE' }, clock);
        throw new Error('refused');
      })
      .catch(() => {});
    expect(await sendOnce(worker)).toEqual([]);
  });
});

// The procedure of deaths shares its files; that of births does not.
it.each([
  [
    'dossier-000.00.00.H48-260506-0013',
    'https://graph.example/dossiers/dossier-000.00.00.H48-260506-0013/results/9/file',
  ],
  ['dossier-000.00.00.H48-260406-0001', null],
])('the portal finds a result of %s that is kept here at %s', async (dossierId, address) => {
  const file = {
    subject: 'clerk',
    name: 'a.pdf',
    contentType: 'application/pdf',
    size: 1,
    sha256: '0a',
    storedAt: clock,
  };
  const fileId = `file-of-${dossierId}`;
  await prisma.storedFile.create({
    data: {
      id: fileId,
      ...file,
      content: { create: { id: fileId, chunks: { create: { position: 0, bytes: Buffer.from('a') } } } },
    },
  });
  const result = { dossierId, position: 9, name: 'Trích lục', fileName: file.name, fileId };
  await prisma.dossierResult.create({ data: result });
  const published = new SyncPayloadStore(prisma, () => seeded, new URL('https://graph.example'));
  const told = async (store: SyncPayloadStore) => {
    const entry = { stream: dossierId, sequence: 1, kind: 'UPDATE', content: null, recordedAt: clock, attempts: 1 };
    const payload = (await store.payloadsOf([entry]))(entry) as { DanhSachGiayToKetQua: object[] };
    return (payload.DanhSachGiayToKetQua.at(-1) as { DuongDanTepTinKetQua: string | null }).DuongDanTepTinKetQua;
  };
  expect(await told(published)).toBe(address);
  expect(await told(payloads)).toBeNull();
  const content = graph.as(named('national-portal')).exchange.content(`/dossiers/${dossierId}/results/9/file`);
  const read = content.then((blob) => blob.text()).catch(({ code }: { code: string }) => code);
  expect(await read).toBe(address === null ? 'NOT_FOUND' : 'a');
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
  const connected = await startGraph('in-process', { connected: { nationalPortal: portal.access } });
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
  const steps = ['REQUEST_SUPPLEMENT', 'ACCEPT', 'ASSIGN', 'FINISH', 'RETURN_RESULT'] as const;
  const needed: Partial<Record<string, object>> = {
    REQUEST_SUPPLEMENT: { reason: 'Thiếu tờ khai' },
    ASSIGN: { officer: 'officer-c-21136@2025-staff' },
  };
  for (const [revision, step] of steps.entries()) {
    const input = { ...key(step), dossier: id, revision: revision + 1, step, ...needed[step] };
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
  const { NgayTiepNhan, NgayHenTra, ...last } = told().at(-1)!.data as Record<string, unknown>;
  expect(last).toMatchObject({ TrangThaiHoSo: '10' });
  // What was asked for before the acceptance came in with it.
  expect(last.DanhSachHoSoBoSung).toMatchObject([
    {
      NoiDungBoSung: 'Thiếu tờ khai',
      TrangThaiBoSung: '1',
      ...{ NgayTiepNhanBoSung: NgayTiepNhan, NgayHenTraTruoc: null, NgayHenTraMoi: NgayHenTra },
    },
  ]);
});
