import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from './project.ts';

/**
 * Writes generated files, named from the project's root, where they have changed. With --check on the command line it
 * writes nothing, but names each stale file and the command that renews it, and sets the exit code to 1.
 */
export function emitFiles(files: ReadonlyMap<string, string>, command: string): void {
  const check = process.argv.includes('--check');
  for (const [name, content] of files) {
    const file = projectFile(name);
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
    if (check) {
      console.error(`${name} is stale; run: ${command}`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`wrote ${name}`);
  }
}
