import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import type { Bound } from '../../subgraphs/kernel/bounds/bound.ts';
import { readBounds } from '../../subgraphs/kernel/bounds/bound-sdl.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { argumentsOf } from './random-operation.ts';

/** An operation in which the arguments of one field are at their extremes. */
export interface ExtremeOperation {
  query: string;
  variables: Record<string, unknown>;
}

const schema = buildSchema(readProjectFile('schema/api.graphql'));
const bounds = readBounds(parse(readProjectFile('schema/supergraph.graphql')));

/** The fields of one type, and what leads from the root to an object of it. */
interface Way {
  type: GraphQLObjectType;
  /** What is written before the selections of the type, and after them. */
  before: string;
  after: string;
}

const ways = waysToTypes();

/** Every field of the graph that takes an argument, by the type that it is read of. */
export const fieldsWithArguments: readonly string[] = [...ways.values()].flatMap(({ type }) =>
  Object.values(type.getFields())
    .filter(({ args }) => args.length > 0)
    .map(({ name }) => `${type.name}.${name}`),
);

/** Texts that parsers, patterns and searches have most to do with, to be repeated up to a bound. */
const texts = [
  'a',
  ' ',
  'xã ',
  '%_\\',
  '((',
  '"',
  'Ệ\u0323',
  '😀',
  "' or 1=1 --",
  '1.',
  'UBND các huyện; ',
  'Lưu: VT (',
];
const ids = [
  ...['qni2025', 'qni-stttt@@2020-04-15', 'c-21136@2025', 'document-qni-2020-1624', 'task-qni-2020-1624-1a'],
  ...['dossier-birth-0001', 'officer-c-21136@2025-staff', 'EGOV_PROGRESS_Q', 'ED2', '1.001612', '2.1', 'nothing'],
];
const codes: Record<string, (length: number) => string> = {
  AgencyCode: () => `H48${'.53'.repeat(8)}`,
  ProcedureCode: (length) => `1.001612.000.00.00.H48.${'9'.repeat(length)}`,
  DossierCode: (length) => `000.00.53.H48-261123-${'9'.repeat(length)}`,
  DocumentNumber: () => `999999/UBND${'-KGVX.KGVX.KGVX'.repeat(4)}`,
};

/**
 * An operation that asks for a field as deep and wide as the choices say, with its arguments at their extremes: the
 * least, the greatest and the longest of each, and what no bound is known of.
 */
