import { people } from '../../gateway/demo/people.ts';
import { matrixNames } from '../support/access-matrix.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { adviceOn, expectedInTable, tableOutcome, tableQuery, tableRows } from '../support/table-outcome.ts';

/** What no key reads, whoever made it. */
const personal = [
  ...['personalEmail', 'personalPhone', 'dateOfBirth', 'identityNumber'].map((name) => `Officer.${name}`),
  ...['fullName', 'dateOfBirth', 'address', 'identityNumber', 'phone', 'email'].map((name) => `Applicant.${name}`),
  ...['fileName', 'fileUrl', 'contentPath'].map((name) => `DossierComponent.${name}`),
  ...['documentNumber', 'issuedOn', 'fileName', 'fileUrl', 'contentPath'].map((name) => `DossierResult.${name}`),
  ...['name', 'email', 'mobile'].map((name) => `StaffInfo.${name}`),
  ...['content', 'answer'].map((name) => `Feedback.${name}`),
];

/** A public query of the analyst's: its first version holds nothing guarded, each further one a line of the matrix. */
const table = 'of-the-matrix';
const versions = new Map<string, number>();
/** The key that each of the people has made of the first version. */
const keys = new Map<string, string>();
const tokens = new Map<string, string>();

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph('in-process', { connections: 2 });
  for (const person of people) tokens.set(person.name, await graph.token(person));
  let version = await save('{ procedures { nodes { code } } }', undefined);
  for (const { name } of people) keys.set(name, await makeKey(name));
  for (const row of tableRows) {
    version = await save(tableQuery(row), version);
    versions.set(lineOf(row), version);
  }
});
afterAll(() => graph.close());

describe('each reads of a public query what the matrix gives them', () => {
  it.each(tableRows)('$field of $of', async (row) => {
    const actual = matrixNames.map(async (person) => [person, await byName(row, bearer(tokens.get(person)))]);
    expect(Object.fromEntries(await Promise.all(actual))).toEqual(expectedInTable(row));
  });
});

describe('a key reads what the matrix gives its owner, and nothing personal', () => {
  it.each(tableRows)('$field of $of', async (row) => {
    const actual = people.map(async ({ name }) => [name, await byName(row, keyed(name))]);
    const { nobody: _, ...expected } = expectedInTable(row);
    for (const name of Object.keys(expected)) if (personal.includes(row.field)) expected[name] = 'no such key';
    expect(Object.fromEntries(await Promise.all(actual))).toEqual(expected);
  });
});

test('a key is not made of what is personal, and of what is not for whoever asks', async () => {
  const codes = async () => {
    const asked = await Promise.all(people.map(({ name }) => askForKey(name)));
    return new Set(asked.map(({ body }) => body.errors?.[0]?.extensions.code));
  };
  // The latest version is of the last line, an audit trail.
  expect(await codes()).toEqual(new Set([undefined]));
  await save('{ officer(id: "officer-qni-skhcn2025-new-staff") { personalPhone } }', Math.max(...versions.values()));
  expect(await codes()).toEqual(new Set(['FORBIDDEN']));
});

describe('a key reads what its owner would today, when their token has lost every scope', () => {
  const owners = people.filter(({ name }) => ['clerk', 'analyst', 'administrator'].includes(name));
  beforeAll(async () => {
    for (const person of owners) {
      const token = await graph.token({ ...person, scopes: [] });
      tokens.set(person.name, token);
      // A question to the gateway's own subgraph shows it what the owner may do by now.
      await ask(graph.url, { query: '{ readKeys { id } }', token });
    }
  });

  it.each(tableRows.filter(({ field }) => !personal.includes(field)))('$field of $of', async (row) => {
    const [byKey, bySelf] = await Promise.all(
      [keyed, (name: string) => bearer(tokens.get(name))].map((headersOf) =>
        Promise.all(owners.map(async ({ name }) => [name, await byName(row, headersOf(name))])),
      ),
    );
    expect(byKey).toEqual(bySelf);
  });
});

function lineOf({ field, of }: { field: string; of: string }): string {
  return `${field} of ${of}`;
}

async function save(query: string, version: number | undefined, join: string[] = []): Promise<number> {
  const { body } = await ask(graph.url, {
    query: 'mutation ($input: SaveQueryInput!) { saveQuery(input: $input) { version } }',
    variables: { input: { name: table, version, visibility: 'PUBLIC', titleVi: 'Ma trận', query, join } },
    token: tokens.get('analyst')!,
  });
  const advice = join.length ? undefined : adviceOn(JSON.stringify(body.errors ?? []));
  if (advice) return save(query, version, advice.split(','));
  expect(body.errors).toBeUndefined();
  return (body.data as { saveQuery: { version: number } }).saveQuery.version;
}

function askForKey(name: string) {
  const query = `mutation { createReadKey(input: { table: "${table}", note: "matrix" }) { secret } }`;
  return ask(graph.url, { query, token: tokens.get(name)! });
}

async function makeKey(name: string): Promise<string> {
  const { body } = await askForKey(name);
  return (body.data as { createReadKey: { secret: string } }).createReadKey.secret;
}

/** What somebody gets of a line by the name of its table, in the words of the matrix. */
async function byName(row: { field: string; of: string }, headers: Record<string, string>): Promise<string> {
  const address = `${new URL(graph.url).origin}/tables/${table}.json?version=${versions.get(lineOf(row))}`;
  const response = await fetch(address, { headers });
  if (response.status === 401) return 'no such key';
  return tableOutcome(response);
}

function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

function keyed(name: string): Record<string, string> {
  return { 'x-read-key': keys.get(name)! };
}
