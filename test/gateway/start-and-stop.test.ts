import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../subgraphs/kernel/config/config.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import { ask } from '../support/ask.ts';
import { prepareEmbedded } from '../support/database.ts';
import { freePort, type Running, startNpm, startProcess, untilReady } from '../support/process.ts';

const gateway = ['gateway/main.ts'];

describe('starting and stopping', () => {
  let folder: string;
  let occupied: number;
  let commons: string;
  const blocker = createServer();
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'graph-'));
    await writeFile(path.join(folder, 'a-file'), '');
    commons = path.join(folder, 'commons');
    await mkdir(commons);
    await chmod(commons, 0o1777);
    blocker.listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    occupied = (blocker.address() as { port: number }).port;
  });
  afterAll(async () => {
    blocker.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['PORT', 'http', '"http" is not a port; it requires a whole number from 0 to 65535'],
    ['DATABASE_URL', 'mysql://secret@x', 'is not a PostgreSQL address'],
    ['OIDC_ISSUERS', '[{"issuer":"secret"}]', 'requires a JSON list such as'],
    ['CORS_ORIGINS', 'https://a.example,portal', '"portal" is not an origin'],
    ['ACCESS_MODE', 'open', '"open" is not a mode'],
    ['NATIONAL_PORTAL', '{"url":"https://a.example","systemId":"secret"}', 'requires JSON'],
    ['PUBLIC_URL', 'graph.example', 'is not an address'],
    ['DRAIN', '-1', '"-1" is not such a number; it requires a whole number from 0 to 600'],
    ['SUBGRAPH_TIMEOUTS', '{"reports":0}', 'requires JSON with seconds above 0 by subgraph'],
    ['SUBGRAPH_URLS', '{"directory":"secret"}', 'requires JSON with an address by subgraph'],
    ['BYTES_IN_FLIGHT', '{"perCaller":1000}', 'requires JSON such as'],
    ['BYTES_IN_FLIGHT', '[]', 'requires JSON such as'],
    ['LOG_LEVEL', 'loud', '"loud" is not a level'],
  ])('%s=%s is refused in one line', (name, value, line) => {
    const wrong = () => readConfig({ [name]: value });
    expect(wrong).toThrow(StartUpError);
    expect(wrong).toThrow(`${name}: ${line}`);
    expect(wrong).not.toThrow(/secret|\n/);
  });

  it.each([
    ['a value that is wrong', () => ({ NODE_ENV: 'production' }), 'OIDC_ISSUERS: must be set in production'],
    [
      'a folder that everybody keeps files in',
      () => ({ PORT: '0', DATA_DIR: commons }),
      'DATA_DIR: other users may read',
    ],
    ['a taken port', () => ({ PORT: String(occupied) }), 'is taken by another program'],
    [
      'a host that is not here',
      () => ({ PORT: '0', HOST: '203.0.113.1' }),
      'HOST: "203.0.113.1" is not an address of this machine',
    ],
    [
      'a folder that cannot be',
      () => ({ PORT: '0', DATA_DIR: path.join(folder, 'a-file/x') }),
      'DATA_DIR: this folder cannot be written',
    ],
    [
      'a database that is away',
      () => ({ PORT: '0', DATABASE_URL: 'postgresql://u:secret@127.0.0.1:9/x' }),
      'DATABASE_URL: the PostgreSQL server it names does not answer',
    ],
  ])('ends with one clear line and code 1 on %s', async (_, environment, line) => {
    const running = startProcess(gateway, { DATA_DIR: folder, ...environment() });
    expect(await running.ended).toBe(1);
    expect(running.output().trim().split('\n')).toEqual([expect.stringContaining(line)]);
    expect(running.output()).not.toContain('secret');
  });

  describe('a graph that runs', () => {
    let running: Running;
    let url: string;
    beforeAll(async () => {
      await prepareEmbedded(path.join(folder, 'data', 'graph'), 'seeded');
      await mkdir(path.join(folder, 'data'), { recursive: true });
      await chmod(path.join(folder, 'data'), 0o777);
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      const environment = {
        PORT: String(port),
        DATA_DIR: path.join(folder, 'data'),
        CORS_ORIGINS: 'https://portal.example',
      };
      running = startProcess(gateway, environment);
      await untilReady(running, url);
    });
    afterAll(() => void running.child.kill(running.child.spawnfile === 'npm' ? 'SIGTERM' : 'SIGKILL'));

    it('keeps its folder, which was open to others, for its own user alone', async () => {
      const top = path.join(folder, 'data');
      const inside = await readdir(top, { recursive: true });
      // The embedded database alone has more than 900 files; beside a server there are a key and anchors.
      expect(inside.length).toBeGreaterThan(process.env.DATABASE_URL ? 0 : 900);
      const open = [];
      for (const place of ['', ...inside]) {
        const { mode } = await stat(path.join(top, place));
        if (mode & 0o077) open.push(place);
      }
      expect(open).toEqual([]);
    });

    it('is live, ready, and says so at its page', async () => {
      expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'live' });
      const page = await fetch(url);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
      for (const hidden of ['/workbench/', '/workbench/.bundled', '/workbench/..%2fgateway%2fmain.js'])
        expect([hidden, (await fetch(url + hidden)).status]).toEqual([hidden, 404]);
    });

    it('lets pages of the configured origins call it from a browser, and no others', async () => {
      const preflight = async (origin: string) => {
        const headers = {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        };
        const answer = await fetch(`${url}/graphql`, { method: 'OPTIONS', headers });
        return answer.headers.get('access-control-allow-origin');
      };
      expect(await preflight('https://portal.example')).toBe('https://portal.example');
      expect(await preflight('https://elsewhere.example')).toBeNull();
    });

    it("lets pages of this machine call it while its people are the demo's, from whatever port", async () => {
      const allowed = async (origin: string) => {
        const query = '{ agency(id: "qni") { nameVi } }';
        const answer = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers: { origin } });
        return answer.headers.get('access-control-allow-origin');
      };
      for (const origin of ['http://localhost:5173', 'http://127.0.0.1:3000', 'http://localhost'])
        expect(await allowed(origin)).toBe(origin);
      for (const origin of ['http://localhost.elsewhere.example', 'http://127.0.0.1.elsewhere.example:80', 'null'])
        expect(await allowed(origin)).toBeNull();
    });

    it('refuses a second start on its folder, and goes on', async () => {
      const second = startProcess(gateway, { PORT: '0', DATA_DIR: path.join(folder, 'data') });
      expect(await second.ended).toBe(1);
      expect(second.output().trim().split('\n')).toEqual([
        expect.stringContaining('DATA_DIR: another running server uses this folder'),
      ]);
      const { body } = await ask(`${url}/graphql`, { query: '{ agency(id: "qni") { nameVi } }' });
      expect(body).toEqual({ data: { agency: { nameVi: 'Ủy ban nhân dân tỉnh Quảng Ngãi' } } });
    });

    it('gives tokens of the demo people', async () => {
      const { token } = (await (await fetch(`${url}/demo/token/clerk`)).json()) as { token: string };
      const { body } = await ask(`${url}/graphql`, { query: '{ viewer { agency { id } } }', token });
      expect(body).toEqual({ data: { viewer: { agency: { id: 'qni-skhcn2025-new' } } } });
    });

    it('starts again on its folder after it was killed, by npm start', async () => {
      running.child.kill('SIGKILL');
      await running.ended;
      running = startNpm('start', { PORT: new URL(url).port, DATA_DIR: path.join(folder, 'data') });
      await untilReady(running, url);
      const { body } = await ask(`${url}/graphql`, { query: '{ agency(id: "qni") { id } }' });
      expect(body).toEqual({ data: { agency: { id: 'qni' } } });
    });

    it('answers what is under way when SIGTERM comes, through npm and even twice, and exits with 0', async () => {
      const body = JSON.stringify({ query: '{ agency(id: "qni") { id } }' });
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      socket.write(
        `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
      );
      socket.write(body.slice(0, 10));
      await pause(300);
      running.child.kill('SIGTERM');
      await pause(300);
      running.child.kill('SIGTERM');
      await pause(100);
      socket.end(body.slice(10));
      await once(socket, 'close');
      expect(answer).toContain('HTTP/1.1 200');
      expect(answer).toContain('{"data":{"agency":{"id":"qni"}}}');
      expect(await running.ended).toBe(0);
      // Not npm alone has ended.
      await expect(fetch(`${url}/health/live`)).rejects.toThrow();
      expect(await readdir(path.join(folder, 'data', 'graph'))).not.toContain('lock');
    });
  });
});
