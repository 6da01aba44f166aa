/**
 * Bundles the page into dist/workbench, from where the gateway serves it: the editor (GraphiQL, with Monaco and its
 * workers), the table (AG Grid) and the charts (Observable Plot) come from packages, and browsers import none of them by
 * name. Nothing is done where the bundle is newer than its sources and the packages.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const sources = path.join(import.meta.dirname, 'page');

/** What the page, or another page of the gateway, refers to by name; all else has a name with its hash in it. */
const entries = {
  start: path.join(sources, 'start.js'),
  workbench: path.join(sources, 'workbench.css'),
  editor: path.join(sources, 'editor.js'),
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
};

/** GraphiQL calls its icons, for who hears or points at them, by the names of functions, which are not kept. */
const iconNames = {
  name: 'icon-names',
  setup({ onLoad }) {
    onLoad({ filter: /@graphiql\/react\/dist\/icons\/index\.js$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll(
        /generateIcon\((Svg\w+)\)/g,
        "generateIcon(Object.defineProperty($1, 'name', { value: '$1' }))",
      ),
    }));
  },
};

/** Brings the bundle of the page up to date, in `dist/workbench` below `root`. Several processes may do so at a time. */
export async function bundlePage(root) {
  const finished = path.join(root, 'dist', 'workbench');
  const stamp = path.join(finished, '.bundled');
  const files = (await readdir(sources)).map((file) => path.join(sources, file));
  const inputs = [...files, import.meta.filename, path.join(root, 'package-lock.json')];
  const times = await Promise.all(inputs.map(async (file) => (await stat(file)).mtimeMs));
  if (existsSync(stamp) && (await stat(stamp)).mtimeMs > Math.max(...times)) return;
  const { build } = await import('esbuild');
  const target = `${finished}-${process.pid}`;
  await build({
    entryPoints: entries,
    outdir: target,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    plugins: [iconNames],
    target: ['es2022'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file' },
    chunkNames: 'part-[hash]',
    assetNames: 'part-[hash]',
    legalComments: 'linked',
    logLevel: 'error',
  });
  // Styles of parts that are loaded later are in editor.css as a whole.
  for (const name of await readdir(target))
    if (name === 'start.css' || /^part-.*\.css/.test(name)) await rm(path.join(target, name));
  for (const file of files.filter((name) => /\.(html|svg)$/.test(name)))
    await writeFile(path.join(target, path.basename(file)), await readFile(file));
  await compress(target);
  await writeFile(path.join(target, '.bundled'), '');
  await rm(finished, { recursive: true, force: true });
  // Where another process was faster, its bundle is as good.
  await rename(target, finished).catch(() => rm(target, { recursive: true, force: true }));
}

/** Beside each file its gzip, for the browsers that take it: nothing is compressed while a page is asked for. */
async function compress(folder) {
  const files = (await readdir(folder)).filter((name) => /\.(js|css|html|svg|ttf)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }));
    }),
  );
}
