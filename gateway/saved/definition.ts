import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { badInput } from '../../subgraphs/kernel/errors/errors.ts';

/** A text in both languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** A variable of the query, as those who fill it in see it. */
export interface TableParameter {
  name: string;
  title: Bilingual;
  /** What holds when nothing is given; as in an address, lists with commas. */
  default?: string | number | undefined;
}

/** A question that is kept under a name, and what is known of its answer. */
export interface TableDefinition {
  /** Lower case, digits and hyphens: it stands in addresses. */
  name: string;
  title: Bilingual;
  description: Bilingual;
  query: string;
  rows?: string | undefined;
  join?: readonly string[] | undefined;
  parameters: readonly TableParameter[];
  /** What some of the columns are called, and what they are counted in. */
  columns?: Readonly<Record<string, { title?: Bilingual; unit?: string }>>;
  source?: Bilingual;
  /** How soon it shows what has been recorded. */
  freshness?: Bilingual & {
    /** With each change, once a half of a month is over, or a month: as the EU's list of frequencies calls it. */
    frequency: 'UPDATE_CONT' | 'MONTHLY_2' | 'MONTHLY';
  };
  /** Numbers of legal instruments. */
  legalBasis?: readonly string[];
  /** The picture to begin with. */
  chart?: {
    kind: 'bar' | 'line';
    x: string;
    y: string;
    /** How several rows of one place become one value; each is drawn by itself when left out. */
    by?: 'sum' | 'mean' | 'count';
    /** The column by which they differ in colour. */
    series?: string;
  };
}

/** What a definition asks, with values for its variables. */
export interface NamedQuestion extends Pick<TableDefinition, 'query' | 'rows' | 'join'> {
  variables?: Record<string, unknown> | undefined;
}

/** Whether a text is a name of a table. */
export function isTableName(name: string): boolean {
  return /^[a-z\d](?:-?[a-z\d]){0,63}$/.test(name);
}

/** What an address asks that is no variable of the query. */
export const ownParameters = ['format', 'rows', 'join', 'limit', 'labels', 'excel', 'version'];

/**
 * The question of a definition with the values of an address. Throws BAD_USER_INPUT for a parameter that it does not have
 * and for one that is no value of its type.
 */
export function askedOf(
  schema: GraphQLSchema,
  definition: TableDefinition,
  given: Readonly<Record<string, string>>,
): NamedQuestion {
  const { query, rows, join, parameters } = definition;
  const declared = new Map(variablesOf(query).map((node) => [node.variable.name.value, node]));
  for (const name of Object.keys(given)) {
    if (!declared.has(name))
      throw badInput(name, `The table has no such parameter; it has ${[...declared.keys()].join(', ') || 'none'}`);
  }
  const variables: Record<string, unknown> = {};
  for (const [name, node] of declared) {
    const text = given[name] ?? parameters.find((parameter) => parameter.name === name)?.default;
    const type = typeFromAST(schema, node.type as never) as GraphQLInputType | undefined;
    if (text !== undefined && text !== '' && type) variables[name] = valueOf(name, type, String(text));
  }
  return { query, rows, join, variables };
}

/** The parameters of a query with their types, as GraphQL writes them. */
export function variablesOf(query: string): readonly VariableDefinitionNode[] {
  return parse(query, { maxTokens: 5_000 }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
}

function valueOf(name: string, type: GraphQLInputType, text: string): unknown {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isInputObjectType(getNamedType(type))) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw badInput(name, `The parameter ${name} requires JSON, as a ${String(nullable)}`);
    }
  }
  if (isListType(nullable))
    return text.split(',').map((item) => valueOf(name, nullable.ofType as GraphQLInputType, item));
  switch (String(getNullableType(nullable))) {
    case 'Int':
    case 'Float':
    case 'Dong':
      if (/^-?\d{1,15}(?:\.\d{1,10})?$/.test(text)) return Number(text);
      throw badInput(name, `The parameter ${name} requires a number`);
    case 'Boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw badInput(name, `The parameter ${name} requires true or false`);
    default:
      return text;
  }
}
