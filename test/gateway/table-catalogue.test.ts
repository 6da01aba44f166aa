import { people } from '../../gateway/demo/people.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let now = '2026-11-24T10:00:00+07:00';
beforeAll(async () => {
  graph = await startGraph('in-process', { connections: 2, now: () => new Date(now) });
});
afterAll(() => graph.close());

const person = (name: string) => people.find((one) => one.name === name)!;
const bearer = async (name: string) => ({ authorization: `Bearer ${await graph.token(person(name))}` });
const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`anybody:${secret}`).toString('base64')}` });

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${new URL(graph.url).origin}/tables${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function rows(path: string, name = 'analyst') {
  const { text } = await get(path, await bearer(name));
  return JSON.parse(text) as Record<string, unknown>[];
}

async function ask(query: string, name?: string) {
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(name ? await bearer(name) : {}) },
    body: JSON.stringify({ query }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: Record<string, never>;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { data: data as Record<string, unknown> | undefined, codes: errors.map(({ extensions }) => extensions.code) };
}

const save = (name: string, as: string, more = '', query = '{ procedures { nodes { code nameVi } } }') =>
  ask(
    `mutation { saveQuery(input: { name: "${name}", titleVi: "Thủ tục", query: ${JSON.stringify(query)} ${more} }) { version name isMine } }`,
    as,
  );

async function makeKey(table: string, as: string) {
  const { data } = await ask(
    `mutation { createReadKey(input: { table: "${table}", note: "Power Query", days: 30 }) { secret key { id } } }`,
    as,
  );
  return data!.createReadKey as { secret: string; key: { id: string } };
}

describe('the tables that the province offers', () => {
  test('dossiers by commune, procedure and month, as they are in the seed', async () => {
    const table = await rows('/dossiers-by-commune.json?from=2026-04-01&to=2026-06-30');
    expect(
      table.map((row) => [
        row['agency.stableId'],
        row['procedure.code'],
        row.month,
        row.accepted,
        row['onTime.numerator'],
      ]),
    ).toEqual([
      ['c-21136@2025', '1.000656', '2026-05', 3, 3],
      ['c-21136@2025', '1.001193', '2026-04', 20, 14],
      ['c-21136@2025', '1.001193', '2026-05', 12, 10],
      ['c-21172@2025', '1.001193', '2026-04', 8, 8],
      ['c-21172@2025', '1.001193', '2026-06', 4, 4],
    ]);
  });

  test('lateness: eight of the 35 of Cà Đam are late, and it comes first', async () => {
    const [first, second, ...others] = await rows('/lateness-by-commune.json');
    expect(first).toMatchObject({
      'agency.nameVi': 'UBND xã Cà Đam',
      accepted: 35,
      'onTime.numerator': 27,
      'onTime.percent': 77.14,
    });
    expect(second).toMatchObject({ accepted: 12, 'onTime.percent': 100 });
    expect(others).toEqual([]);
    expect(await rows('/lateness-by-commune.json?top=1')).toHaveLength(1);
  });

  test('conformity: the sums of the levels are those of the letter of April 2020', async () => {
    const table = await rows('/document-conformity.json');
    expect(table).toHaveLength(4 * 9);
    expect(new Set(table.map(({ level }) => level))).toEqual(new Set(['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE']));
    expect(new Set(table.map(({ month }) => month))).toEqual(new Set(['2020-04']));
  });

  test('conformity by month: the months add up to the spring, whose first and last are cut off where it is', async () => {
    const spring = { from: '2020-03-20', to: '2020-05-10' };
    const table = await rows('/document-conformity.json?from=2020-03-20&to=2020-05-10');
    expect([...new Set(table.map(({ month }) => month))]).toEqual(['2020-03', '2020-04', '2020-05']);
    const { data } = await ask(
      `{ edocConformity(period: { from: "${spring.from}", to: "${spring.to}" }, groupBy: [LEVEL]) { level month indicators { code denominator } } }`,
      'analyst',
    );
    const whole = data!.edocConformity as {
      level: string;
      month: null;
      indicators: { code: string; denominator: number }[];
    }[];
    const sums = whole.flatMap(({ level, month, indicators }) =>
      indicators.map(({ code, denominator }) => [level, month, code, denominator]),
    );
    expect(
      sums.map(([level, , code]) => [
        ...[level, null, code],
        table
          .filter((row) => row.level === level && row['indicators.code'] === code)
          .reduce((sum, row) => sum + Number(row['indicators.denominator']), 0),
      ]),
    ).toEqual(sums);
    expect(sums.some(([, , , denominator]) => Number(denominator) > 0)).toBe(true);
    const long = await get('/document-conformity.json?from=2020-01-01&to=2021-01-01', await bearer('analyst'));
    expect([long.status, long.text]).toEqual([400, expect.stringContaining('at most 12 months')]);
  });

  test('Plan 61: done and overdue never exceed the total of an agency', async () => {
    const table = await rows('/plan-61-progress.json', 'administrator');
    expect(table.length).toBeGreaterThan(10);
    for (const { total, done, overdue } of table as { total: number; done: number; overdue: number }[])
      expect(done + overdue).toBeLessThanOrEqual(total);
  });

  test('reports due: the department itself owes two receivers each quarter of 2020', async () => {
    const table = await rows('/reports-due.json');
    const own = table.filter(({ stableId }) => stableId === 'qni-stttt');
    expect(
      own.map((row) => [row['reportObligations.period.id'], row['reportObligations.submissions.deadline']]),
    ).toEqual([
      ['2020-Q1', '2020-03-16'],
      ['2020-Q1', '2020-03-25'],
      ['2020-Q2', '2020-06-15'],
      ['2020-Q2', '2020-06-25'],
      ['2020-Q3', '2020-09-15'],
      ['2020-Q3', '2020-09-25'],
      ['2020-Q4', '2020-12-15'],
      ['2020-Q4', '2020-12-25'],
    ]);
  });

  test('the crosswalk: xã Trà Bùi gave its area to two communes on 1 July 2025', async () => {
    const table = await rows('/agency-crosswalk.json');
    const split = table.filter((row) => row['predecessor.stableId'] === 'c-21142');
    expect(split.map((row) => [row.date, row['successor.stableId']]).sort()).toEqual([
      ['2025-07-01', 'c-21136@2025'],
      ['2025-07-01', 'c-21157@2025'],
    ]);
  });

  test('procedures: the 12 of the catalogue with their levels', async () => {
    const table = await rows('/procedures-online.json?labels=vi');
    expect(table).toHaveLength(12);
    expect(table.find(({ code }) => code === '1.001612')).toMatchObject({
      onlineLevel: 'PARTIAL',
      'timeLimit.value': 3,
    });
  });

  test('the calendar of obligations has the two deadlines of the first quarter of 2026', async () => {
    const table = await rows('/obligation-calendar.json');
    expect(
      table
        .filter((row) => row['regime.id'] === 'EGOV_PROGRESS_Q' && row['period.id'] === '2026-Q1')
        .map((row) => row['submissions.deadline']),
    ).toEqual(['2026-03-16', '2026-03-25']);
  });

  test('the conference: the second quarter of Cà Đam across the domains', async () => {
    const table = await rows('/conference-by-agency.json?level=COMMUNE');
    expect(table.find(({ stableId }) => stableId === 'c-21136@2025')).toMatchObject({
      'dossierStatistics.quarter': '2026-Q2',
      'dossierStatistics.accepted': 35,
      'dossierStatistics.onTime.percent': 77.14,
    });
  });

  test('figures of indicators by level and period', async () => {
    const table = await rows('/indicator-figures.json?indicators=TRAINED_OFFICERS');
    expect(
      table.filter((row) => row['period.id'] === '2020-Q1').map(({ level, value }) => [level, value]),
    ).toContainEqual(['DISTRICT', 235]);
  });
});

describe('an address', () => {
  test('of a public table has a name by its content, and answers nobody from a cache', async () => {
    const first = await get('/procedures-online.csv');
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    const again = await get('/procedures-online.csv', { 'if-none-match': first.headers.get('etag')! });
    expect((await get('/procedures-online.csv', { 'if-none-match': '*' })).status).toBe(304);
    expect([again.status, again.text]).toEqual([304, '']);
    const mine = await get('/procedures-online.csv', await bearer('clerk'));
    expect(mine.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('of a public table says since when it is as it is; of what only some may see, nobody learns when it changes', async () => {
    const seen = async (headers: Record<string, string> = {}) => {
      const { status, headers: told } = await get('/procedures-online.csv?asOf=2026-01-01', headers);
      return [status, told.get('last-modified')];
    };
    const rename = (name: string) =>
      graph.pool.query('update services.procedure set name_vi = $1 where code = $2', [name, '1.001193']);
    now = '2026-11-24T10:30:00.700+07:00';
    const at = 'Tue, 24 Nov 2026 03:30:00 GMT';
    expect(await seen()).toEqual([200, at]);
    now = '2026-11-24T10:31:00+07:00';
    expect(await seen({ 'if-modified-since': at })).toEqual([304, at]);
    // A tag says it better than a time.
    expect(await seen({ 'if-modified-since': at, 'if-none-match': '"another"' })).toEqual([200, at]);
    expect(await seen({ 'if-modified-since': 'some day' })).toEqual([200, at]);
    await rename('Thủ tục đăng ký khai sinh, tên mới');
    now = '2026-11-24T10:32:00+07:00';
    expect(await seen({ 'if-modified-since': at })).toEqual([200, 'Tue, 24 Nov 2026 03:32:00 GMT']);
    // Changed once more within the same second, it is another second's.
    await rename('Thủ tục đăng ký khai sinh');
    expect(await seen({ 'if-modified-since': 'Tue, 24 Nov 2026 03:32:00 GMT' })).toEqual([
      200,
      'Tue, 24 Nov 2026 03:32:01 GMT',
    ]);
    expect(await seen(await bearer('clerk'))).toEqual([200, null]);
    now = '2026-11-24T10:00:00+07:00';
  });

  test.each([
    ['/dossiers-by-commune.csv?year=2026', 400, 'from, to'],
    ['/reports-due.csv?year=soon', 400, 'number'],
    ['/reports-due.csv?year=2020&year=2021', 400, 'once'],
    ['/nothing.csv', 404, 'does not exist'],
    ['/..%2f..%2fetc%2fpasswd.csv', 404, 'does not exist'],
    ['/procedures-online.pdf', 404, 'does not exist'],
    ['/procedures-online.csv?asOf=soon', 400, '$asOf'],
    ['/procedures-online.csv?format=xlsx', 400, 'leave out ?format='],
    ['/procedures-online.csv?version=2', 404, 'does not exist'],
    ['/procedures-online.csv?version=-1', 400, 'whole number'],
    ['/procedures-online.csv?version=latest', 400, 'whole number'],
  ])('%s is refused', async (path, status, message) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(message);
  });
});

describe('the catalogue', () => {
  test('lists each table with its columns, in both languages', async () => {
    const { text } = await get('');
    const entries = JSON.parse(text) as {
      name: string;
      columns: { name: string }[];
      title: { vi: string; en: string };
    }[];
    expect(entries).toHaveLength(10);
    for (const { columns, title } of entries) {
      expect(columns.length).toBeGreaterThan(3);
      expect(title.vi).not.toBe(title.en);
    }
  });

  test('says how fresh each table is: fine cells are of the months that are over, totals of their halves', async () => {
    const entries = JSON.parse((await get('')).text) as {
      name: string;
      freshness: { frequency: string; vi: string; en: string };
    }[];
    const frequencies = new Map(entries.map(({ name, freshness }) => [name, freshness.frequency]));
    expect(Object.fromEntries([...frequencies].filter(([, frequency]) => frequency !== 'UPDATE_CONT'))).toEqual({
      'dossiers-by-commune': 'MONTHLY',
      'lateness-by-commune': 'MONTHLY_2',
    });
    for (const { freshness } of entries) expect(freshness.vi).not.toBe(freshness.en);
    const { 'dcat:dataset': datasets } = JSON.parse((await get('/catalogue.jsonld')).text) as {
      'dcat:dataset': { 'dct:identifier': string; 'dct:accrualPeriodicity': { '@id': string } }[];
    };
    for (const { 'dct:identifier': name, 'dct:accrualPeriodicity': every } of datasets)
      expect(every['@id'].split('/').at(-1)).toBe(frequencies.get(name));
  });

  test('every column that a definition speaks of is one of the table', async () => {
    const entries = JSON.parse((await get('')).text) as {
      name: string;
      columns: { name: string }[];
      chart?: { x: string; y: string };
    }[];
    for (const { name, columns, chart } of entries) {
      const names = columns.map((column) => column.name);
      expect([name, names.includes(chart!.x), names.includes(chart!.y)]).toEqual([name, true, true]);
    }
  });

  test('has the metadata of CSV on the Web, and is a DCAT catalogue', async () => {
    const csvw = JSON.parse((await get('/lateness-by-commune.csv-metadata.json')).text) as {
      url: string;
      tableSchema: { columns: { titles: string; datatype: string }[] };
    };
    expect(csvw.url).toBe('lateness-by-commune.csv');
    const header = (await get('/lateness-by-commune.csv')).text.split('\r\n')[0]!.split(',');
    expect(csvw.tableSchema.columns.map(({ titles }) => titles)).toEqual(header);
    const dcat = JSON.parse((await get('/catalogue.jsonld')).text) as { '@type': string; 'dcat:dataset': unknown[] };
    expect([dcat['@type'], dcat['dcat:dataset'].length]).toEqual(['dcat:Catalog', 10]);
  });

  test('has what CSV on the Web requires of the metadata of each table', async () => {
    const entries = JSON.parse((await get('')).text) as { name: string }[];
    for (const { name } of entries) {
      const metadata = JSON.parse((await get(`/${name}.csv-metadata.json`)).text) as {
        '@context': unknown;
        url: string;
        tableSchema: { columns: { name: string; titles: string; datatype: string }[] };
      };
      expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'vi' }]);
      expect(metadata.url).toBe(`${name}.csv`);
      const { columns } = metadata.tableSchema;
      // A text in several languages is a list of values with a language each.
      for (const described of [metadata, ...columns] as object[]) {
        for (const [key, value] of Object.entries(described).filter(([key]) =>
          /^dc:(title|description|source)$/.test(key),
        )) {
          expect([key, (value as object[]).map((text) => Object.keys(text))]).toEqual([
            key,
            Array(2).fill(['@language', '@value']),
          ]);
        }
      }
      // A name is unique, a part of an address, and does not begin with an underscore.
      expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
      for (const column of columns) {
        expect(column.name).toMatch(/^(?!_)(?:\w|%[\dA-F]{2})(?:\.?(?:\w|%[\dA-F]{2}))*$/);
        expect(['string', 'integer', 'number', 'boolean', 'date', 'dateTime']).toContain(column.datatype);
      }
    }
  });

  test('has what DCAT-AP requires of catalogues, data sets and distributions', async () => {
    interface Described {
      '@id': string;
      'dct:title': { '@language': string; '@value': string }[];
      'dct:description': { '@language': string; '@value': string }[];
    }
    type Dataset = Described & {
      'dcat:distribution': {
        '@type': string;
        'dcat:accessURL': { '@id': string };
        'dcat:mediaType': { '@id': string };
      }[];
    };
    const catalogue = JSON.parse((await get('/catalogue.jsonld')).text) as Described & {
      'dct:publisher': { '@type': string; 'foaf:name': string };
      'dcat:dataset': Dataset[];
    };
    expect(catalogue['dct:publisher']).toEqual({ '@type': 'foaf:Agent', 'foaf:name': expect.any(String) as unknown });
    for (const described of [catalogue, ...catalogue['dcat:dataset']]) {
      expect(new URL(described['@id']).pathname).toMatch(/^\/tables/);
      for (const texts of [described['dct:title'], described['dct:description']]) {
        expect(texts.map((text) => text['@language'])).toEqual(['vi', 'en']);
        for (const text of texts) expect(text['@value']).not.toBe('');
      }
    }
    for (const dataset of catalogue['dcat:dataset']) {
      expect(dataset['dcat:distribution']).toHaveLength(6);
      for (const distribution of dataset['dcat:distribution']) {
        expect(distribution['@type']).toBe('dcat:Distribution');
        expect(distribution['dcat:accessURL']['@id']).toContain(`${dataset['@id']}.`);
        expect(distribution['dcat:mediaType']['@id']).toMatch(/media-types\/[a-z]+\/[\w.-]+$/);
      }
    }
  });

  test('has no text where DCAT-AP requires a thing, and no thing without its class', async () => {
    const classes: Record<string, string> = {
      ...{ 'dct:format': 'dct:MediaTypeOrExtent', 'dcat:mediaType': 'dct:MediaType', 'dct:conformsTo': 'dct:Standard' },
      ...{ 'dct:language': 'dct:LinguisticSystem', 'dct:accrualPeriodicity': 'dct:Frequency' },
      ...{ 'dct:provenance': 'dct:ProvenanceStatement', 'dct:publisher': 'foaf:Agent' },
      'dct:references': 'dct:BibliographicResource',
    };
    const seen = new Set<string>();
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        for (const one of Object.hasOwn(classes, key) ? [value].flat() : []) {
          expect([key, one]).toEqual([key, expect.objectContaining({ '@type': classes[key] })]);
          seen.add(key);
        }
        visit(value);
      }
    };
    visit(JSON.parse((await get('/catalogue.jsonld')).text));
    expect([...seen].sort()).toEqual(Object.keys(classes).sort());
  });
});

describe('saved queries', () => {
  test('have versions, and the one that was seen is asked for', async () => {
    expect((await save('mine', 'analyst')).data).toEqual({ saveQuery: { version: 1, name: 'mine', isMine: true } });
    expect((await save('mine', 'analyst')).data).toEqual({ saveQuery: { version: 1, name: 'mine', isMine: true } });
    const other = '{ procedures { nodes { code } } }';
    expect((await save('mine', 'analyst', '', other)).codes).toEqual(['CONFLICT']);
    expect((await save('mine', 'analyst', 'version: 1', other)).data).toMatchObject({ saveQuery: { version: 2 } });
    expect((await get('/mine.csv', await bearer('analyst'))).text.split('\r\n')[0]).toBe('code');
    expect((await get('/mine.csv?version=1', await bearer('analyst'))).text.split('\r\n')[0]).toBe('code,nameVi');
  });

  test('are found by whom they are for', async () => {
    await save('of-agency', 'clerk', 'visibility: AGENCY');
    await save('of-all', 'analyst', 'visibility: PUBLIC');
    const found = async (name: string, as?: string) => (await get(`/${name}.csv`, as ? await bearer(as) : {})).status;
    expect(
      await Promise.all(['clerk', 'leader', 'commune-clerk', undefined].map((as) => found('of-agency', as))),
    ).toEqual([200, 200, 404, 404]);
    expect(await found('of-all')).toBe(200);
    expect(await found('mine', 'clerk')).toBe(404);
    expect((await save('of-all', 'administrator', 'visibility: PUBLIC')).codes).toEqual(['CONFLICT']);
  });

  test.each([
    ['a name with a path', '../x', '', undefined, 'BAD_USER_INPUT'],
    ['the name of a table of the province', 'reports-due', '', undefined, 'CONFLICT'],
    [
      'what is no table',
      'two',
      '',
      '{ a: procedures { nodes { code } } b: procedures { nodes { code } } }',
      'BAD_USER_INPUT',
    ],
    ['a mutation', 'change', '', 'mutation { revokeReadKey(id: "x") { id } }', 'BAD_USER_INPUT'],
    ['a public one of who may not', 'public', 'visibility: PUBLIC', undefined, 'FORBIDDEN'],
  ])('%s is refused', async (_, name, more, query, code) => {
    expect((await save(name, 'clerk', more, query)).codes).toEqual([code]);
  });

  test('are for people who are signed in', async () => {
    const query =
      'mutation { saveQuery(input: { name: "x", titleVi: "x", query: "{ procedures { nodes { code } } }" }) { id } }';
    expect((await ask(query)).codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('read keys', () => {
  const numbers = '{ tasks: agency(id: "qni-skhcn2025-new") { tasks { nodes { id clause } } } }';

  test('read their one table with the rights of their owner, on record, until they are revoked', async () => {
    await save('tasks', 'clerk', '', numbers);
    await save('other', 'clerk', '');
    const { secret, key } = await makeKey('tasks', 'clerk');
    const kept = await graph.pool.query(`select * from tables.read_key`);
    expect(JSON.stringify(kept.rows)).not.toContain(secret);
    const asOwner = await get('/tasks.csv', await bearer('clerk'));
    expect((await get('/tasks.csv', basic(secret))).text).toBe(asOwner.text);
    expect((await get('/tasks.csv', { 'x-read-key': secret })).status).toBe(200);
    expect((await get('/other.csv', basic(secret))).status).toBe(401);
    const { data } = await ask('{ gatewayAuditTrail(first: 1) { nodes { action type rowId } } }', 'clerk');
    expect(data).toEqual({ gatewayAuditTrail: { nodes: [{ action: 'READ', type: 'Table', rowId: key.id }] } });
    const graphql = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...basic(secret) },
      body: '{"query":"{ __typename }"}',
    });
    expect(graphql.status).toBe(401);
    await ask(`mutation { revokeReadKey(id: "${key.id}") { revokedAt } }`, 'clerk');
    expect((await get('/tasks.csv', basic(secret))).status).toBe(401);
  });

  test('do not tell which other tables their owner keeps', async () => {
    const other = 'not-to-be-told';
    await save(other, 'clerk');
    const { secret } = await makeKey('tasks', 'clerk');
    for (const path of ['/catalogue.jsonld', `/${other}.csv-metadata.json`, `/${other}.json`]) {
      for (const headers of [basic(secret), { 'x-read-key': secret }]) {
        const { status, text } = await get(path, headers);
        expect([path, status]).toEqual([path, 401]);
        expect(text).not.toContain(other);
      }
    }
    expect((await get('/catalogue.jsonld', await bearer('clerk'))).text).toContain(other);
  });

  test('are refused alike: guessed, over, of a deleted query, of a dissolved agency', async () => {
    await save('gone', 'clerk', '');
    const gone = await makeKey('gone', 'clerk');
    const over = await makeKey('procedures-online', 'clerk');
    await ask('mutation { deleteSavedQuery(name: "gone") { id } }', 'clerk');
    const dissolved = { ...person('clerk'), subject: 'officer-qni-stttt-staff', agency: 'qni-stttt' };
    const token = await graph.token(dissolved);
    const made = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: 'mutation { createReadKey(input: { table: "procedures-online", note: "old" }) { secret } }',
      }),
    });
    const old = ((await made.json()) as { data: { createReadKey: { secret: string } } }).data.createReadKey.secret;
    expect((await get('/procedures-online.csv', basic(over.secret))).status).toBe(200);
    const before = now;
    now = '2026-12-30T10:00:00+07:00';
    const refusals = await Promise.all([
      get('/procedures-online.csv', basic(`${over.secret.slice(0, -1)}_`)),
      get('/procedures-online.csv', basic(over.secret)),
      get('/gone.csv', basic(gone.secret)),
      get('/procedures-online.csv', basic(old)),
      get('/no-such-table.csv', basic(over.secret)),
    ]);
    now = before;
    const oldToday = await get('/procedures-online.csv', basic(old));
    const shown = [...refusals, oldToday].map(({ status, text }) => [
      status,
      (JSON.parse(text) as { errors: { message: string }[] }).errors[0]!.message,
    ]);
    expect(new Set(shown.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(shown[0]![0]).toBe(401);
    expect(refusals[0]!.headers.get('www-authenticate')).toContain('Basic');
  });

  test('do no more than their owner may on the day', async () => {
    await save(
      'quarters',
      'analyst',
      '',
      '{ statistics(indicators: ["ED2"], by: [LEVEL], filter: { periodKind: QUARTERLY }) { nodes { value } } }',
    );
    const { secret } = await makeKey('quarters', 'analyst');
    expect((await get('/quarters.csv', basic(secret))).status).toBe(200);
    const demoted = await graph.token({ ...person('analyst'), scopes: [] });
    await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${demoted}` },
      body: '{"query":"{ readKeys { id } }"}',
    });
    expect((await get('/quarters.csv', basic(secret))).status).toBe(403);
  });

  test('are read by HEAD and in an encoded address as well, and are not more than there may be', async () => {
    const { secret } = await makeKey('procedures-online', 'leader');
    const origin = new URL(graph.url).origin;
    const statusOf = async (method: string, path: string, headers: Record<string, string>) =>
      (await fetch(origin + path, { method, headers })).status;
    for (const path of ['/tables/procedures-online.csv', '/%74ables/procedures-online.csv']) {
      for (const method of ['GET', 'HEAD']) {
        expect([path, method, await statusOf(method, path, basic(secret))]).toEqual([path, method, 200]);
        expect([path, method, await statusOf(method, path, { 'x-read-key': 'rk_guessed' })]).toEqual([
          path,
          method,
          401,
        ]);
      }
    }
    const mutation = 'mutation { createReadKey(input: { table: "procedures-online", note: "x" }) { secret } }';
    const made = await Promise.all(Array.from({ length: 60 }, () => ask(mutation, 'leader')));
    expect(made.filter(({ codes }) => codes.length === 0)).toHaveLength(49);
    expect(new Set(made.flatMap(({ codes }) => codes))).toEqual(new Set(['LIMIT_EXCEEDED']));
  });

  test('read nothing personal', async () => {
    await save('phones', 'clerk', '', '{ officer(id: "officer-qni-skhcn2025-new-staff") { fullName personalPhone } }');
    const { codes } = await ask(
      'mutation { createReadKey(input: { table: "phones", note: "x" }) { secret } }',
      'clerk',
    );
    expect(codes).toEqual(['FORBIDDEN']);
  });
});
