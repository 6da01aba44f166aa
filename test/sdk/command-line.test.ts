import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import { demoRoutes } from '../../gateway/demo/openid/demo-routes.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { createServer as createAppServer, type Server } from '../../subgraphs/kernel/http/server.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { browser, fieldsOf } from '../support/browser.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { bytesOf, newPacket, organ } from '../support/packets.ts';

const { bundleCommand } = (await import(projectFile('client-sdk/bundles.mjs'))) as {
  bundleCommand: (folder: string) => Promise<void>;
};
const person = (name: string) => people.find((candidate) => candidate.name === name)!;

let graph: TestGraph;
let provider: Server;
let folder: string;
let issuer: string;
let logins: string;
beforeAll(async () => {
  graph = await startGraph();
  provider = createAppServer({ logLevel: 'silent' });
  demoRoutes(provider.app, await openDemoIssuer(projectFile('.data/test')));
  await provider.listen(0, '127.0.0.1');
  provider.ready();
  issuer = `http://127.0.0.1:${(provider.app.server.address() as AddressInfo).port}/demo/oidc`;
  folder = await mkdtemp(path.join(tmpdir(), 'command-line-'));
  await bundleCommand(path.join(folder, 'package/dist/command'));
  copyFileSync(projectFile('client-sdk/package.json'), path.join(folder, 'package/package.json'));
  logins = path.join(folder, 'config/province-graph/logins.json');
});
afterAll(async () => {
  await graph.close();
  await provider.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  said: string;
}

/** Runs the built command with nothing set in its environment but what is given; `watch` is told what it says. */
function command(
  args: string[],
  environment: Record<string, string> = {},
  watch?: (said: string) => void,
): Promise<Ended> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [path.join(folder, 'package/dist/command/province-graph.js'), ...args], {
    cwd: folder,
    env: {
      PATH,
      HOME: folder,
      XDG_CONFIG_HOME: path.join(folder, 'config'),
      PROVINCE_GRAPH_URL: graph.url,
      ...environment,
    },
  });
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    watch?.(said);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, said })));
}

const as = async (name: string) => ({ PROVINCE_GRAPH_TOKEN: await graph.token(person(name)) });
const rowsIn = ({ out }: Ended) => JSON.parse(out) as Record<string, unknown>[];

describe('a login', () => {
  it('of an application is kept for its user alone, and commands go on as the application', async () => {
    const secret = { PROVINCE_GRAPH_CLIENT_SECRET: 'vendor-0001-demo-secret' };
    const scopes = 'documents:read,documents:content';
    const done = await command(['login', '--issuer', issuer, '--client', 'vendor-0001', '--scopes', scopes], secret);
    expect(done).toEqual({ code: 0, out: '', said: `Logged in at ${graph.url}; the token is kept in ${logins}\n` });
    expect((await stat(logins)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(logins))).mode & 0o777).toBe(0o700);
    expect(await readFile(logins, 'utf8')).not.toContain('vendor-0001-demo-secret');
    const { out } = await command(['run', '{ viewer { clientId scopes } }', '--format', 'csv']);
    expect(out).toBe('viewer.clientId,viewer.scopes\r\nvendor-0001,documents:content; documents:read\r\n');
  });

  it('of a person needs a browser and a code, and is renewed when its token is over', async () => {
    let said = '';
    const ending = command(['login', '--issuer', issuer], {}, (text) => (said = text));
    while (!said.includes('enter the code')) await new Promise((resolve) => setTimeout(resolve, 20));
    const [, address, code] = /Open (\S+)\nand enter the code (\S+)/.exec(said)!;
    const page = new URL(address!);
    expect(page.searchParams.get('user_code')).toBe(code);
    page.search = '';
    const visit = browser();
    const confirm = await visit(page, { ...fieldsOf(await visit(page)), user_code: code! });
    const chosen = (await visit(page, fieldsOf(confirm))).location!;
    await visit((await visit(chosen, { person: 'clerk' })).location!);
    expect((await ending).code).toBe(0);

    const whose = ['run', '{ viewer { agency { id } } }', '--format', 'json'];
    expect(rowsIn(await command(whose))).toEqual([{ 'viewer.agency.id': 'qni-skhcn2025-new' }]);
    const kept = JSON.parse(await readFile(logins, 'utf8')) as {
      logins: Record<string, { token: string; endsAt: number; refreshToken: string }>;
    };
    const before = { ...kept.logins[graph.url]! };
    kept.logins[graph.url]!.endsAt = Date.now();
    await writeFile(logins, JSON.stringify(kept));
    expect(rowsIn(await command(whose))).toEqual([{ 'viewer.agency.id': 'qni-skhcn2025-new' }]);
    const after = (JSON.parse(await readFile(logins, 'utf8')) as typeof kept).logins[graph.url]!;
    expect(after.token).not.toBe(before.token);
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect(after.endsAt).toBeGreaterThan(Date.now() + 3_000_000);
  });

  it('is forgotten by logout', async () => {
    expect((await command(['logout'])).said).toBe(`Logged out at ${graph.url}\n`);
    const { out } = await command(['run', '{ viewer { clientId } }', '--format', 'json']);
    expect(JSON.parse(out)).toEqual([expect.objectContaining({ 'viewer.clientId': null })]);
    expect(await readFile(logins, 'utf8')).not.toContain('eyJ');
  });

  it('is not used when others may read it', async () => {
    await chmod(logins, 0o644);
    const { code, said } = await command(['inbox']);
    await chmod(logins, 0o600);
    expect([code, said]).toEqual([2, expect.stringMatching(/^province-graph: Others may read .*log in again\n$/)]);
  });
});

