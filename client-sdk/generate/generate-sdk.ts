import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import type { GraphQLInputType } from 'graphql';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import { readBounds } from '../../subgraphs/kernel/bounds/bound-sdl.ts';
import { capital, declareObject, type Emitted, type TypeContext } from './data-types.ts';
import { contractModule } from './contract.ts';
import { labelModules } from './labels.ts';
import { notesOf, type OperationNotes } from './operation-notes.ts';
import { readRights } from './rights.ts';
import { manifestOf, sentOperation, type SentOperation } from './manifest.ts';
import { samplesModule } from './samples.ts';
import { comment, inputOf, inputOfRow, schemaModule } from './schema-types.ts';

/** The operations of one domain, as they are written. */
export interface DomainOperations {
  /** The name under which the client offers them. */
  name: string;
  source: string;
}

/** What the SDK is made from. */
export interface SdkSources {
  /** The schema as clients see it, and the supergraph, which says who may read what. */
  api: string;
  supergraph: string;
  domains: DomainOperations[];
  /** Each scope with what it lets its bearer do. */
  scopes: Record<string, string>;
}

const header = `/* Generated from schema/ and operations/ by \`npm run sdk\`; not edited by hand. */
/* eslint-disable */
`;

/** Rows of a page when all are asked for; a list that takes fewer has them in its bound. */
const wholePage = 100;

/**
 * The SDK's generated modules, named from src/generated: one for each operation, with its types and its text; the
 * fragments of each domain; the schema's enums, inputs and scopes; the manifest of all operations. Throws StartUpError when an operation does not fit the
 * schema, or when two things would have one name.
 */
export function generateSdk({ api, supergraph, domains, scopes }: SdkSources): Map<string, string> {
  const schema = buildSchema(api);
  const whole = parse(supergraph);
  const rights = readRights(whole);
  const bounds = readBounds(whole);
  const names = new Map<string, string>();
  const modules = new Map([['schema.ts', header + schemaModule(schema, scopes)]]);
  const sent: SentOperation[] = [];
  for (const { name: domain, source } of domains) {
    const document = parse(source);
    refuseInvalid(schema, document, domain);
    const fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
    const context: TypeContext = { schema, rights, fragments };
    for (const name of fragments.keys()) refuseTwice(name, domain);
    modules.set(`${domain}/fragments.ts`, fragmentsModule(context, [...fragments.values()]));
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    for (const operation of operations) {
      const module = operationModule(context, document, operation, { domain, source, sizeOf });
      modules.set(`${domain}/${fileOf(operation.name!.value)}.ts`, module);
      sent.push(sentOperation(document, operation, domain));
    }
    const exported = ['fragments', ...operations.map(({ name }) => fileOf(name!.value))];
    modules.set(
      `${domain}.ts`,
      `${header}${exported.map((file) => `export * from './${domain}/${file}.ts';\n`).join('')}`,
    );
  }
  modules.set('types.ts', typesModule(modules));
  modules.set('contract.ts', header + contractModule(parse(api), rights));
  modules.set('samples.ts', header + samplesModule(schema));
  for (const [file, code] of labelModules(schema, whole)) modules.set(file, header + code);
  modules.set('manifest.json', manifestOf(sent));
  return modules;

  function refuseTwice(name: string, domain: string): void {
    const other = names.get(name) ?? (schema.getType(name) && !isObjectType(schema.getType(name)) ? 'the schema' : '');
    if (other) throw new StartUpError(`client-sdk/operations/${domain}.graphql: ${name} is also in ${other}`);
    names.set(name, domain);
  }

  /** The greatest page of the list at a path. */
  function sizeOf(operation: OperationDefinitionNode, path: string[]): number {
    let type = schema.getRootType(operation.operation)!;
    let coordinate = '';
    for (const key of path) {
      coordinate = `${type.name}.${key}`;
      const next = getNamedType(type.getFields()[key]?.type);
      if (isObjectType(next)) type = next;
    }
    return Math.min(wholePage, bounds.get(coordinate)?.get('first')?.max ?? wholePage);
  }
}

/** The types of all modules in one; throws StartUpError when two have one name. */
function typesModule(modules: ReadonlyMap<string, string>): string {
  const places = new Map<string, string>();
  const lines = [...modules].map(([file, code]) => {
    const names = [...code.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name!);
    for (const name of names) {
      if (places.has(name)) throw new StartUpError(`The SDK's type ${name} is in ${places.get(name)} and in ${file}`);
      places.set(name, file);
    }
    return names.length ? `export type { ${names.join(', ')} } from './${file}';\n` : '';
  });
  return header + lines.join('');
}

function refuseInvalid(schema: GraphQLSchema, document: DocumentNode, domain: string): void {
  const [error] = validate(schema, document);
  if (error) throw new StartUpError(`client-sdk/operations/${domain}.graphql: ${error.message}`);
}

