import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import ExcelJS from 'exceljs';
import { parquetReadObjects } from 'hyparquet';
import { type DemoPerson, people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph('in-process', { connections: 1, tableRows: 450 });
});
afterAll(() => graph.close());

const person = (name: string) => people.find((one) => one.name === name)!;

async function table(
  search: string,
  query: string,
  { as, variables }: { as?: DemoPerson; variables?: Record<string, unknown> } = {},
) {
  const response = await fetch(`${new URL(graph.url).origin}/tables?${search}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(as ? { authorization: `Bearer ${await graph.token(as)}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), bytes, text: bytes.toString() };
}

const refusal = ({ status, text }: { status: number; text: string }) => {
  const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
  return { status, code: errors[0]!.extensions.code, message: errors[0]!.message };
};

const procedures = '{ procedures { nodes { code nameVi } } }';
const letter = `query Letter($number: DocumentNumber!) {
  document(number: $number, issuer: "H48", year: 2020) { number promulgationDate addressees { label } }
}`;
const department =
  'query { agency(id: "qni-skhcn2025-new") { posts { title memberships { officer { fullName personalPhone } } } } }';

describe('the rows of a table', () => {
  test('are all pages of the one list', async () => {
    const { text, type } = await table(
      '',
      '{ agencies(first: 7, asOf: "2026-11-24") { totalCount nodes { id level } } }',
    );
    const { data } = (await (
      await fetch(graph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ agencies(asOf: "2026-11-24") { totalCount } }' }),
      })
    ).json()) as { data: { agencies: { totalCount: number } } };
    const lines = text.trimEnd().split('\r\n');
    expect(type).toBe('text/csv; charset=utf-8; header=present');
    expect(lines[0]).toBe('id,level');
    expect(lines).toHaveLength(1 + data.agencies.totalCount);
    expect(new Set(lines).size).toBe(lines.length);
    expect(data.agencies.totalCount).toBeGreaterThan(200);
  });

  test('repeat what stands above the list, with variables as at the graph', async () => {
    const { text } = await table('limit=2', letter, { variables: { number: '1624/UBND-KGVX' } });
    expect(text.split('\r\n')[0]).toBe('document.number,document.promulgationDate,label');
    expect(text.split('\r\n')[1]).toMatch(/^1624\/UBND-KGVX,2020-04-15,/);
  });

  test('are one without a list', async () => {
    const { text } = await table('', '{ agency(id: "qni2025") { id level } }');
    expect(text).toBe('agency.id,agency.level\r\nqni2025,PROVINCE\r\n');
  });

  test('are each item of a list within that is joined', async () => {
    const { text } = await table('join=memberships', department, { as: person('clerk') });
    expect(text.split('\r\n').slice(0, 4)).toEqual([
      'title,memberships.officer.fullName,memberships.officer.personalPhone,withheld',
      'Giám đốc,Phạm Hữu An,,memberships.officer.personalPhone: DENIED',
      'Phó Giám đốc,Huỳnh Mỹ Bình,,memberships.officer.personalPhone: DENIED',
      'Văn thư,Võ Văn Châu,0900 000 104,',
    ]);
  });

  test('have the Vietnamese name of an enum value beside it when asked', async () => {
    const { text } = await table(
      'labels=vi&limit=1',
      '{ agencies(filter: { levels: [COMMUNE] }) { nodes { level } } }',
    );
    expect(text).toBe('level,level.vi\r\nCOMMUNE,Cấp xã\r\n');
  });

  test('are cut off with a line that is none at the configured length', async () => {
    const { text } = await table('', '{ orgChanges { nodes { id from { id } } } }');
    expect(refusalIn(text)).toBeUndefined();
    const long = await table('join=to', '{ agencies(asOf: "2020-04-15") { nodes { id ancestors { id } } } }');
    expect(refusal(long)).toMatchObject({ code: 'BAD_USER_INPUT' });
    const most = await table('', '{ agencySuccessions { nodes { date } } }');
    const lines = most.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 450 + 1);
    expect(lines.at(-1)).toMatch(/^#ERROR,LIMIT_EXCEEDED,/);
  });
});

test.each(['json', 'xlsx', 'arrow', 'parquet'])('%s that breaks off is no file', async (format) => {
  const search = `format=${format}`;
  const query = '{ agencySuccessions { nodes { date isDivided } } }';
  const outcome = await table(search, query).then(
    ({ status }) => status,
    () => 'cut off',
  );
  // Parquet has written nothing yet, and so can still refuse.
  expect(outcome).toBe(format === 'parquet' ? 413 : 'cut off');
});

