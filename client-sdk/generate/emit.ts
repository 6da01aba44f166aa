/**
 * Brings the SDK's generated code up to date with schema/ and its operations.
 *
 *   npm run sdk                writes it when it has changed
 *   npm run sdk -- --check     fails when it is stale
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { emitFiles } from '../../subgraphs/kernel/process/emit-files.ts';
import { scopeDescriptions } from '../../subgraphs/kernel/identity/roles.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { runCommand } from '../../subgraphs/kernel/process/run-command.ts';
import { generateSdk } from './generate-sdk.ts';

const generated = 'client-sdk/src/generated';

await runCommand(async () => {
  const domains = readdirSync(projectFile('client-sdk/operations'))
    .sort()
    .map((file) => ({ name: file.replace('.graphql', ''), source: readProjectFile(`client-sdk/operations/${file}`) }));
  const modules = generateSdk({
    api: readProjectFile('schema/api.graphql'),
    supergraph: readProjectFile('schema/supergraph.graphql'),
    domains,
    scopes: scopeDescriptions,
  });
  const files = new Map([...modules].map(([name, code]) => [`${generated}/${name}`, code]));
  emitFiles(files, 'npm run sdk');
  dropOthers(files);
});

/** What is no longer generated goes. */
function dropOthers(files: ReadonlyMap<string, string>): void {
  if (!existsSync(projectFile(generated))) return;
  for (const entry of readdirSync(projectFile(generated), { withFileTypes: true, recursive: true })) {
    const file = `${entry.parentPath}/${entry.name}`;
    if (!entry.isFile() || files.has(file.slice(projectFile('').length).replace(/^\//, ''))) continue;
    if (process.argv.includes('--check')) {
      console.error(`${file} is no longer generated; run: npm run sdk`);
      process.exitCode = 1;
    } else rmSync(file);
  }
}