export function extremeOperation(field: string, choices: readonly number[]): ExtremeOperation {
  let step = 0;
  let aliases = 0;
  /** Bytes that the variables may still have: a request has a megabyte. */
  let room = 700_000;
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const [typeName = '', fieldName = ''] = field.split('.');
  const { type, before, after } = ways.get(typeName)!;
  const operation = typeName === 'Mutation' ? 'mutation' : 'query';
  const body = `${before}${selection(type, type.getFields()[fieldName]!, 0)}${after}`;
  return { query: `${operation}${declared.length ? `(${declared.join(' ')})` : ''} ${body}`, variables };

  function pick<T>(...options: T[]): T {
    return options[(choices[step++ % choices.length] ?? 0) % options.length]!;
  }

  function selection(parent: GraphQLObjectType, target: GraphQLField<unknown, unknown>, depth: number): string {
    const given: Record<string, unknown> = {};
    const written = target.args.flatMap((argument) => {
      if (!isRequiredArgument(argument) && pick(0, 1, 1, 1) === 0) return [];
      // Cursors of nobody, and pages from both ends, are refused: that is seen soon.
      if (['last', 'before', 'after'].includes(argument.name) && pick(0, 0, 0, 0, 0, 0, 0, 1) === 0) return [];
      const name = `v${declared.length}`;
      declared.push(`$${name}: ${argument.type}`);
      const bound = bounds.get(`${parent.name}.${target.name}`)?.get(argument.name);
      variables[name] = given[argument.name] = valueOf(argument, bound, given);
      return [`${argument.name}: $${name}`];
    });
    const alias = depth === 0 ? '' : `a${aliases++}: `;
    return `${alias}${target.name}${written.length ? `(${written.join(', ')})` : ''}${below(target, depth)}`;
  }

  function below({ type: returned }: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(returned);
    if (isLeafType(named)) return '';
    if (!isObjectType(named)) return ' { __typename }';
    const fields = Object.values(named.getFields());
    const leaves = fields.filter((each) => isLeafType(getNamedType(each.type)) && !each.args.some(isRequiredArgument));
    const objects = fields.filter((each) => !leaves.includes(each) && isObjectType(getNamedType(each.type)));
    // Connections are passed through; what they hold is what lists inside each other are made of.
    const lists = objects.filter(({ name }) => name === 'nodes');
    const deeper = lists.length
      ? lists
      : depth >= 5
        ? []
        : Array.from({ length: pick(0, 1, 1, 2) }, () => pick(...objects));
    const inner = deeper.filter(Boolean).map((each) => selection(named, each, depth + 1));
    return ` { __typename ${[...leaves.slice(0, 30).map(({ name }) => name), ...inner].join(' ')} }`;
  }

  function valueOf(
    { type: wanted, name }: Pick<GraphQLArgument | GraphQLInputField, 'type' | 'name'>,
    bound: Bound | undefined,
    beside: Record<string, unknown>,
    depth = 0,
  ): unknown {
    if (!isNonNullType(wanted) && pick(0, 0, 0, 0, 0, 0, 0, 0, 0, 1) === 1) return null;
    const nullable = getNullableType(wanted) as GraphQLInputType;
    if (bound?.days !== undefined) return daysAfter(beside[bound.since!], bound.days);
    if (!isListType(nullable)) return single(nullable, name, bound ?? {}, depth, 0);
    const most = bound?.items ?? 100;
    const inner = getNullableType(nullable.ofType) as GraphQLInputType;
    if (isEnumType(inner)) {
      return pick(
        inner.getValues().map((value) => value.name),
        [],
      ).slice(0, most);
    }
    const length = pick(most, most, 1, 0);
    const items: unknown[] = [];
    while (items.length < length && room > 0) items.push(single(inner, name, bound ?? {}, depth, items.length));
    return items;
  }

  function single(wanted: GraphQLInputType, name: string, bound: Bound, depth: number, index: number): unknown {
    room -= 20;
    if (isEnumType(wanted)) return pick(...wanted.getValues().map((value) => value.name));
    if (isInputObjectType(wanted)) {
      const own = bounds.get(wanted.name);
      const given: Record<string, unknown> = {};
      for (const each of Object.values(wanted.getFields())) {
        if (isNonNullType(each.type) || (depth < 3 && pick(0, 0, 1) === 1))
          given[each.name] = valueOf(each, own?.get(each.name), given, depth + 1);
      }
      return given;
    }
    const { min = 0, max = 2_147_483_647, length = 200 } = bound;
    switch (getNamedType(wanted).name) {
      case 'Boolean':
        return pick(true, false);
      case 'Int':
        return pick(max, min, Math.min(max, 10), max);
      case 'Float':
        return pick(1e308, -1e308, 0, 1e-308);
      case 'Dong':
        return pick(10 ** 15, 0, 1);
      case 'Date':
        return pick('2016-01-01', '2026-04-01', '2020-04-15', '1900-01-01', '9998-12-31');
      case 'DateTime':
        return pick('1900-01-01T00:00:00+07:00', '9998-12-31T00:00:00Z', '2026-11-24T08:00:00+07:00');
      case 'ID':
        return index > 0 ? `${pick(...ids)}${index}` : pick(...ids, 'x'.repeat(length));
      default: {
        const code = codes[getNamedType(wanted).name];
        if (code) return code(pick(4, 9, 40));
        if (name === 'idempotencyKey') return `extreme-${choices.join('-')}`.slice(0, 100);
        if (name === 'period') return pick('2026-Q1', '2026-04', '2026', '9999');
        const chosen = pick(...texts);
        const longest = Math.max(0, Math.min(length, Math.floor(room / Buffer.byteLength(JSON.stringify(chosen)))));
        const text = `${index || ''}${chosen.repeat(longest)}`.slice(0, longest).replace(/\p{Surrogate}/gu, '');
        room -= Buffer.byteLength(JSON.stringify(text));
        return pick(text, text, pick(...ids), '');
      }
    }
  }
}

/** The last day of a month that may stand beside a first one. */
function daysAfter(day: unknown, days: number): string {
  const end = new Date(Date.parse(typeof day === 'string' ? day.slice(0, 10) : '2026-01-01') + days * 86_400_000);
  if (+end >= Date.parse('9998-12-31')) return '9998-12-31';
  end.setUTCDate(0);
  return end.toISOString().slice(0, 10);
}

/** The shortest way from the root to each object type, by fields that need no argument or of which one is known. */
function waysToTypes(): Map<string, Way> {
  const found = new Map<string, Way>();
  const pending: Way[] = [];
  const reach = (way: Way) => {
    if (found.has(way.type.name)) return;
    found.set(way.type.name, way);
    pending.push(way);
  };
  for (const type of [schema.getQueryType()!, schema.getMutationType()!]) reach({ type, before: '{ ', after: ' }' });
  for (let way = pending.shift(); way; way = pending.shift()) {
    if (way.type.name === 'Mutation') continue;
    for (const each of Object.values(way.type.getFields())) {
      const type = getNamedType(each.type);
      const [known] = argumentsOf[`${way.type.name}.${each.name}`] ?? (each.args.some(isRequiredArgument) ? [] : ['']);
      if (!isObjectType(type) || known === undefined) continue;
      reach({ type, before: `${way.before}${each.name}${known} { `, after: ` }${way.after}` });
    }
  }
  return found;
}