describe('run', () => {
  const agencies = 'query agencies($asOf: Date) { agencies(first: 50, asOf: $asOf) { nodes { stableId level } } }';
  const crosswalk = (rows: Record<string, unknown>[]) =>
    rows.filter((row) => row['predecessor.stableId'] === 'c-21142').map((row) => row['successor.stableId']);

  it('prints all pages of a file as csv, json and table', async () => {
    await writeFile(path.join(folder, 'agencies.graphql'), agencies);
    await writeFile(path.join(folder, 'day.json'), '{"asOf":"2020-04-15"}');
    let count = 0;
    for await (const _ of graph.plain(undefined).directory.agencies.all({ asOf: '2020-04-15' })) count += 1;
    expect(count).toBeGreaterThan(200);
    const args = ['run', 'agencies.graphql', '--variables', '@day.json', '--format'];
    const csv = (await command([...args, 'csv'])).out.split('\r\n');
    expect([csv[0], csv.length]).toEqual(['stableId,level', count + 2]);
    const json = rowsIn(await command([...args, 'json']));
    expect(json).toHaveLength(count);
    expect(json).toContainEqual({ stableId: 'd-524', level: 'DISTRICT' });
    const { out, said } = await command([...args, 'table', '--limit', '3']);
    expect(out.split('\n')).toHaveLength(5);
    expect(out).toMatch(/^stableId +level\n/);
    expect(said).toBe('3 rows\n');
  });

  it('runs what is kept under a name: a ready-made table, and a query that somebody has saved', async () => {
    const rows = rowsIn(await command(['run', 'agency-crosswalk', '--format', 'json']));
    expect(crosswalk(rows).sort()).toEqual(['c-21136@2025', 'c-21157@2025']);
    const input = { name: 'by-code', titleVi: 'Thủ tục', query: '{ procedures { nodes { code } } }' };
    const save = 'mutation save($input: SaveQueryInput!) { saveQuery(input: $input) { name version } }';
    const saved = await command(['run', save, '--variables', JSON.stringify({ input })], await as('analyst'));
    expect([saved.code, JSON.parse(saved.out)]).toEqual([0, { saveQuery: { name: 'by-code', version: 1 } }]);
    expect(rowsIn(await command(['run', 'by-code', '--format', 'json'], await as('analyst')))).toHaveLength(12);
    expect(await command(['run', 'by-code'])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^province-graph: This table does not exist, or is not yours to see/),
    });
  });

  it('carries a mutation out once with the same key', async () => {
    const text = `mutation ($input: ChangeWorkContactsInput!) {
      changeWorkContacts(input: $input) { revision workEmail }
    }`;
    const input = { officer: 'officer-qni-skhcn2025-new-deputy', revision: 1, workEmail: 'deputy@science.example' };
    const args = ['run', text, '--variables', JSON.stringify({ input }), '--key', 'contacts-once'];
    const environment = await as('agency-administrator');
    const answer = { changeWorkContacts: { revision: 2, workEmail: 'deputy@science.example' } };
    for (const time of [1, 2]) {
      const { code, out } = await command(args, environment);
      expect([time, code, JSON.parse(out)]).toEqual([time, 0, answer]);
    }
    const anew = await command([...args.slice(0, -1), 'contacts-again'], environment);
    expect([anew.code, anew.said]).toEqual([1, expect.stringMatching(/^province-graph: [^\n]*revision[^\n]*\n$/)]);
  });

  it('says in a row what its reader may not see', async () => {
    const text = '{ officer(id: "officer-qni2025-head") { fullName personalPhone } }';
    expect(rowsIn(await command(['run', text, '--format', 'json'], await as('clerk')))).toEqual([
      {
        'officer.fullName': 'Trương Quốc Bình',
        'officer.personalPhone': null,
        withheld: 'officer.personalPhone: DENIED',
      },
    ]);
  });

  it('chooses among the operations of a file', async () => {
    await writeFile(
      path.join(folder, 'two.graphql'),
      'query a { agency(id: "gov") { id } } query b { agency(id: "qni") { id } }',
    );
    expect((await command(['run', 'two.graphql', '--operation', 'b', '--format', 'csv'])).out).toBe(
      'agency.id\r\nqni\r\n',
    );
    expect(await command(['run', 'two.graphql'])).toMatchObject({
      code: 2,
      said: 'province-graph: two.graphql: --operation is one of a, b\n',
    });
  });

  it('shows a terminal no text of the data that would steer it', async () => {
    const { url, close } = await serve((_, response) => {
      const row = { subject: '\u001b[2J\u001b]0;title\u0007V/v\nsố hóa\u202e' };
      response.setHeader('content-type', 'application/x-ndjson').end(`${JSON.stringify(row)}\n`);
    });
    const { out } = await command(['run', '{ documents { nodes { subject } } }', '--url', url]);
    await close();
    expect(out).toBe('subject\n[2J ]0;title V/v số hóa\n');
  });

  it('fails when a table breaks off, whatever was printed before', async () => {
    const { url, close } = await serve((_, response) => {
      response.setHeader('content-type', 'text/csv').write('code\r\n1.0\r\n');
      response.end('#ERROR,SUBGRAPH_UNAVAILABLE,"Away, for now",r-17,\r\n');
    });
    const args = ['run', '{ procedures { nodes { code } } }', '--url', url, '--format'];
    const said = 'province-graph: Away, for now; try again in a moment (request r-17)\n';
    expect(await command([...args, 'csv'])).toMatchObject({ code: 5, said });
    expect(await command([...args, 'table'])).toMatchObject({ code: 5, said });
    await close();
  });
});

