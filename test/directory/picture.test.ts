import { jest } from '@jest/globals';
import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import { parsePlainDate, readStoredDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { PrismaClient } from '../../subgraphs/directory/generated/client.ts';
import { directory } from '../../subgraphs/directory/index.ts';
import { readSnapshot } from '../../subgraphs/directory/picture/read-snapshot.ts';
import { startSubgraph, type TestSubgraph } from '../support/subgraph.ts';

const administrator = { subject: 'somebody', agency: 'qni2025', clientId: null, scopes: new Set(['directory:manage']) };
const newAgency = { nameEn: 'Centre', kind: 'PUBLIC_UNIT', level: 'PROVINCE', parent: 'qni2025' };

let subgraph: TestSubgraph;
let client: PrismaClient;
beforeAll(async () => {
  const now = () => parseInstant('2026-11-24T03:00:00Z');
  subgraph = await startSubgraph(directory, { verify: async () => administrator, now });
  client = new PrismaClient({ adapter: new PrismaPg(subgraph.database.pool, { schema: 'directory' }) });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => subgraph.close());

let keys = 0;
/** Carries a reorganisation out, and answers the agencies that it led to. */
async function reorganise(mutation: string, type: string, input: Record<string, unknown>) {
  const text = `mutation Reorganise($input: ${type}!) { done: ${mutation}(input: $input) { to { stableId revision } } }`;
  const result = await subgraph.execute(text, { input: { idempotencyKey: `picture-key-${++keys}`, ...input } });
  expect(result.errors).toBeUndefined();
  const { to } = (result.data as { done: { to: { stableId: string; revision: number }[] } }).done;
  return to.map(({ stableId: id, revision }) => ({ id, revision }));
}

const create = async (nameVi: string, date: string) =>
  (await reorganise('createAgency', 'CreateAgencyInput', { date, agency: { nameVi, ...newAgency } }))[0]!;

/** How many rows of the database are read meanwhile, of whatever table. */
async function rowsReadBy<Result>(work: () => Promise<Result>): Promise<[rows: number, result: Result]> {
  const read = jest.spyOn(pg.Result.prototype as unknown as { addRow(row: unknown): void }, 'addRow');
  const result = await work();
  const rows = read.mock.calls.length;
  read.mockRestore();
  return [rows, result];
}

it('a change of one agency reads that agency, not the directory', async () => {
  const [whole] = await rowsReadBy(() => readSnapshot(client));
  // 569 agencies with their versions, and who leads them, to begin with.
  expect(whole).toBeGreaterThan(2_000);
  const { id, revision } = await create('Trung tâm Một', '2027-01-01');
  const [renaming] = await rowsReadBy(() =>
    reorganise('renameAgency', 'RenameAgencyInput', {
      date: '2027-02-01',
      agency: { id, revision },
      nameVi: 'Trung tâm Mới',
      nameEn: 'New centre',
    }),
  );
  // Its checks, its audit record, the agencies dissolved before, and what the answer asks for are among them.
  expect(renaming).toBeLessThan(60);
});

it('a picture that is brought up to date is the one that is read whole', async () => {
  let picture = await readSnapshot(client);
  /** The rows that are read of one more change, whose picture is the whole one. */
  const rowsOf = async () => {
    const [rows, renewed] = await rowsReadBy(() => readSnapshot(client, picture));
    expect(renewed).toEqual(await readSnapshot(client));
    picture = renewed;
    return rows;
  };
  const one = await create('Trung tâm Hai', '2027-01-01');
  // The revision; its id; the agency, its version.
  expect(await rowsOf()).toBe(1 + 1 + 1 + 1);
  const other = await create('Trung tâm Ba', '2027-01-01');
  expect(await rowsOf()).toBe(1 + 1 + 1 + 1);
  const [joined] = await reorganise('mergeAgencies', 'MergeAgenciesInput', {
    date: '2028-01-01',
    agencies: [one, other],
    newAgency: { nameVi: 'Trung tâm Hai Ba', ...newAgency },
  });
  // The revision; three ids; three agencies, their versions; two successions and their change.
  expect(await rowsOf()).toBe(1 + 3 + 3 + 3 + 2 + 1);
  expect(picture.agencies.map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, other.id, joined!.id]));
  expect(picture.successions.filter(({ successorId }) => successorId === joined!.id)).toHaveLength(2);
  expect(await readSnapshot(client, picture)).toBe(picture);
});

it('a picture is read whole when several changes came, or none that says what it has changed', async () => {
  const before = await readSnapshot(client);
  const ended = await client.membership.update({
    where: { id: 'membership-c-21136@2025-deputy' },
    data: { validTo: parsePlainDate('2026-11-24') },
  });
  await client.revision.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
  const renewed = await readSnapshot(client, before);
  expect(renewed).toEqual(await readSnapshot(client));
  const [leader] = renewed.leaders.filter(
    ({ officerId, validTo }) => officerId === ended.officerId && +validTo === +ended.validTo,
  );
  expect(leader).toBeDefined();
  await create('Trung tâm Bốn', '2027-01-01');
  await client.membership.update({ where: { id: ended.id }, data: { validTo: readStoredDate('9999-01-01') } });
  await client.revision.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
  expect(await readSnapshot(client, renewed)).toEqual(await readSnapshot(client));
});
