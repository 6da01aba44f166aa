/**
 * Brings the SDK's generated code up to date with schema/api.graphql and its operations.
 *
 *   npm run sdk                writes it when it has changed
 *   npm run sdk -- --check     fails when it is stale
 */
import { readdirSync } from 'node:fs';
import { emitFiles } from '../../subgraphs/kernel/process/emit-files.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { runCommand } from '../../subgraphs/kernel/process/run-command.ts';
import { generateSdk } from './generate-sdk.ts';

await runCommand(async () => {
  const domains = readdirSync(projectFile('client-sdk/operations'))
    .sort()
    .map((file) => ({ name: file.replace('.graphql', ''), source: readProjectFile(`client-sdk/operations/${file}`) }));
  const code = await generateSdk(readProjectFile('schema/api.graphql'), domains);
  emitFiles(new Map([['client-sdk/src/generated/operations.ts', code]]), 'npm run sdk');
});
