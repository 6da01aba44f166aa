/**
 * Brings the list of settings in the kernel's README up to date with their schema.
 *
 *   npm run settings                writes what has changed
 *   npm run settings -- --check     fails when the list is stale
 */
import { emitFiles } from '../process/emit-files.ts';
import { readProjectFile } from '../process/project.ts';
import { runCommand } from '../process/run-command.ts';
import { withSettings } from './settings-table.ts';

const readme = 'subgraphs/kernel/README.md';

await runCommand(async () => emitFiles(new Map([[readme, withSettings(readProjectFile(readme))]]), 'npm run settings'));
