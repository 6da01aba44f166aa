import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { directory, documents, overview, reports, services } from '../index.ts';
import type { AnyOperation } from '../operation.ts';
import { CommandError, exitCodes } from './command-error.ts';

/** The operations of this package, by domain and method. */
const ours: Record<string, object> = { directory, documents, overview, reports, services };

/** An operation that an application sends, and the file that it is in. */
export interface FoundOperation {
  name: string;
  file: string;
  operation: OperationDefinitionNode;
}

/** What files of an application ask of the graph: their own operations, and the methods of this package that they call. */
export interface FoundDocuments {
  operations: FoundOperation[];
  fragments: FragmentDefinitionNode[];
}

const graphqlFile = /\.(graphql|gql)$/;
const codeFile = /\.([cm]?[jt]sx?|vue|svelte)$/;
/** Where operations stand in code: gql`…`, graphql(`…`), and texts marked as GraphQL. */
const template = /(?:\b(?:gql|graphql)\s?(?:\(\s*)?|\/\* ?GraphQL ?\*\/\s*)`([^`]*)`/g;
const method = /\.\s*(directory|documents|overview|reports|services)\s*\.\s*(\w+)\s*(?:\.all\s*)?\(/g;
const imported =
  /import\s*\{([^}]*)\}\s*from\s*['"]@province-graph\/client\/(directory|documents|overview|reports|services)['"]/g;

/** Reads files, and folders with all that is in them. Throws a CommandError for one that is not there or not GraphQL. */
export async function readDocuments(places: readonly string[]): Promise<FoundDocuments> {
  const files = (await Promise.all(places.map(filesIn))).flat();
  const found: FoundDocuments = { operations: [], fragments: [] };
  for (const file of [...new Set(files)].sort()) {
    const text = await readFile(file, 'utf8');
    const parts = graphqlFile.test(file) ? [text] : [...text.matchAll(template)].map(([, part]) => part!);
    // What stands in `${…}` is a fragment of elsewhere, whose file is read as well.
    for (const part of parts) add(file, parseIn(file, part.replace(/\$\{[^}]*\}/g, '')));
    if (codeFile.test(file)) for (const operation of methodsIn(text)) add(file, parse(operation.text));
  }
  return found;

  function add(file: string, document: DocumentNode): void {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        const name = definition.name?.value ?? 'without a name';
        if (!found.operations.some((other) => other.file === file && other.name === name))
          found.operations.push({ name, file, operation: definition });
      } else if (definition.kind === Kind.FRAGMENT_DEFINITION) found.fragments.push(definition);
    }
  }
}

/** The operations of this package that code calls as methods of a client, or takes from its entries. */
function methodsIn(code: string): AnyOperation[] {
  const called = [...code.matchAll(method)].map(([, domain, name]) => [domain!, name!] as const);
  const taken = [...code.matchAll(imported)].flatMap(([, names, domain]) =>
    names!.split(',').map((name) => [domain!, name.trim().split(' ')[0]!] as const),
  );
  const found = [...called, ...taken].map(
    ([domain, name]) => (ours[domain] as Record<string, AnyOperation | undefined>)[name],
  );
  return [...new Set(found)].filter((operation) => operation !== undefined);
}

async function filesIn(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => undefined);
  if (!found) throw new CommandError(`There is no file or folder ${place}`);
  if (found.isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  const inside = entries
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .filter((entry) => entry.isDirectory() || graphqlFile.test(entry.name) || codeFile.test(entry.name))
    .map(({ name }) => filesIn(path.join(place, name)));
  return (await Promise.all(inside)).flat();
}

/** A text as GraphQL; throws a CommandError that says where it is none. */
export function parseIn(place: string, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    const { message, locations } = error as { message: string; locations?: readonly { line: number }[] };
    const line = locations?.[0] ? `, line ${locations[0].line}` : '';
    throw new CommandError(`${place}${line}: ${message}`, exitCodes.failed);
  }
}
