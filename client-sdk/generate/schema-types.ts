import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';

const scalars: Record<string, string> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'string',
  DateTime: 'string',
  Text: 'string',
  AgencyCode: 'string',
  ProcedureCode: 'string',
  DossierCode: 'string',
  DocumentNumber: 'string',
  Dong: 'number',
};

/** The input that a scalar stands for, one of many that come at once: FileDossierRow for FileDossierInput. */
export function inputOfRow(schema: GraphQLSchema, scalar: string): GraphQLInputObjectType | undefined {
  const input = scalar.endsWith('Row') ? schema.getType(scalar.replace(/Row$/, 'Input')) : undefined;
  return isInputObjectType(input) ? input : undefined;
}

/** What a scalar is in JSON. Throws StartUpError for one of which that is not known: none is left `unknown`. */
export function scalarType(name: string): string {
  const found = scalars[name];
  if (found === undefined) throw new StartUpError(`client-sdk/generate: say what the scalar ${name} is in JSON`);
  return found;
}

/** A comment for what follows; nothing when there is nothing to say. */
export function comment(words: string, indent = ''): string {
  const text = words.replace(/\s+/g, ' ').replace(/\*\//g, '*\\/').trim();
  return text ? `${indent}/** ${text} */\n` : '';
}

/** The module of the schema's enums, inputs and scopes. */
export function schemaModule(schema: GraphQLSchema, scopes: Record<string, string>): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return [
    scopeType(scopes),
    ...types.filter(isEnumType).map(enumType),
    ...types.filter(isInputObjectType).map(inputType),
    ...types.flatMap(({ name, description }) => {
      const input = inputOfRow(schema, name);
      return input ? [`${comment(description ?? '')}export type ${name} = ${input.name};\n`] : [];
    }),
  ].join('\n');
}

function scopeType(scopes: Record<string, string>): string {
  const values = Object.entries(scopes).map(([scope, does]) => `${comment(does, '  ')}  | '${scope}'\n`);
  return `/** The rights that a token may carry. */\nexport type Scope =\n${values.join('').trimEnd()};\n`;
}

function enumType(type: GraphQLEnumType): string {
  const values = type.getValues().map(({ name, description }) => `${comment(description ?? '', '  ')}  | '${name}'\n`);
  return `${comment(type.description ?? '')}export type ${type.name} =\n${values.join('').trimEnd()};\n`;
}

function inputType(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields()).map((field) => {
    // The SDK makes the key of a mutation that is called without one.
    const isOptional =
      field.name === 'idempotencyKey' || !isNonNullType(field.type) || field.defaultValue !== undefined;
    const words = `${comment(field.description ?? '', '  ')}`;
    return `${words}  ${field.name}${isOptional ? '?' : ''}: ${inputOf(field.type)}${isOptional ? ' | undefined' : ''};\n`;
  });
  return `${comment(type.description ?? '')}export interface ${type.name} {\n${fields.join('')}}\n`;
}

/** An input as it is written in TypeScript. */
export function inputOf(type: GraphQLInputType): string {
  if (!isNonNullType(type)) return `${nullable(type)} | null`;
  return nullable(type.ofType as GraphQLInputType);

  function nullable(inner: GraphQLInputType): string {
    // A readonly list takes both kinds; GraphQL takes one item for a list, TypeScript does not.
    if (isListType(inner)) return `readonly (${inputOf(inner.ofType as GraphQLInputType)})[]`;
    const { name } = inner as { name: string };
    return isScalarType(inner) && !name.endsWith('Row') ? scalarType(name) : name;
  }
}
