/**
 * Brings schema/ up to date with the subgraphs.
 *
 *   npm run schema                writes what has changed
 *   npm run schema -- --check     fails when a file is stale, and names it
 */
import { subgraphs } from '../../subgraphs/index.ts';
import { emitFiles } from '../../subgraphs/kernel/process/emit-files.ts';
import { runCommand } from '../../subgraphs/kernel/process/run-command.ts';
import { composeSchemaFiles } from './compose.ts';

await runCommand(async () => emitFiles(await composeSchemaFiles(subgraphs), 'npm run schema'));
