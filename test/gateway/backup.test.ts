import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { people } from '../../gateway/demo/people.ts';
import { storedSchemas } from '../../gateway/stored-schemas.ts';
import { makeBackup } from '../../subgraphs/kernel/backup/make-backup.ts';
import { type Manifest, readManifest } from '../../subgraphs/kernel/backup/manifest.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { ask } from '../support/ask.ts';
import { openEmptyPlace, openProcessDatabase, openTestDatabase, type ProcessDatabase } from '../support/database.ts';
import { expectWhole, issueAgain, type LetterDesk, readRegister, startLetterLoad } from '../support/letter-load.ts';
import { freePort, type Running, startProcess, untilReady } from '../support/process.ts';

const clerk = people.find(({ name }) => name === 'commune-clerk')!;

describe('a backup that is made while letters are issued', () => {
  let top: string;
  let backup: string;
  let source: ProcessDatabase;
  let made: string;
  let running: Running | undefined;
  let load: ReturnType<typeof startLetterLoad>;
  let before: number;
  const places: { close(): Promise<void> }[] = [];

  const folder = (name: string) => path.join(top, name);
  const environments = new Map<string, Record<string, string>>();
  /** A place with nothing in it, under a name. */
  const empty = async (name: string) => {
    const place = await openEmptyPlace();
    places.push(place);
    environments.set(name, { DATA_DIR: folder(name), ...place.environment });
  };
  const command = async (entry: string, place: string, ...args: string[]): Promise<[number | null, string]> => {
    const started = startProcess([entry, ...args], environments.get(place)!);
    return [await started.ended, started.output().replaceAll(top, 'TOP')];
  };
  const restore = (place: string, ...args: string[]) =>
    command('gateway/restore-command.ts', place, ...(args.length ? args : [backup]));
  const verify = (place: string) => command('subgraphs/kernel/audit/verify-command.ts', place);

  async function start(place: string): Promise<LetterDesk> {
    const port = await freePort();
    running = startProcess(['gateway/main.ts'], { ...environments.get(place)!, PORT: String(port) });
    await untilReady(running, `http://127.0.0.1:${port}`);
    const token = await (await openDemoIssuer(folder(place))).token(clerk);
    return { url: () => `http://127.0.0.1:${port}/graphql`, token };
  }
  async function stop(): Promise<void> {
    running?.child.kill('SIGTERM');
    expect(await running?.ended).toBe(0);
    running = undefined;
  }

  beforeAll(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'backup-'));
    backup = folder('the-backup');
    source = await openProcessDatabase(folder('source'));
    await source.run("select setval('documents.change_request_id_seq', 41)");
    environments.set('source', { DATA_DIR: folder('source'), ...source.environment });
    load = startLetterLoad(await start('source'), 3);
    await load.reach(6);
    before = load.acknowledged.length;
    const [code, output] = await command('gateway/backup-command.ts', 'source', backup);
    made = output;
    expect([code, output]).toEqual([0, expect.any(String)]);
    await load.reach(load.acknowledged.length + 3);
    await load.stop();
    await stop();
  });
  afterAll(async () => {
    running?.child.kill('SIGKILL');
    await running?.ended;
    for (const place of [source, ...places]) await place.close();
    await rm(top, { recursive: true, force: true });
  });

  it('disturbs nobody, and says what it holds', () => {
    expect([load.unanswered, [...load.codes]]).toEqual([0, []]);
    expect(made).toMatch(
      /^graph: \d+ tables, \d+ rows; audit trails: documents to record \d+\nThe manifest has the SHA-256 [\da-f]{64}\n$/,
    );
  });

  it('is for its own user alone', async () => {
    for (const place of ['', 'manifest.json', 'graph', 'graph/documents.party.jsonl.gz'])
      expect((await stat(path.join(backup, place))).mode & 0o077).toBe(0);
  });

  it('is put back elsewhere, under no server that runs: trails hold, registers have no gap, keys are known, and the work goes on', async () => {
    await empty('elsewhere');
    const [code, output] = await restore('elsewhere');
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/^graph: \d+ rows as of .*; audit trails hold: documents to record \d+\n$/),
    ]);
    const desk = await start('elsewhere');
    const refusal = /another running server uses this folder|The database has \d+ other connections; stop every server/;
    expect(await restore('elsewhere', backup, '--replace')).toEqual([1, expect.stringMatching(refusal)]);
    const register = await readRegister(desk);
    const kept = load.acknowledged.filter(({ id }) => register.some(({ document }) => document === id));
    expectWhole(register, kept);
    // All that were acknowledged before it began are there, and it was not the end.
    expect(kept.length).toBeGreaterThanOrEqual(before);
    expect(register.length).toBeLessThan(load.acknowledged.length);
    for (const letter of kept.slice(0, 3)) {
      expect(await issueAgain(desk, letter)).toEqual({
        data: { issueDocument: { id: letter.id, number: letter.number } },
      });
    }
    const more = startLetterLoad(desk, 1);
    await more.reach(1);
    await more.stop();
    expectWhole(await readRegister(desk), [...kept, ...more.acknowledged]);
    await stop();
    expect(await verify('elsewhere')).toEqual([0, expect.stringMatching(/documents: \d+ records intact\n/)]);
  });

  it('is not put over what is there unless told to, and then there is what was backed up and nothing else', async () => {
    const refusal = /^(The database|DATA_DIR) holds something already; restore elsewhere, or give --replace/;
    expect(await restore('elsewhere')).toEqual([1, expect.stringMatching(refusal)]);
    expect((await restore('elsewhere', backup, '--replace'))[0]).toBe(0);
    const again = folder('again');
    expect((await command('gateway/backup-command.ts', 'elsewhere', again))[0]).toBe(0);
    expect(await contentOf(again)).toEqual(await contentOf(backup));
  });

  const onServer = process.env.DATABASE_URL ? it : () => {};
  onServer('can be put into an embedded database, of a server though it is', async () => {
    environments.set('embedded', { DATA_DIR: folder('embedded') });
    expect(await restore('embedded')).toEqual([0, expect.any(String)]);
    expect((await verify('embedded'))[0]).toBe(0);
    const again = folder('again-embedded');
    expect((await command('gateway/backup-command.ts', 'embedded', again))[0]).toBe(0);
    expect(await contentOf(again)).toEqual(await contentOf(backup));
  });

  it('is checked before anything is touched', async () => {
    await empty('untouched');
    const file = path.join(backup, 'graph', 'documents.party.jsonl.gz');
    const content = await readFile(file);
    await appendFile(file, 'x');
    expect(await restore('untouched')).toEqual([
      1,
      'The backup is not as it was made: graph/documents.party.jsonl.gz was changed\n',
    ]);
    expect(await readdir(folder('untouched'))).toEqual([]);
    await rm(file);
    await expect(readManifest(backup)).rejects.toThrow(
      'The backup is not whole: graph/documents.party.jsonl.gz is missing',
    );
    await writeFile(file, content);
    await expect(readManifest(folder('source'))).rejects.toThrow('The folder holds no whole backup');
    const overIt = makeBackup({ databaseUrl: undefined, dataDir: folder('source') }, backup, []);
    await expect(overIt).rejects.toThrow('The folder holds something already');
  });

  it('is not served before it is whole', async () => {
    await writeFile(path.join(folder('elsewhere'), 'graph', 'restoring'), '');
    const half = startProcess(['gateway/main.ts'], { ...environments.get('elsewhere')!, PORT: '0' });
    expect([await half.ended, half.output()]).toEqual([
      1,
      'DATA_DIR: a restore into this folder has not come to its end; run npm run restore again, with --replace\n',
    ]);
    expect((await restore('elsewhere', backup, '--replace'))[0]).toBe(0);
  });

  it('that is older than the anchors is told of, and gone on with once somebody has accepted the loss', async () => {
    // As after a restore of the database alone: the anchors are of what came later.
    const later = path.join(folder('elsewhere'), 'graph', 'audit', 'documents.json');
    await writeFile(later, await readFile(path.join(folder('source'), 'graph', 'audit', 'documents.json')));
    const port = String(await freePort());
    running = startProcess(['gateway/main.ts'], { ...environments.get('elsewhere')!, PORT: port });
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.json();
    let answer: unknown;
    while ((answer as { status?: string } | undefined)?.status !== 'unavailable') answer = await ready();
    expect(answer).toEqual({ status: 'unavailable', missing: ['documents audit trail'] });
    const lines = running.output().split('\n');
    expect(lines.filter((line) => line.includes('does not reach to its anchor'))).toHaveLength(1);
    await stop();

    const accept = 'subgraphs/kernel/audit/accept-loss-command.ts';
    expect(await command(accept, 'elsewhere', 'The disk of the database was lost')).toEqual([
      0,
      expect.stringMatching(/^documents: goes on with record \d+, which says that \d+ was its last\n$/),
    ]);
    const desk = await start('elsewhere');
    const more = startLetterLoad(desk, 1);
    await more.reach(1);
    await more.stop();
    const token = await (
      await openDemoIssuer(folder('elsewhere'))
    ).token(people.find(({ name }) => name === 'administrator')!);
    const query = '{ documentsAuditTrail(filter: { actions: [LOSS_ACCEPTED] }) { nodes { why } } }';
    const { body } = await ask(desk.url(), { query, token });
    expect(body.data).toEqual({
      documentsAuditTrail: {
        nodes: [{ why: expect.stringMatching(/^The disk of the database was lost \(the anchor stood at record \d+/) }],
      },
    });
    await stop();
    expect((await verify('elsewhere'))[0]).toBe(0);
  });
});

