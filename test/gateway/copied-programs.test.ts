import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { transform } from 'esbuild';
import { people } from '../../gateway/demo/people.ts';
import { copies } from '../../gateway/workbench/page/copy-as.js';
import { startGraph, type TestGraph } from '../support/graph.ts';

type Copied = { query: string; variables?: object; name?: string; parameters?: Record<string, string> };
const programs = copies as Record<'curl' | 'TypeScript' | 'DuckDB', (copied: Copied, origin: string) => string>;

let graph: TestGraph;
let folder: string;
let origin: string;
const secrets: Record<string, string> = {};
beforeAll(async () => {
  graph = await startGraph();
  origin = new URL(graph.url).origin;
  folder = await mkdtemp(path.join(tmpdir(), 'copied-'));
  const token = await graph.token(people.find(({ name }) => name === 'analyst')!);
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: 'mutation { createReadKey(input: { table: "lateness-by-commune", note: "curl", days: 30 }) { secret } }',
    }),
  });
  const { data } = (await response.json()) as { data: { createReadKey: { secret: string } } };
  Object.assign(secrets, { TOKEN: token, READ_KEY: data.createReadKey.secret });
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

/** Runs a program where what was copied has its secrets in the environment, and nothing else of this process. */
async function run(program: string, args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', ...secrets };
  return (await promisify(execFile)(program, args, { cwd: folder, env })).stdout;
}

/** What a copied module has in `rows`. */
async function rowsOf(typeScript: string): Promise<Record<string, unknown>[]> {
  const { code } = await transform(typeScript, { loader: 'ts', format: 'esm', target: 'node20' });
  const stdout = await run(process.execPath, [
    '--input-type=module',
    '-e',
    `${code}\nconsole.log(JSON.stringify(rows))`,
  ]);
  return JSON.parse(stdout) as Record<string, unknown>[];
}

/** The lines of a file that curl wrote, without the mark that says that it is UTF-8. */
const linesOf = async (file: string) => (await readFile(path.join(folder, file), 'utf8')).trim().split(/\r?\n/);

// A text with what a shell, JSON and TypeScript each write otherwise.
const question: Copied = {
  query: 'query ($words: Text) { procedures(search: $words) { nodes { code nameVi } } } # `${x}` \'$HOME\' "\\"',
  variables: { words: '1.001193' },
};
const kept: Copied = { query: '', name: 'lateness-by-commune', parameters: { from: '2026-04-01', to: '2026-04-30' } };
const birth = { code: '1.001193', nameVi: 'Đăng ký khai sinh' };

describe('what the page copies runs as it is', () => {
  test('a question by curl', async () => {
    await run('sh', ['-c', programs.curl(question, origin)]);
    expect(await linesOf('table.csv')).toEqual(['code,nameVi', `${birth.code},${birth.nameVi}`]);
  });

  test('a question by TypeScript', async () => {
    expect(await rowsOf(programs.TypeScript(question, origin))).toEqual([birth]);
  });

  test('a kept table by curl', async () => {
    await run('sh', ['-c', programs.curl(kept, origin)]);
    const [head, first] = await linesOf('lateness-by-commune.csv');
    expect(head).toContain('agency.nameVi');
    expect(first).toContain('UBND xã Cà Đam');
  });

  test('a kept table by TypeScript', async () => {
    expect((await rowsOf(programs.TypeScript(kept, origin)))[0]).toMatchObject({
      ...{ 'agency.nameVi': 'UBND xã Cà Đam', accepted: 20, 'onTime.percent': 70 },
    });
  });

  // What reads an address in DuckDB is an extension that has to be downloaded: here the file is fetched for it.
  test('a kept table by DuckDB, as far as it goes without its extension', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const odd = { ...kept, parameters: { ...kept.parameters, words: 'it\'s; "--' } };
    for (const copied of [kept, odd, question])
      expect((await connection.extractStatements(programs.DuckDB(copied, origin))).count).toBe(copied.name ? 3 : 1);
    const program = programs.DuckDB(kept, origin);
    const [, address] = /read_parquet\('([^']+)'\)/.exec(program)!;
    const response = await fetch(address!, { headers: { 'x-read-key': secrets.READ_KEY! } });
    const file = path.join(folder, 'kept.parquet');
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    const select = program.slice(program.lastIndexOf('SELECT')).replace(address!, file);
    const rows = (await connection.runAndReadAll(select)).getRowObjectsJson();
    expect(rows[0]).toMatchObject({ 'agency.nameVi': 'UBND xã Cà Đam', accepted: 20, 'onTime.percent': 70 });
    connection.closeSync();
    instance.closeSync();
  });
});
