import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  separateOperations,
  validate,
  buildSchema,
} from 'graphql';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';

/** The operations of one domain, as they are written. */
export interface DomainOperations {
  /** The name under which the client offers them. */
  name: string;
  source: string;
}

const header = `/* Generated from schema/api.graphql and operations/ by \`npm run sdk\`; not edited by hand. */
/* eslint-disable */
import type { Operation, Run } from '../operation.ts';
`;

const scalars = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  Text: 'string',
  AgencyCode: 'string',
  ProcedureCode: 'string',
  DossierCode: 'string',
  DocumentNumber: 'string',
  Dong: 'number',
};

/**
 * The SDK's generated module: the types of every operation, their texts, and a method for each, grouped by domain.
 * Throws StartUpError when an operation does not fit the schema.
 */
export async function generateSdk(apiSdl: string, domains: DomainOperations[]): Promise<string> {
  const schema = parse(apiSdl);
  const prefixed = domains.map((domain) => ({ ...domain, document: withPrefixedNames(domain) }));
  refuseInvalid(apiSdl, prefixed);
  const types = await codegen({
    filename: 'operations.ts',
    schema,
    documents: prefixed.map(({ name, document }) => ({ location: `${name}.graphql`, document })),
    plugins: [{ operationTypes: {} }],
    pluginMap: { operationTypes },
    config: {
      scalars,
      enumType: 'string-literal',
      skipTypename: true,
      avoidOptionals: { field: true },
      useTypeImports: true,
    },
  });
  const texts = prefixed.flatMap(({ document }) => operationTexts(document));
  const groups = prefixed.map((domain) => methodGroup(domain));
  return [header, types, ...texts, methods(groups)].join('\n');
}

function refuseInvalid(apiSdl: string, domains: { name: string; document: DocumentNode }[]): void {
  const schema = buildSchema(apiSdl);
  for (const { name, document } of domains) {
    const [error] = validate(schema, document);
    if (error) throw new StartUpError(`client-sdk/operations/${name}.graphql: ${error.message}`);
  }
}

/** Two domains may both have an operation called `list`; their types must not be called the same. */
function withPrefixedNames({ name, source }: DomainOperations): DocumentNode {
  const document = parse(source);
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name
      ? { ...definition, name: { ...definition.name, value: `${name}${capital(definition.name.value)}` } }
      : definition,
  );
  return { ...document, definitions };
}

function operationTexts(document: DocumentNode): string[] {
  return Object.entries(separateOperations(document)).map(([name, separate]) => {
    const operation = operationOf(separate);
    const type = `Operation<${typeName(operation)}, ${typeName(operation)}Variables>`;
    return `const ${name}: ${type} = {\n  name: '${name}',\n  kind: '${operation.operation}',\n  text: ${JSON.stringify(print(separate))},\n};\n`;
  });
}

function methodGroup({ name, source, document }: DomainOperations & { document: DocumentNode }): string {
  const methods = operationsOf(document).map((operation) => {
    const full = operation.name!.value;
    const method = uncapital(full.slice(name.length));
    const optional = (operation.variableDefinitions ?? []).every(
      ({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue,
    );
    const variables = `variables${optional ? '?' : ''}: ${typeName(operation)}Variables`;
    return `      /** ${commentAbove(source, method)} */\n      ${method}: (${variables}) => run(${full}, variables),`;
  });
  return [`    ${name}: {`, ...methods, '    },'].join('\n');
}

function methods(groups: string[]): string {
  return [
    '/** Every curated operation as a method, grouped by domain. */',
    'export function operations(run: Run) {',
    '  return {',
    ...groups,
    '  };',
    '}',
    '',
  ].join('\n');
}

function operationsOf(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  return operationsOf(document)[0]!;
}

/** What the types plugin calls the result: DirectoryAgencyQuery. */
function typeName({ name, operation }: OperationDefinitionNode): string {
  return capital(name!.value) + capital(operation);
}

/** The comment line over an operation is its method's description; every operation has one. */
function commentAbove(source: string, operation: string): string {
  const match = new RegExp(`# (.+)\\n(?:query|mutation) ${operation}\\b`).exec(source);
  if (!match)
    throw new StartUpError(`The operation ${operation} requires a comment line above it that says what it does`);
  return match[1]!;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function uncapital(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
