import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import { samples } from '../generated/samples.ts';

/** The day on which tests take place. */
const day = '2026-11-24';

/** What a scalar is when nothing better is known. */
const scalars: Record<string, (field: string, index: number) => unknown> = {
  Boolean: () => true,
  Int: (_, index) => index + 1,
  Float: (_, index) => (index + 1) / 10,
  Date: () => day,
  DateTime: () => `${day}T09:00:00+07:00`,
  AgencyCode: (_, index) => `H48.${10 + index}`,
  DocumentNumber: (_, index) => `${index + 1}/UBND-VP`,
  DossierCode: (_, index) => `000.00.00.H48-261124-000${(index % 9) + 1}`,
  ProcedureCode: (_, index) => `1.00161${index % 10}`,
  Dong: (_, index) => (index + 1) * 50_000,
};

/** An object that a test is answered: what was given of it, and its place among its like, from which the rest is made. */
export interface Made {
  given: Record<string, unknown>;
  index: number;
  asOf: string;
}

/** A page of a list: how many rows there are, and which of them it has. */
export interface MadePage extends Made {
  page: { from: number; to: number; total: number };
}

/** Makes the value of a field that nothing was given for; lists have so many rows. */
export function madeValue(
  source: Made | MadePage,
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
  rows: number,
): unknown {
  const asOf = typeof args.asOf === 'string' ? args.asOf : source.asOf;
  const type = getNullableType(field.type);
  const named = getNamedType(field.type);
  if ('page' in source) return inPage(source, field.name, asOf, type);
  if (isListType(type)) return Array.from({ length: rows }, (_, index) => item(named, index, asOf, field.name));
  const id = args.id;
  if (isConnection(named)) return pageOf(args, rows, asOf);
  const given = typeof id === 'string' && isObjectType(named) && 'id' in named.getFields() ? { id } : {};
  if (isObjectType(named) || isAbstractType(named)) return { given, index: source.index, asOf } satisfies Made;
  return leaf(named, source.index, field.name);

  function item(of: GraphQLOutputType, index: number, at: string, name: string): unknown {
    return isObjectType(of) || isAbstractType(of) ? { given: {}, index, asOf: at } : leaf(of, index, name);
  }

  function leaf(of: GraphQLOutputType, index: number, name: string): unknown {
    if (isEnumType(of)) return of.getValues()[index % of.getValues().length]!.name;
    return scalars[String(of)]?.(name, index) ?? `${name} ${index + 1}`;
  }

  function inPage({ page }: MadePage, name: string, at: string, of: GraphQLOutputType): unknown {
    const { from, to, total } = page;
    const cursors = { startCursor: from === to ? null : cursor(from), endCursor: from === to ? null : cursor(to - 1) };
    const known: Record<string, unknown> = {
      ...{ totalCount: total, hasPreviousPage: from > 0, hasNextPage: to < total, ...cursors },
      cursor: cursor(source.index),
    };
    if (name in known) return known[name];
    if (name === 'pageInfo') return source;
    const items = Array.from({ length: to - from }, (_, offset) => from + offset);
    // An edge is a place in the page; what it holds is an object of its own.
    if (name === 'edges') return items.map((index) => ({ ...source, index }));
    if (isListType(of)) return items.map((index) => item(getNamedType(of), index, at, name));
    return { given: {}, index: source.index, asOf: at } satisfies Made;
  }
}

/** What the seed and the identities of the graph say of an object: the row of its id, or of its place. */
export function sampleOf(type: GraphQLObjectType, { given, index, asOf }: Made): Record<string, unknown> {
  const rows = samples[type.name] ?? [];
  const id = typeof given.id === 'string' ? given.id : undefined;
  const [stableId] = id?.split('@@') ?? [];
  const named = rows.find((row) => id !== undefined && (row.id === id || row.stableId === stableId));
  // Beyond the rows of the seed no two objects have one identity.
  const row = named ?? (id === undefined && index < rows.length ? rows[index] : {}) ?? {};
  const own = id ?? (typeof row.id === 'string' ? row.id : `${type.name.toLowerCase()}-${index + 1}`);
  return { ...row, id: own, stableId: own.split('@@')[0], asOf, isActive: true };
}

/** The page that a list is asked for. */
function pageOf({ first, after }: Record<string, unknown>, total: number, asOf: string): MadePage {
  const from = typeof after === 'string' ? Number(after.replace('cursor-', '')) + 1 : 0;
  const to = Math.min(total, from + (typeof first === 'number' ? first : total));
  return { given: {}, index: 0, asOf, page: { from: Math.min(from, to), to, total } };
}

function cursor(index: number): string {
  return `cursor-${index}`;
}

function isConnection(type: GraphQLOutputType): boolean {
  return isObjectType(type) && 'pageInfo' in type.getFields();
}