describe('an inbox', () => {
  it('is that of the agency of who asks, the last document first', async () => {
    const environment = await as('vendor');
    const { out, said, code } = await command(['inbox', '--limit', '2'], environment);
    expect([code, said]).toEqual([0, '2 rows\n']);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^document.number +status +sentAt +sender.nameVi +document.subject$/);
    expect(lines.slice(1, 3)).toEqual([
      expect.stringMatching(/^990626\/TB-UBND +SENT /),
      expect.stringMatching(/^990626\/TB-UBND +SENT /),
    ]);
    const rows = rowsIn(await command(['inbox', '--format', 'json'], environment));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      'recipient.stableId': expect.any(String),
      'document.id': 'document-qni-2020-conference',
    });
  });

  it('is denied to who may not read it, with the scope that is missing', async () => {
    expect(await command(['inbox', '--agency', 'qni2025'], await as('citizen'))).toEqual({
      code: 4,
      out: '',
      said: expect.stringMatching(
        /^province-graph: .*documents:read.*province-graph login --scopes documents:read \(request .*\)\n$/,
      ),
    });
    expect(await command(['inbox'])).toMatchObject({
      code: 3,
      said: expect.stringMatching(/^province-graph: Whose inbox\?/),
    });
  });
});

describe('send', () => {
  it('sends a packet once, and tells the fate of each recipient', async () => {
    const packet = newPacket({
      from: organ('c-21136@2025'),
      to: [organ('qni-skhcn2025-new'), organ('999.99.99.H48')],
      documentId: 'c-21136@2025,2026/11/20,77/UBND-VP',
      codeNumber: '77',
      codeNotation: 'UBND-VP',
      promulgationDate: parsePlainDate('2026-11-20'),
      trace: [{ organId: 'c-21136@2025', timestamp: parseInstant('2026-11-20T02:00:00Z') }],
    });
    await writeFile(path.join(folder, 'letter.edxml'), bytesOf(packet));
    const environment = await as('commune-clerk');
    const first = await command(['send', 'letter.edxml'], environment);
    expect(first).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^77\/UBND-VP is here as \S+; the directory does not know 1 of its recipients\n$/),
    });
    expect(first.out.split('\n').slice(1, 3)).toEqual([
      expect.stringMatching(/^qni-skhcn2025-new +qni-skhcn2025-new +DELIVERED$/),
      expect.stringMatching(/^999.99.99.H48 +UNKNOWN$/),
    ]);
    expect(await command(['send', 'letter.edxml'], environment)).toEqual(first);
  });

  it('says in one line what is wrong with a packet', async () => {
    await writeFile(path.join(folder, 'no.edxml'), 'no packet');
    const { code, said } = await command(['send', 'no.edxml'], await as('commune-clerk'));
    expect([code, said.split('\n').length]).toEqual([1, 2]);
  });
});

