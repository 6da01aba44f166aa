/**
 * Generates the Prisma client of a subgraph, when its schema.prisma has changed.
 *
 * What has one of a few values is an enum in schema.prisma, so that a wrong one does not compile, and a text with a check in
 * the database (known-values.ts), so that versions which know other values can serve side by side. The types of the client
 * are made from schema.prisma; what it tells the database, from the same schema with texts, which stays beside it.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { typeDates } from './typed-dates.mjs';

/** The schema as the database has it, beside the client. */
const stored = 'database.prisma';
/** The one file of a client that tells what the database has. */
const engine = path.join('internal', 'class.ts');

/** Brings the client in `generated/` of the folder up to date; `root` is the project's. */
export async function generatePrismaClient(root, folder) {
  const file = path.join(folder, 'prisma', 'schema.prisma');
  const schema = await readFile(file, 'utf8');
  const { version } = JSON.parse(await readFile(path.join(root, 'node_modules/prisma/package.json'), 'utf8'));
  const makers = await Promise.all(
    ['generate-client.mjs', 'typed-dates.mjs'].map((name) => readFile(path.join(import.meta.dirname, name), 'utf8')),
  );
  const fingerprint = createHash('sha256')
    .update([version, schema, ...makers].join())
    .digest('hex');
  const generated = path.join(folder, 'generated');
  const stamp = path.join(generated, '.fingerprint');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === fingerprint) return;
  await rm(generated, { recursive: true, force: true });
  await generate(root, file);
  await typeDates(file, generated);
  const copy = path.join(generated, stored);
  await writeFile(copy, withTexts(schema).replace('"../generated"', '"./texts"'));
  await generate(root, copy);
  await cp(path.join(generated, 'texts', engine), path.join(generated, engine));
  await rm(path.join(generated, 'texts'), { recursive: true });
  await writeFile(stamp, fingerprint);
}

/** The engine binary is not needed to generate a client; naming one that is there keeps Prisma from downloading it. */
async function generate(root, schema) {
  await promisify(execFile)(
    process.execPath,
    [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', schema, '--no-hints'],
    { cwd: root, env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' } },
  );
}

/** A schema with a text wherever it has an enum. */
function withTexts(schema) {
  const enums = new Set([...schema.matchAll(/^enum (\w+) \{/gm)].map(([, name]) => name));
  return schema
    .replace(/^enum \w+ \{[^}]*\}\n/gm, '')
    .replace(/^( +\w+ +)(\w+)\b(.*)$/gm, (line, name, type, rest) =>
      enums.has(type) ? `${name}String${rest.replace(/@default\((\w+)\)/, '@default("$1")')}` : line,
    );
}
