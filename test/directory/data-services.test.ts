import { people } from '../../gateway/demo/people.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;

let graph: TestGraph;
let keys = 0;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

const key = () => `catalogue-${++keys}`;
const as = (name: string) => graph.as(person(name)).directory;
const described = {
  nameVi: 'Danh mục cơ quan hành chính của tỉnh',
  nameEn: 'Agencies of the province',
  platform: 'LGSP' as const,
  provider: 'qni-snv2025-new',
  consumers: ['qni-skhcn2025-new', 'c-21136@2025'],
  method: 'PLATFORM' as const,
  purpose: 'Dùng chung danh mục cơ quan giữa các hệ thống thông tin',
  openness: 'SHARED' as const,
  status: 'PLANNED' as const,
};
const register = async (change: object = {}, name = 'administrator') => {
  const input = { idempotencyKey: key(), datasetCode: `QNI-COQUAN-${keys}`, validFrom: '2026-12-01', ...described };
  return (await as(name).registerDataService({ input: { ...input, ...change } })).registerDataService!;
};
const update = async (dataService: string, revision: number, validFrom: string, change: object = {}) => {
  const input = { idempotencyKey: key(), dataService, revision, validFrom, ...described, ...change };
  return (await as('administrator').updateDataService({ input })).updateDataService!;
};
const withdraw = async (dataService: string, revision: number, lastDay: string) =>
  (await as('administrator').withdrawDataService({ input: { idempotencyKey: key(), dataService, revision, lastDay } }))
    .withdrawDataService!;
const listed = async (datasetCode: string, asOf: string) => {
  const { dataServices } = await as('clerk').dataServices({ platform: 'LGSP', asOf });
  const found = dataServices!.nodes.find((node) => node.datasetCode === datasetCode);
  return found && [found.status, found.consumers.map(({ stableId }) => stableId), found.validFrom, found.validTo];
};

describe('the catalogue of shared data', () => {
  it('says of a service what was entered, from day to day, and nothing before and after', async () => {
    const { stableId: id, datasetCode, revision } = await register();
    expect(revision).toBe(1);
    const changed = await update(id, 1, '2027-02-01', { status: 'IN_USE', consumers: ['qni-skhcn2025-new'] });
    expect(changed).toMatchObject({ stableId: id, revision: 2, status: 'IN_USE', provider: { asOf: '2027-02-01' } });
    // What is entered between two holds until the later.
    await update(id, 2, '2027-01-01', { consumers: [] });
    expect(await withdraw(id, 3, '2027-03-31')).toMatchObject({ revision: 4, validTo: '2027-03-31' });

    const both = ['c-21136@2025', 'qni-skhcn2025-new'];
    expect(await listed(datasetCode, '2026-11-30')).toBeUndefined();
    expect(await listed(datasetCode, '2026-12-01')).toEqual(['PLANNED', both, '2026-12-01', '2026-12-31']);
    expect(await listed(datasetCode, '2027-01-31')).toEqual(['PLANNED', [], '2027-01-01', '2027-01-31']);
    const last = ['IN_USE', ['qni-skhcn2025-new'], '2027-02-01', '2027-03-31'];
    expect(await listed(datasetCode, '2027-03-31')).toEqual(last);
    expect(await listed(datasetCode, '2027-04-01')).toBeUndefined();

    // An update of what is withdrawn ends with it; then the code is free again.
    await update(id, 4, '2027-03-01', { status: 'UNKNOWN' });
    expect(await listed(datasetCode, '2027-04-01')).toBeUndefined();
    await expect(register({ datasetCode, validFrom: '2027-03-31' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await register({ datasetCode, validFrom: '2027-04-01' })).stableId).not.toBe(id);
  });

  it('is changed once for each key, by whoever keeps it, as they saw it', async () => {
    const idempotencyKey = key();
    const change = { idempotencyKey, datasetCode: 'QNI-MOT-LAN' };
    const entry = await register(change);
    expect(await register(change)).toEqual(entry);
    await expect(register({ ...change, status: 'IN_USE' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    await expect(update(entry.id, 2, '2027-01-01')).rejects.toMatchObject({
      code: 'CONFLICT',
      argument: 'input.revision',
    });
    await expect(update('none', 1, '2027-01-01')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const name of ['clerk', 'leader', 'analyst', 'vendor'])
      await expect(register({}, name)).rejects.toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    const filter = { rowId: entry.stableId };
    const { directoryAuditTrail } = await as('administrator').auditTrail({ filter });
    expect(directoryAuditTrail!.nodes.map(({ action, fields }) => [action, fields])).toEqual([
      ['MUTATION_DONE', ['registerDataService']],
      ['MUTATION_DONE', ['registerDataService']],
    ]);
  });

  it.each<[string, object, string]>([
    ['a code that is none', { datasetCode: 'mã' }, 'input.datasetCode'],
    ['a name that is too short', { nameVi: '  a  ' }, 'input.nameVi'],
    ['a purpose that is too short', { purpose: 'x' }, 'input.purpose'],
    ['a provider that is no more', { provider: 'qni-stttt' }, 'input.provider'],
    ['a consumer that is not there', { consumers: ['qni2025', 'nobody'] }, 'input.consumers.1'],
    ['a consumer twice', { consumers: ['qni2025', 'qni2025'] }, 'input.consumers'],
  ])('does not take %s', async (_, change, argument) => {
    await expect(register(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('has one thing to say of a service on a day, while the service is there', async () => {
    const { id } = await register();
    await expect(update(id, 1, '2026-12-01')).rejects.toMatchObject({ argument: 'input.validFrom' });
    await expect(update(id, 1, '2026-11-30')).rejects.toMatchObject({ argument: 'input.validFrom' });
    await expect(withdraw(id, 1, '2026-11-30')).rejects.toMatchObject({ argument: 'input.lastDay' });
    await update(id, 1, '2027-01-01');
    await expect(withdraw(id, 2, '2026-12-15')).rejects.toMatchObject({ argument: 'input.lastDay' });
  });
});