describe('scopes', () => {
  it('names what the operations of an application require, in its files and in its code', async () => {
    await writeFile(
      path.join(folder, 'app.graphql'),
      `query inbox { agency(id: "qni") { nameVi inbox(first: 1) { nodes { ...Row } } } }
       fragment Row on Delivery { document { attachments { name } } }`,
    );
    await writeFile(
      path.join(folder, 'app.tsx'),
      `const open = gql\`query open { agency(id: "qni") { nameVi } }\`;
       await client.documents.inbox({ agency }); for await (const row of client.documents.list.all({})) use(row);`,
    );
    const { code, out } = await command(['scopes', 'app.graphql', 'app.tsx', '--format', 'json']);
    const found = JSON.parse(out) as { operations: { operation: string; fields: unknown[] }[]; scopes: string[] };
    expect(code).toBe(0);
    expect(found.operations.map(({ operation }) => operation)).toEqual([
      'inbox',
      'open',
      'documentsInbox',
      'documentsList',
    ]);
    expect(found.operations[0]!.fields).toEqual([
      { path: 'agency.inbox', field: 'Agency.inbox', scopes: ['documents:read'] },
      {
        path: 'agency.inbox.nodes.document.attachments',
        field: 'Document.attachments',
        scopes: ['documents:content', 'tasks:read', 'documents:unmask'],
      },
    ]);
    expect(found.operations[1]!.fields).toEqual([]);
    expect(found).toMatchObject({
      scopes: ['documents:read'],
      oneOf: ['documents:content or tasks:read or documents:unmask'],
    });
    const { out: words } = await command(['scopes', 'app.graphql']);
    expect(words).toContain('  agency.inbox (Agency.inbox) requires documents:read\n');
    expect(words).toMatch(/\nAsk for: documents:read, one of documents:content or tasks:read or documents:unmask\n$/);
  });

  it('says where an operation does not fit the schema, or is none', async () => {
    await writeFile(path.join(folder, 'old.graphql'), '{ agency(id: "qni") { nameFr } }');
    await writeFile(path.join(folder, 'broken.graphql'), '{ agency(\n');
    expect(await command(['scopes', 'old.graphql'])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^province-graph: old.graphql: Cannot query field "nameFr" on type "Agency"/),
    });
    expect(await command(['scopes', 'broken.graphql'])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^province-graph: broken.graphql, line 2: Syntax Error/),
    });
  });
});