const refusalIn = (text: string) => text.split('\r\n').find((line) => line.startsWith('#ERROR'));

describe('each form is read by others', () => {
  const figures =
    '{ agencies(asOf: "2026-11-24", filter: { levels: [PROVINCE] }) { nodes { id nameVi isActive validFrom } } }';
  let expected: Record<string, unknown>[];
  beforeAll(async () => {
    expected = JSON.parse((await table('format=json', figures)).text) as Record<string, unknown>[];
  });

  test('json and ndjson say the same', async () => {
    const { text } = await table('format=ndjson', figures);
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(expected);
    expect(expected.find(({ id }) => String(id).startsWith('qni-skhcn2025-new'))).toMatchObject({
      nameVi: 'Sở Khoa học và Công nghệ',
      isActive: true,
    });
  });

  test('csv and parquet by DuckDB', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'province-graph-tables-'));
    try {
      for (const format of ['csv', 'parquet'])
        await writeFile(path.join(folder, `table.${format}`), (await table(`format=${format}`, figures)).bytes);
      const database = await (await DuckDBInstance.create(':memory:')).connect();
      const read = async (from: string) => {
        const columns = 'id, nameVi, isActive, validFrom::DATE::VARCHAR AS validFrom';
        return (await database.runAndReadAll(`SELECT ${columns} FROM ${from}`)).getRowObjects();
      };
      expect(await read(`read_csv('${folder}/table.csv', types = {'id': 'VARCHAR'})`)).toEqual(expected);
      expect(await read(`read_parquet('${folder}/table.parquet')`)).toEqual(expected);
      database.closeSync();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('a row of nothing is a row, though csv readers take an empty line for none', async () => {
    const { text } = await table('', '{ procedures { nodes { code @skip(if: true) } } }');
    expect(text).toBe(`code\r\n${'""\r\n'.repeat(12)}`);
    const program = 'import csv, sys; print(sum(1 for row in csv.DictReader(sys.stdin)))';
    expect(execFileSync('python3', ['-c', program], { input: text, encoding: 'utf8' }).trim()).toBe('12');
  });

  test('csv for Excel begins with the mark of its encoding', async () => {
    expect((await table('excel', figures)).bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  });

  test('no spreadsheet runs a text that begins as a formula does', async () => {
    const formulas = ["=cmd|' /C calc'!A1", '+1+1', '-1+1', '@SUM(1)', '＝1+1'];
    const analyst = person('analyst');
    for (const [at, titleVi] of formulas.entries()) {
      const input = { name: `formula-${at}`, titleVi, query: procedures };
      const query = 'mutation Save($input: SaveQueryInput!) { saveQuery(input: $input) { name } }';
      const { body } = await ask(graph.url, { query, variables: { input }, token: await graph.token(analyst) });
      expect(body.errors).toBeUndefined();
    }
    const saved = 'query { savedQueries { name titleVi } }';
    const { text } = await table('', saved, { as: analyst });
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines.filter((line) => line.startsWith('formula'))).toEqual(
      formulas.map((formula, at) => `formula-${at},'${formula}`),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await table('format=xlsx', saved, { as: analyst })).bytes as never);
    const titles = book.worksheets[0]!.getColumn(2).values as unknown[];
    expect(titles.filter((title) => formulas.includes(title as string))).toEqual(formulas);
  });

  test('xlsx by exceljs, with dates that are dates', async () => {
    const { bytes } = await table('format=xlsx', figures);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    const sheet = book.worksheets[0]!;
    expect(sheet.rowCount).toBe(expected.length + 1);
    expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual(['id', 'nameVi', 'isActive', 'validFrom']);
    const [id, nameVi, isActive, from] = (sheet.getRow(2).values as unknown[]).slice(1);
    expect([id, nameVi, isActive]).toEqual([expected[0]!.id, expected[0]!.nameVi, expected[0]!.isActive]);
    expect((from as Date).toISOString().slice(0, 10)).toBe(expected[0]!.validFrom);
  });

  test('parquet by hyparquet', async () => {
    const { bytes } = await table('format=parquet', figures);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(
      rows.map(({ validFrom, ...row }) => ({ ...row, validFrom: (validFrom as Date).toISOString().slice(0, 10) })),
    ).toEqual(expected);
  });

  test('arrow by apache-arrow', async () => {
    const { bytes } = await table('format=arrow', figures);
    const rows = tableFromIPC(bytes).toArray() as { toJSON(): Record<string, unknown> }[];
    expect(rows.map((row) => row.toJSON()).map(({ id, nameVi }) => ({ id, nameVi }))).toEqual(
      expected.map(({ id, nameVi }) => ({ id, nameVi })),
    );
  });
});