it('everything in our schemas is of a kind that a backup carries', async () => {
  const database = await openTestDatabase();
  const { rows } = await database.pool.query<{ schema: string; kind: string; name: string }>(
    `select n.nspname as schema, c.relkind as kind, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind not in ('i', 'c')`,
  );
  await database.close();
  const ours = [...storedSchemas().keys()];
  // Tables and sequences.
  expect(rows.filter(({ schema, kind }) => ours.includes(schema) && !['r', 'S'].includes(kind))).toEqual([]);
  expect([...new Set(rows.map(({ schema }) => schema))].filter((schema) => !ours.includes(schema))).toEqual([]);
  expect(rows.length).toBeGreaterThan(50);
});

/** The rows of each table of a backup, in an order of their own. */
async function contentOf(folder: string): Promise<Record<string, string[]>> {
  const { databases } = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const { tables, sequences } = databases.graph!;
  expect(sequences).toEqual([{ schema: 'documents', name: 'change_request_id_seq', last: '41' }]);
  const contents = tables.map(async ({ schema, table, file }) => {
    const text = gunzipSync(await readFile(path.join(folder, file))).toString();
    return [`${schema}.${table}`, text.split('\n').sort()] as const;
  });
  return Object.fromEntries(await Promise.all(contents));
}
