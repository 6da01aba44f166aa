import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ask } from '../support/ask.ts';
import { openProcessDatabase, type ProcessDatabase } from '../support/database.ts';
import { freePort, type Running, startProcess, untilReady } from '../support/process.ts';

describe('the log of a server that tells all that it can', () => {
  let folder: string;
  let database: ProcessDatabase;
  let running: Running;
  let origin: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'graph-'));
    database = await openProcessDatabase(folder);
    origin = `http://127.0.0.1:${await freePort()}`;
    const environment = { ...database.environment, DATA_DIR: folder, LOG_LEVEL: 'debug', PORT: new URL(origin).port };
    running = startProcess(['gateway/main.ts'], environment);
    await untilReady(running, origin);
  });
  afterAll(async () => {
    running.child.kill('SIGTERM');
    await running.ended;
    await database.close();
    await rm(folder, { recursive: true });
  });

  const tokenOf = async (name: string) =>
    ((await (await fetch(`${origin}/demo/token/${name}`)).json()) as { token: string }).token;

  it('names nobody, and holds no number, no token and no text that was sent', async () => {
    const url = `${origin}/graphql`;
    const token = await tokenOf('citizen');
    const mine = '{ myDossiers { nodes { applicant { fullName identityNumber phone } } } }';
    const { myDossiers } = (await ask(url, { query: mine, token })).body.data as {
      myDossiers: { nodes: { applicant: Record<string, string | null> }[] };
    };
    const names = myDossiers.nodes.flatMap(({ applicant }) => Object.values(applicant));
    expect(names.length).toBeGreaterThan(0);
    const staff = await tokenOf('commune-clerk');
    const query = '{ viewer { officer { fullName personalPhone identityNumber } } }';
    const { data } = (await ask(url, { query, token: staff })).body;
    const { officer } = (data as { viewer: { officer: Record<string, string> } }).viewer;
    // What is refused, and what fails, in every way that leads to a line of a log.
    const secret = 'SECRET-051196004321';
    await ask(url, { query: `{ dossiers(filter: { applicant: "${secret}" }) { nodes { id } } }`, token: staff });
    await ask(url, { query: 'query ($id: ID!) { dossier(id: $id) { id } }', variables: { id: { secret } }, token });
    await ask(url, { query: `{ dossier(id: ${secret}) { id } }`, token });
    await ask(url, { query: '{ agency(id: "qni") { id } }', token: `${token}x` });
    await fetch(`${origin}/${secret}/%zz`, { headers: { authorization: `Bearer ${token}`, cookie: secret } });
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"${secret}` });
    const personal = [...names, ...Object.values(officer), secret, '051196004321', token, staff];
    expect(personal.length).toBeGreaterThan(5);
    for (const text of personal.filter((value) => value !== null)) expect(running.output()).not.toContain(text);
  });

  it('goes with answers whose headers let a page load nothing, but for the pages that there are', async () => {
    const headersOf = async (address: string) => {
      const { headers } = await fetch(address);
      const names = ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy'];
      return names.map((name) => headers.get(name));
    };
    const nothing = ["default-src 'none';frame-ancestors 'none'", 'nosniff', 'SAMEORIGIN', 'no-referrer'];
    for (const address of [`${origin}/graphql?query={__typename}`, `${origin}/health/live`, `${origin}/nowhere`])
      expect(await headersOf(address)).toEqual(nothing);
    expect((await headersOf(origin))[0]).toBe(
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
  });
});
