import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readProjectFile } from '../../subgraphs/kernel/project.ts';
import { ask } from '../support/ask.ts';
import { prepareEmbedded } from '../support/database.ts';
import { freePort, type Running, startProcess, untilReady } from '../support/process.ts';

describe('the gateway and subgraphs as processes of their own', () => {
  const running: Running[] = [];
  let folder: string;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'graph-'));
    const ports = { directory: await freePort(), documents: await freePort(), gateway: await freePort() };
    const address = (name: keyof typeof ports) => `http://127.0.0.1:${ports[name]}`;
    const start = async (name: keyof typeof ports, entry: string[]) => {
      const environment = { PORT: String(ports[name]), DATA_DIR: folder, DIRECTORY_URL: address('directory') };
      const started = startProcess(entry, environment);
      running.push(started);
      await untilReady(started, address(name));
    };
    for (const name of ['directory', 'documents', 'gateway']) await prepareEmbedded(path.join(folder, name), 'empty');
    await start('directory', ['subgraphs/main.ts', 'directory']);
    await start('documents', ['subgraphs/main.ts', 'documents']);
    const supergraph = path.join(folder, 'supergraph.graphql');
    const moved = readProjectFile('schema/supergraph.graphql')
      .replaceAll('http://127.0.0.1:4001', address('directory'))
      .replaceAll('http://127.0.0.1:4002', address('documents'));
    await writeFile(supergraph, moved);
    await start('gateway', ['gateway/main.ts', '--supergraph', supergraph]);
    url = `${address('gateway')}/graphql`;
  }, 120_000);

  afterAll(async () => {
    for (const { child } of running) child.kill('SIGTERM');
    const codes = await Promise.all(running.map(({ ended }) => ended));
    await rm(folder, { recursive: true, force: true });
    expect(codes).toEqual(running.map(() => 0));
  });

  it('answer across subgraphs to a person of the demo issuer that they share', async () => {
    const printed = startProcess(['gateway/demo/token.ts', 'clerk'], { DATA_DIR: folder });
    expect(await printed.ended).toBe(0);
    const query =
      '{ agency(id: "qni-stttt", asOf: "2020-04-15") { nameVi tasks(first: 1) { nodes { clause assigner { nameVi } } } } }';
    const { body } = await ask(url, { query, token: printed.output().trim() });
    expect(body).toEqual({
      data: {
        agency: {
          nameVi: 'Sở Thông tin và Truyền thông',
          tasks: { nodes: [{ clause: expect.any(String), assigner: { nameVi: 'Ủy ban nhân dân tỉnh Quảng Ngãi' } }] },
        },
      },
    });
  });

  it('say which subgraph does not answer, and answer the rest', async () => {
    const query = '{ agency(id: "d-524", asOf: "2020-04-15") { nameVi procedures { nodes { code } } } }';
    const { body, text } = await ask(url, { query });
    expect(body.data).toEqual({ agency: { nameVi: 'UBND huyện Bình Sơn', procedures: null } });
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: 'The subgraph services does not answer; try again',
        extensions: expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' }),
      }),
    ]);
    expect(text).not.toContain('127.0.0.1');
  });
});
