import { formatPlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import { UsageCounter } from '../../gateway/usage/usage-counter.ts';
import { createUsage } from '../../gateway/usage/usage.ts';
import { monthsBack } from '../../gateway/usage/kept-usage.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { startProcess } from '../support/process.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph('in-process', { connections: 1 });
});
afterAll(() => graph.close());

const person = (name: string) => people.find((one) => one.name === name)!;

/** What is asked as a person, by a program that calls itself something. */
async function ask(query: string, { as, headers = {} }: { as?: string; headers?: Record<string, string> } = {}) {
  const authorization: Record<string, string> = as ? { authorization: `Bearer ${await graph.token(person(as))}` } : {};
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as {
    data: Record<string, unknown> | null;
    errors?: { extensions: { code: string; argument?: string } }[];
  };
}

/** What is known of a field, as the administrator of the province reads it, without when it was. */
async function usageOf(field: string, more = '') {
  await graph.flushUsage();
  const { data, errors } = await ask(
    `{ fieldUsage(field: "${field}"${more}) { month clientId clientName clientVersion operations } }`,
    { as: 'administrator' },
  );
  expect(errors).toBeUndefined();
  return data!.fieldUsage;
}

it('counts operations by application, program and version, not rows', async () => {
  const apollo = { 'apollographql-client-name': 'desk', 'apollographql-client-version': '2.1' };
  const query = '{ agencies(first: 20) { nodes { abbreviation } } }';
  for (const _ of [1, 2, 3]) await ask(query, { as: 'vendor', headers: apollo });
  await ask(`query Another ${query}`, { as: 'vendor', headers: apollo });
  await ask(query, { headers: { 'x-client-name': 'page', 'x-client-version': '1' } });
  await ask(query);
  const month = '2026-11-01';
  expect(new Set((await usageOf('Agency.abbreviation')) as object[])).toEqual(
    new Set([
      { month, clientId: 'vendor-0001', clientName: 'desk', clientVersion: '2.1', operations: 4 },
      { month, clientId: null, clientName: 'page', clientVersion: '1', operations: 1 },
      { month, clientId: null, clientName: null, clientVersion: null, operations: 1 },
    ]),
  );
  await ask(query, { as: 'vendor', headers: apollo });
  expect(await usageOf('Query.agencies.first')).toContainEqual({
    ...{ month, clientId: 'vendor-0001', clientName: 'desk', clientVersion: '2.1', operations: 5 },
  });
  expect(await usageOf('Query.agencies.search')).toEqual([]);
  expect(await usageOf('Agency.abbreviation', ', since: "2026-12-01"')).toEqual([]);
});

it('counts what is asked for within fragments and through interfaces, once an operation, and also where it is denied', async () => {
  const headers = { 'x-client-name': 'fragments' };
  const query = `{
    one: officer(id: "officer-qni2025-staff") { ...Card } two: officer(id: "officer-qni2025-head") { ...Card }
    node(id: "qni2025") { id ... on Agency { revision } }
  }
  fragment Card on Officer { personalPhone }`;
  expect((await ask(query, { headers })).errors?.[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  const one = { month: '2026-11-01', clientId: null, clientName: 'fragments', clientVersion: null, operations: 1 };
  for (const field of ['Officer.personalPhone', 'Query.officer.id', 'Node.id', 'Document.id', 'Agency.revision'])
    expect(await usageOf(field)).toContainEqual(one);
});

it('refused operations are not counted', async () => {
  const headers = { 'x-client-name': 'refused' };
  await ask('{ agency(id: "qni2025") { postcode } }', { headers });
  await ask('{ agency(id: 7, asOf: "never") { validTo } }', { headers });
  const refused = (rows: unknown) =>
    (rows as { clientName: string }[]).filter(({ clientName }) => clientName === 'refused');
  expect(refused(await usageOf('Agency.validTo'))).toEqual([]);
});

it('names that are none are not kept', async () => {
  for (const name of ['a'.repeat(65), ' padded', 'Nguyễn\u0001'.slice(0, 6) + '<b>', '"quoted"'])
    await ask('{ agency(id: "qni2025") { validFrom } }', { headers: { 'x-client-name': encodeURI(name) } });
  expect(await usageOf('Agency.validFrom')).toEqual([
    { month: '2026-11-01', clientId: null, clientName: null, clientVersion: null, operations: 4 },
  ]);
});

it('is kept by one statement', async () => {
  await graph.flushUsage();
  await ask('{ agency(id: "qni2025") { nameVi nameEn kind level validFrom validTo } adminUnits { nodes { id } } }');
  const before = graph.statements.length;
  await graph.flushUsage();
  const after = graph.statements.slice(before);
  expect(after.length).toBe(1);
  expect(after[0]).toContain('insert into usage.field_month');
  await graph.flushUsage();
  expect(graph.statements.length).toBe(before + 1);
});

it('is for those who administer the province alone', async () => {
  const query = '{ fieldUsage(field: "Agency.kind") { operations } }';
  for (const as of [undefined, 'clerk', 'leader', 'analyst', 'vendor']) {
    const { data, errors } = await ask(query, as ? { as } : {});
    expect([data, errors?.[0]?.extensions.code]).toEqual([{ fieldUsage: null }, 'UNAUTHORIZED_FIELD_OR_TYPE']);
  }
});

it.each([
  'Agency.nothing',
  'Agency',
  'Nothing.id',
  'Agency.children.nothing',
  'Agency.children.first.more',
  'AgencyKind.DEPARTMENT',
  'Agency.constructor',
])('of %s, which is no field, nothing is claimed', async (field) => {
  const { errors } = await ask(`{ fieldUsage(field: "${field}") { operations } }`, { as: 'administrator' });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'field' });
});

