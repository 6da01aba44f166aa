import { readdirSync } from 'node:fs';
import { projectFile, readProjectFile, readProjectJson } from '../../subgraphs/kernel/process/project.ts';
import type { TableDefinition } from '../saved/definition.ts';

const folder = 'gateway/tables/ready-made';

/** The tables that the province offers by itself, by name. */
export function readReadyMade(): ReadonlyMap<string, TableDefinition> {
  const names = readdirSync(projectFile(folder)).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []);
  return new Map(
    names.sort().map((name) => {
      const facts = readProjectJson<Omit<TableDefinition, 'name' | 'query'>>(`${folder}/${name}.json`);
      return [name, { name, ...facts, query: readProjectFile(`${folder}/${name}.graphql`) }];
    }),
  );
}
