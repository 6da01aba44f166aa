import { existsSync } from 'node:fs';
import { projectFile, readProjectFile } from '../subgraphs/kernel/process/project.ts';

it('SECURITY.md names tests that there are', () => {
  const named = [...readProjectFile('SECURITY.md').matchAll(/`(test\/[\w/.-]+)`/g)].map(([, file]) => file!);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((file) => !existsSync(projectFile(file)))).toEqual([]);
});

it('SECURITY.md names tables that there are', () => {
  const named = [...readProjectFile('SECURITY.md').matchAll(/`(directory|documents|services|reports)\.(\w+)`/g)];
  expect(named.length).toBeGreaterThan(5);
  for (const [, subgraph, table] of named)
    expect(readProjectFile(`subgraphs/${subgraph}/prisma/schema.prisma`)).toMatch(new RegExp(`@@map\\("${table}"\\)`));
});
