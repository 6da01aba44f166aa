import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's root folder, whether the code runs from its sources or from dist/. */
export const projectRoot = findRoot(import.meta.dirname);

/** The absolute path of a file that the project ships, given from the root: `projectFile('schema/supergraph.graphql')`. */
export function projectFile(relative: string): string {
  return path.join(projectRoot, relative);
}

/** The text of a file that the project ships. */
export function readProjectFile(relative: string): string {
  return readFileSync(projectFile(relative), 'utf8');
}

/** The content of a JSON file that the project ships, taken to be of the type that its tests hold it to. */
export function readProjectJson<Content>(relative: string): Content {
  return JSON.parse(readProjectFile(relative)) as Content;
}

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  return findRoot(path.dirname(folder));
}