function fragmentsModule(context: TypeContext, fragments: FragmentDefinitionNode[]): string {
  const emitted = empty();
  for (const { name, typeCondition, selectionSet } of fragments) {
    const type = context.schema.getType(typeCondition.name.value);
    if (isObjectType(type))
      declareObject(context, emitted, { name: name.value, about: type.description ?? '', type, sets: [selectionSet] });
  }
  return `${header}${imports(emitted, '../schema.ts')}${emitted.texts.join('\n') || 'export {};\n'}`;
}

interface OperationPlace {
  domain: string;
  source: string;
  sizeOf: (operation: OperationDefinitionNode, path: string[]) => number;
}

function operationModule(
  context: TypeContext,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { domain, source, sizeOf }: OperationPlace,
): string {
  const method = operation.name!.value;
  const name = `${capital(domain)}${capital(method)}`;
  const notes = notesOf(context, operation);
  const root = context.schema.getRootType(operation.operation)!;
  const about = commentAbove(source, method);
  const rowName = notes.list && `${name}${notes.list.map(capital).join('')}Nodes`;
  const emitted = { ...empty(), renamed: new Map(rowName ? [[rowName, `${name}Row`]] : []) };
  declareObject(context, emitted, {
    name,
    about: `What ${domain}.${method} answers.`,
    type: root,
    sets: [operation.selectionSet],
  });
  emitted.texts.push(variablesType(context, emitted, name, operation));
  const { name: full, text } = sentOperation(document, operation, domain);
  const guarded = [...notes.guarded.keys()].map((path) => `'${path}'`);
  const parameters = [
    name,
    `${name}Variables`,
    notes.needs.map((clause) => `'${clause}'`).join(' | ') || 'never',
    guarded.join(' | ') || 'never',
    notes.list ? `${name}Row` : 'never',
  ];
  const list = notes.list
    ? `  list: { path: ${JSON.stringify(notes.list)}, size: ${sizeOf(operation, notes.list)} },\n`
    : '';
  const keyed = notes.keyed.length ? `  keyed: ${JSON.stringify(notes.keyed)},\n` : '';
  return `${header}import type { Operation } from '../../operation.ts';
${imports(emitted, '../schema.ts', './fragments.ts')}${emitted.texts.join('\n')}
${comment([about, rightsInWords(notes)].filter(Boolean).join(' '))}export const ${method}: Operation<
  ${parameters.join(',\n  ')}
> = {
  name: '${full}',
  kind: '${operation.operation}',
  text: ${JSON.stringify(text)},
${list}${keyed}};
`;
}

/** Which scopes a method requires, and which of its fields require more. */
function rightsInWords({ needs, guarded }: OperationNotes): string {
  const said = (clause: string) =>
    clause
      .split('|')
      .map((scope) => `\`${scope}\``)
      .join(' or ');
  const byClause = new Map<string, string[]>();
  for (const [path, clause] of guarded)
    if (clause && !needs.includes(clause)) byClause.set(clause, [...(byClause.get(clause) ?? []), `\`${path}\``]);
  const more = [...byClause].map(
    ([clause, paths]) => `${said(clause)} (${paths.slice(0, 6).join(', ')}${paths.length > 6 ? ', …' : ''})`,
  );
  return [
    needs.length ? `Requires the scope ${needs.map(said).join(' and ')}.` : '',
    more.length ? `Some fields require more: ${more.join('; ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function variablesType(
  { schema }: TypeContext,
  emitted: Emitted,
  name: string,
  { variableDefinitions = [] }: OperationDefinitionNode,
): string {
  const members = variableDefinitions.map(({ variable, type, defaultValue }) => {
    const known = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
    const named = getNamedType(known);
    if (isEnumType(named) || isInputObjectType(named) || inputOfRow(schema, named.name)) emitted.enums.add(named.name);
    const isOptional = type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined;
    return `  ${variable.name.value}${isOptional ? '?' : ''}: ${inputOf(known)}${isOptional ? ' | undefined' : ''};\n`;
  });
  if (members.length === 0) return `/** It takes none. */\nexport type ${name}Variables = Record<string, never>;\n`;
  return `/** What it is asked with. */\nexport interface ${name}Variables {\n${members.join('')}}\n`;
}

function imports({ enums, fragments }: Emitted, schemaFile: string, fragmentsFile?: string): string {
  const lines = [
    enums.size ? `import type { ${[...enums].sort().join(', ')} } from '${schemaFile}';\n` : '',
    fragmentsFile && fragments.size
      ? `import type { ${[...fragments].sort().join(', ')} } from '${fragmentsFile}';\n`
      : '',
  ].join('');
  return lines && `${lines}\n`;
}

function empty(): Emitted {
  return { texts: [], fragments: new Set(), enums: new Set(), renamed: new Map() };
}

/** The comment line over an operation is its method's description; every operation has one. */
function commentAbove(source: string, operation: string): string {
  const match = new RegExp(`# (.+)\\n(?:query|mutation) ${operation}\\b`).exec(source);
  if (!match)
    throw new StartUpError(`The operation ${operation} requires a comment line above it that says what it does`);
  return match[1]!;
}

/** agencyByCode is in agency-by-code.ts. */
function fileOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