describe('who may read what is as at the graph', () => {
  const cells = '{ officer(id: "officer-qni-skhcn2025-new-staff") { fullName workPhone personalPhone } }';

  test.each(people.map(({ name }) => name))('for the %s', async (name) => {
    const as = person(name);
    const asked = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await graph.token(as)}` },
      body: JSON.stringify({ query: cells }),
    });
    const { data, errors = [] } = (await asked.json()) as {
      data: { officer: Record<string, unknown> };
      errors?: { path: string[] }[];
    };
    const [row] = JSON.parse((await table('format=json', cells, { as })).text) as Record<string, unknown>[];
    const { withheld, ...shown } = row!;
    expect(shown).toEqual(
      Object.fromEntries(Object.entries(data.officer).map(([key, value]) => [`officer.${key}`, value])),
    );
    expect(withheld).toBe(errors.map(({ path }) => `${path.join('.')}: DENIED`).join('; ') || null);
  });

  test('a list that is denied refuses the table', async () => {
    const answer = await table(
      '',
      '{ statistics(indicators: ["ED2"], by: [LEVEL], filter: { periodKind: QUARTERLY }) { nodes { value } } }',
    );
    expect(refusal(answer)).toMatchObject({ status: 403, code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
  });

  test('a token that does not hold is refused', async () => {
    const response = await fetch(`${new URL(graph.url).origin}/tables`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer nonsense' },
      body: JSON.stringify({ query: procedures }),
    });
    expect(response.status).toBe(401);
  });
});

describe('what is no table is refused with what to do', () => {
  test.each([
    [
      'two lists',
      '',
      '{ agencies { nodes { id } } procedures { nodes { code } } }',
      '?rows=agencies, or ?rows=procedures',
    ],
    ['an unknown list', 'rows=tasks', procedures, 'it has procedures'],
    ['a list within', '', department, '?join=memberships'],
    ['an unknown join', 'join=nothing', procedures, 'there is none'],
    ['a mutation', '', 'mutation { stampTaskReminders }', 'Cannot query field'],
    ['a subscription', '', 'subscription { x }', 'subscription'],
    ['a syntax error', '', '{ procedures { ', 'Syntax Error'],
    ['an unknown form', 'format=pdf', procedures, 'csv, json, ndjson, xlsx, parquet, arrow'],
    ['a limit of words', 'limit=many', procedures, 'whole number of rows'],
    ['another language', 'labels=fr', procedures, 'vi'],
    ['reading backwards', '', '{ procedures(last: 3) { nodes { code } } }', 'leave out last'],
    ['nodes and edges', '', '{ procedures { nodes { code } edges { cursor } } }', 'not for both'],
    ['its own names', '', '{ procedures { nodes { tableHeld: code } } }', 'choose another'],
  ])('%s', async (_, search, query, message) => {
    const { status, code, message: said } = refusal(await table(search, query, { as: person('analyst') }));
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(said).toContain(message);
  });

  test('a variable of the wrong type, by its name', async () => {
    expect(refusal(await table('', letter, { variables: { number: 7 } }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('$number') as string,
    });
  });

  test('a mutation, whichever', async () => {
    const answer = await table('', 'mutation { a: __typename }');
    expect(refusal(answer)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('mutation') as string,
    });
  });

  test('a body that is too long, or no JSON', async () => {
    expect(refusal(await table('', `{ procedures { nodes { code } } } # ${'x'.repeat(31_000_000)}`))).toMatchObject({
      status: 413,
      code: 'LIMIT_EXCEEDED',
    });
  });

  test('a client that goes away stops the work', async () => {
    const before = graph.requests.length;
    await new Promise<void>((resolve, reject) => {
      const sent = httpRequest(`${new URL(graph.url).origin}/tables`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      sent.on('response', (response) => response.once('data', () => (sent.destroy(), resolve())));
      sent.on('error', reject);
      sent.end(JSON.stringify({ query: '{ agencySuccessions(first: 20) { nodes { date } } }' }));
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const after = graph.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(graph.requests.length).toBe(after);
    expect(after - before).toBeLessThan(8);
  });
});