it('what the database does not take is kept for the next time, and what is left at the end is kept as well', async () => {
  const now = () => parseInstant('2026-11-24T03:00:00Z');
  const usage = createUsage(now);
  const close = await usage.open(graph.pool, () => {});
  usage.count('kept', { name: null, version: null }, ['Query.agency']);
  await graph.pool.query('alter table usage.field_month rename to away');
  await expect(usage.flush()).rejects.toThrow();
  await graph.pool.query('alter table usage.away rename to field_month');
  usage.count('kept', { name: null, version: null }, ['Query.agency']);
  await close();
  const { rows } = await graph.pool.query(`select operations::int from usage.field_month where client_id = 'kept'`);
  expect(rows).toEqual([{ operations: 2 }]);
});

it('what is older than two years goes at the next start', async () => {
  await graph.pool.query(
    `insert into usage.field_month values ('Old.field', 'old', '', '', '2024-10-01', 1, now()), ('Old.field', 'old', '', '', '2024-09-01', 1, now())`,
  );
  const usage = createUsage(() => parseInstant('2026-11-24T03:00:00Z'));
  await (
    await usage.open(graph.pool, () => {})
  )();
  const { rows } = await graph.pool.query(`select month::text from usage.field_month where client_id = 'old'`);
  expect(rows).toEqual([{ month: '2024-10-01' }]);
});

describe('the counter', () => {
  it('tells only so many programs apart, of strangers a fifth, and always who has a token; it loses no operation', () => {
    const counter = new UsageCounter({ clients: 3, pairs: 1_000 });
    counter.knows([{ clientId: 'known', name: '', version: '' }]);
    for (let index = 0; index < 100; index += 1) counter.count(null, { name: `made up ${index}` }, ['Query.agency']);
    counter.count('known', {}, ['Query.agency']);
    counter.count('late', { name: 'late' }, ['Query.agency']);
    const counts = counter.take();
    expect(counts).toEqual([
      { clientId: '', name: 'made up 0', version: '', field: 'Query.agency', operations: 1 },
      { clientId: 'other', name: 'other', version: 'other', field: 'Query.agency', operations: 99 },
      { clientId: 'known', name: '', version: '', field: 'Query.agency', operations: 1 },
      { clientId: 'late', name: 'other', version: 'other', field: 'Query.agency', operations: 1 },
    ]);
  });

  it('adds up as many operations as there may be, in the memory of their fields', () => {
    const counter = new UsageCounter({ clients: 10, pairs: 5 });
    for (let index = 0; index < 1_000; index += 1) counter.count('one', {}, ['Query.agency', 'Agency.id']);
    for (let index = 0; index < 1_000; index += 1) counter.count('one', {}, ['Agency.id']);
    expect(counter.take().map(({ field, operations }) => [field, operations])).toEqual([
      ['Query.agency', 1_000],
      ['Agency.id', 2_000],
    ]);
    expect(counter.take()).toEqual([]);
  });
});

it('months are counted back to a day that there is', () => {
  const back = (instant: string, months: number) => formatPlainDate(monthsBack(parseInstant(instant), months));
  expect(back('2026-05-31T03:00:00Z', 3)).toBe('2026-02-28');
  expect(back('2026-01-15T03:00:00Z', 1)).toBe('2025-12-15');
  // It is the first of December in Viet Nam.
  expect(back('2026-11-30T20:00:00Z', 0)).toBe('2026-12-01');
});

it.each([
  [['Agency.children'], 0, 'Nobody has asked for anything yet'],
  [['Agency.nothing'], 1, 'The API has no field Agency.nothing; name one such as Agency.children'],
  [['Agency.children', '--months', '99'], 1, 'It takes fields, such as Agency.children, and --months'],
])('npm run usage -- %j says so before there is a database', async (args, code, said) => {
  const { output, ended } = startProcess(['gateway/release/usage-command.ts', ...args], {
    DATA_DIR: projectFile('.data/test/no-data'),
  });
  expect(await ended).toBe(code);
  expect(output()).toContain(said);
});
