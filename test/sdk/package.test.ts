import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { agencyTasks } from '../../client-sdk/src/generated/documents.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';

const run = promisify(execFile);

const usage = `
const client = createClient({ url: 'http://127.0.0.1:9/graphql', retries: 0 });
export async function nameOf(id: string): Promise<string | undefined> {
  const { agency } = await client.directory.agency({ id });
  return agency?.nameVi;
}
// @ts-expect-error An agency has no such field.
export const wrong = async () => (await client.directory.agency({ id: 'qni' })).agency?.nothing;
// @ts-expect-error The id is required.
export const missing = () => client.directory.agency({});
`;

describe('the package as others install it', () => {
  const examples = [...readProjectFile('client-sdk/README.md').matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code!);
  let folder: string;
  beforeAll(async () => {
    await run(process.execPath, [projectFile('client-sdk/build.mjs')]);
    folder = await mkdtemp(path.join(tmpdir(), 'sdk-consumer-'));
    const installed = path.join(folder, 'node_modules/@province-graph/client');
    await mkdir(installed, { recursive: true });
    for (const part of ['dist', 'package.json', 'README.md'])
      await cp(projectFile(`client-sdk/${part}`), path.join(installed, part), { recursive: true });

    await writeFile(path.join(folder, 'esm.mts'), `import { createClient } from '@province-graph/client';\n${usage}`);
    for (const [index, example] of examples.entries())
      await writeFile(path.join(folder, `readme-${index}.mts`), example);
    await symlink(projectFile('node_modules/graphql'), path.join(folder, 'node_modules/graphql'));
    await symlink(projectFile('node_modules/@types'), path.join(folder, 'node_modules/@types'));
    await writeFile(path.join(folder, 'cjs.cts'), `import { createClient } from '@province-graph/client';\n${usage}`);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is loaded as an ES module and as CommonJS', async () => {
    const print = 'console.log(typeof createClient({ url: "http://127.0.0.1:9/graphql" }).documents.get)';
    await writeFile(path.join(folder, 'run.mjs'), `import { createClient } from '@province-graph/client';\n${print}`);
    await writeFile(
      path.join(folder, 'run.cjs'),
      `const { createClient } = require('@province-graph/client');\n${print}`,
    );
    for (const file of ['run.mjs', 'run.cjs']) {
      const { stdout } = await run(process.execPath, [path.join(folder, file)]);
      expect(stdout).toBe('function\n');
    }
  });

  it('costs a page what it uses: the core with one method at most 6 kB, and each further operation its text', async () => {
    const bundled = async (imported: string[]) => {
      const contents = `import { createClient } from '@province-graph/client/core';
        import { ${imported.join(', ')} } from '@province-graph/client/documents';
        globalThis.client = createClient({ url: '/graphql' }, { ${imported.join(', ')} });`;
      const stdin = { contents, resolveDir: folder };
      const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
      return outputFiles[0]!.contents;
    };
    const one = await bundled(['inbox']);
    expect(gzipSync(one, { level: 9 }).length).toBeLessThanOrEqual(6_000);
    const two = await bundled(['inbox', 'agencyTasks']);
    expect(two.length - one.length).toBeLessThanOrEqual(agencyTasks.text.length + 150);
  });

  it("has few files of types, whatever the number of operations, since a compiler's time goes into reading them", async () => {
    const files = await readdir(path.join(folder, 'node_modules/@province-graph/client/dist/esm'), { recursive: true });
    expect(files.filter((file) => /^generated.*\.d\.ts$/.test(file)).sort()).toEqual(
      ['directory', 'documents', 'label-values', 'labels', 'overview', 'reports', 'schema', 'services', 'types'].map(
        (name) => `generated/${name}.d.ts`,
      ),
    );
  });

  it.each([
    ['NodeNext', 'NodeNext', ['esm.mts', 'cjs.cts', ...examples.map((_, index) => `readme-${index}.mts`)]],
    ['ESNext', 'Bundler', ['esm.mts']],
  ])('has types that hold under module %s and resolution %s', async (module, resolution, files) => {
    const tsc = projectFile('node_modules/typescript/bin/tsc');
    const options = [
      '--strict',
      '--noEmit',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom,dom.iterable',
      '--types',
      'node',
      '--module',
      module,
      '--moduleResolution',
      resolution,
    ];
    const { stdout } = await run(process.execPath, [tsc, ...options, ...files], { cwd: folder }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });
});
