import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  separateOperations,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { readFile } from 'node:fs/promises';
import type { Client } from '../index.ts';
import type { AnyOperation, Operation } from '../operation.ts';
import type { TableChoice } from '../table.ts';
import { CommandError } from './command-error.ts';
import { parseIn } from './documents.ts';
import { contractSchema } from './rights.ts';
import { type Printed, printJson, printStream, printTable, rowsOf, say, write } from './print.ts';
import type { Session } from './session.ts';

/** What `run` is told beside what to run. */
export interface RunOptions {
  variables: string | undefined;
  /** Which operation of a file with several. */
  operation: string | undefined;
  format: Printed;
  choice: Omit<TableChoice, 'format'>;
  /** Of a mutation, the key by which it happens once. */
  key: string | undefined;
}

/**
 * Runs a file, a text, or a query that is kept under a name. Of a query all pages of its list are printed as rows; of a
 * mutation its answer is printed as JSON.
 */
export async function runCommand({ client }: Session, what: string | undefined, options: RunOptions): Promise<void> {
  if (what === undefined)
    throw new CommandError("What? province-graph run FILE, '{ a query }' or the name of a saved query");
  const variables = await variablesOf(options.variables);
  const text = await textOf(what);
  if (text === undefined) return printRows(client, what, variables, options);
  const operation = operationIn(what, text, options.operation);
  if (operation.kind === 'query') return printRows(client, operation, variables, options);
  if (operation.kind === 'subscription') throw new CommandError('This command runs queries and mutations only');
  const data = await client.run(operation as Operation<unknown, object>, variables, { idempotencyKey: options.key });
  write(`${JSON.stringify(data, undefined, 2)}\n`);
}

/** Prints the list of an operation, or of a saved query, as rows. */
export async function printRows(
  { exchange }: Client,
  what: AnyOperation | string,
  variables: object,
  { format, choice, columns }: Pick<RunOptions, 'format' | 'choice'> & { columns?: readonly string[] },
): Promise<void> {
  const asked = { ...choice, format: format === 'csv' ? 'csv' : 'ndjson' } as const;
  const { stream } = await exchange.table(what as Operation<unknown, object>, variables, asked);
  if (format === 'csv') return printStream(stream);
  if (format === 'json') return void (await printJson(rowsOf(stream)));
  const count = await printTable(rowsOf(stream), columns);
  say(count === 1 ? '1 row' : `${count} rows`);
}

/** The text of an operation; undefined for the name of a saved query. */
async function textOf(what: string): Promise<string | undefined> {
  if (what.includes('{')) return what;
  const isPath = /[./\\]/.test(what);
  return readFile(what, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (isPath) throw new CommandError(`There is no file ${what} (${error.code ?? 'unreadable'})`);
    return undefined;
  });
}

function operationIn(place: string, text: string, chosen: string | undefined): AnyOperation {
  const document = parseIn(place.includes('{') ? 'The query' : place, text);
  const operations = separateOperations(document);
  const names = Object.keys(operations);
  const name = chosen ?? (names.length === 1 ? names[0]! : undefined);
  if (name === undefined || !operations[name]) {
    const which = names.length ? `--operation is one of ${names.join(', ')}` : 'it has no operation';
    throw new CommandError(`${place}: ${which}`);
  }
  const single: DocumentNode = operations[name];
  const kind = getOperationAST(single)?.operation ?? OperationTypeNode.QUERY;
  return { name, kind, text: print(single), keyed: keyedVariables(getOperationAST(single)!) };
}

/** The variables of an operation whose inputs take an idempotency key. */
function keyedVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  const isKeyed = ({ type }: VariableDefinitionNode) => {
    const input = getNamedType(typeFromAST(contractSchema(), type as NamedTypeNode));
    return isInputObjectType(input) && 'idempotencyKey' in input.getFields();
  };
  return variableDefinitions.filter(isKeyed).map(({ variable }) => variable.name.value);
}

/** Variables as JSON, or as the name of a file with them after @. */
async function variablesOf(given: string | undefined): Promise<object> {
  if (given === undefined) return {};
  const text = given.startsWith('@')
    ? await readFile(given.slice(1), 'utf8').catch(() => {
        throw new CommandError(`--variables: there is no file ${given.slice(1)}`);
      })
    : given;
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) return variables;
  } catch {
    // Said below.
  }
  throw new CommandError('--variables: it must be a JSON object such as {"agency":"qni2025"}, or @file');
}