describe('doctor', () => {
  it('finds all in order for who is logged in', async () => {
    const { code, out } = await command(['doctor'], await as('vendor'));
    expect(out.split('\n').map((line) => line.split(':')[0])).toEqual([
      'ok    versions',
      'ok    graph',
      'ok    clock',
      'ok    schema',
      'ok    token',
      '      it has documents',
      '      it lacks applicants',
      '',
    ]);
    expect(out).toMatch(/ok {4}schema: the graph takes all \d+ operations of this version\n/);
    expect(out).toContain('ok    token: of vendor-0001, Sở Khoa học và Công nghệ, for ');
    expect(code).toBe(0);
  });

  it('says that nobody is logged in, or that a token does not hold', async () => {
    expect(await command(['doctor'])).toMatchObject({
      code: 3,
      out: expect.stringContaining('FAIL  token: nobody is logged in: province-graph login\n'),
    });
    const expired = { PROVINCE_GRAPH_TOKEN: await graph.token(person('clerk'), -60) };
    expect(await command(['doctor'], expired)).toMatchObject({
      code: 3,
      out: expect.stringMatching(/ok {4}graph: .*\n(.*\n)*FAIL {2}token: .*expired.*; log in: province-graph login/),
    });
  });

  it('tells a clock that is wrong, and a graph of another version', async () => {
    const { url, close } = await serve((_, response) => {
      const headers = { date: new Date(Date.now() - 3_600_000).toUTCString(), 'content-type': 'application/json' };
      response.writeHead(200, headers).end('{"data":{"__typename":"Query","__schema":{"types":[],"directives":[]}}}');
    });
    const { code, out } = await command(['doctor', '--url', url]);
    await close();
    expect(code).toBe(1);
    expect(out).toMatch(
      /FAIL {2}clock: This clock is 3\d{3} s ahead of that of the graph; set it, or tokens are refused\n/,
    );
    expect(out).toContain('FAIL  schema: ');
  });
});

describe('what goes wrong', () => {
  it.each<[string[], number, string]>([
    [['nothing'], 2, '"nothing" is no command; see province-graph --help'],
    [['run', '{ a }', '--fromat', 'csv'], 2, "Unknown option '--fromat'; see province-graph --help"],
    [['run', '{ a }', '--format', 'xml'], 2, '--format: "xml" is none of table, json, csv'],
    [
      ['run', '{ a }', '--variables', '[1]'],
      2,
      '--variables: it must be a JSON object such as {"agency":"qni2025"}, or @file',
    ],
    [['run', './no.graphql'], 2, 'There is no file ./no.graphql (ENOENT)'],
    [['run', '{ a'], 1, 'The query, line 1: Syntax Error: Expected Name, found <EOF>.'],
    [['run', '{ agency(id: "qni") { id } }', '--limit', '0'], 2, '--limit: it must be a whole number of rows from 1'],
    [['inbox', '--url', 'graph'], 2, '--url: "graph" is not an address such as https://graph.example/graphql'],
    [
      ['inbox', '--url', 'http://127.0.0.1:9/graphql'],
      5,
      'The graph at http://127.0.0.1:9 does not answer; check --url, and that the graph runs',
    ],
    [
      ['login', '--url', 'https://graph.example/graphql'],
      2,
      '--issuer: give the address of the OpenID provider at which you log in',
    ],
  ])('%j ends in one line that says what to do', async (args, code, line) => {
    expect(await command(args)).toEqual({ code, out: '', said: `province-graph: ${line}\n` });
  });

  it('at the provider is said with its reason', async () => {
    const secret = { PROVINCE_GRAPH_CLIENT_SECRET: 'guessed' };
    const { code, said } = await command(['login', '--issuer', issuer, '--client', 'vendor-0001'], secret);
    expect([code, said]).toEqual([
      3,
      expect.stringMatching(/^province-graph: The provider refused the login: .*; check the id and the secret/),
    ]);
    expect((await command(['login', '--issuer', `${issuer}/nowhere`])).code).toBe(5);
  });

  it('is told by a page that is no graph', async () => {
    const { url, close } = await serve((_, response) => response.setHeader('content-type', 'text/html').end('<html>'));
    const { code, said } = await command(['inbox', '--url', url], await as('clerk'));
    await close();
    expect([code, said]).toEqual([5, expect.stringMatching(/^province-graph: This is not the graph.*check --url/)]);
  });
});

async function serve(listener: RequestListener): Promise<{ url: string; close: () => Promise<void> }> {
  const server: HttpServer = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
