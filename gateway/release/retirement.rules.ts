import {
  getNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { addDays, formatPlainDate, parsePlainDate, type PlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';

/** One difference between two schemas. */
export interface SchemaChange {
  /** BREAKING: an operation that was right may be wrong now. */
  level: 'BREAKING' | 'DANGEROUS' | 'NON_BREAKING';
  type: string;
  /** The schema coordinate, as `Query.agency.asOf`. */
  path: string;
  message: string;
}

/** A change that may not be made now. */
export interface RefusedChange extends SchemaChange {
  /** What to do instead, or when it may be made. */
  advice: string;
}

/** By what a change is judged. */
export interface Retirement {
  /** The API as it was released last: what is deprecated only since then has not been told to anybody. */
  released: GraphQLSchema;
  today: PlainDate;
  /** For how many days something is deprecated before it may go. */
  deprecatedDays: number;
}

/** The day from which on something is deprecated, as its reason says it: `Use other. Since 2026-11-29.` */
const since = /\bSince (\d{4}-\d{2}-\d{2})\b/;

/**
 * The breaking changes that may not be made: all, except to what has been deprecated for long enough, or is part of it,
 * and the removal of types that only such fields led to.
 */
export function refusedChanges(changes: readonly SchemaChange[], retirement: Retirement): RefusedChange[] {
  const { released, today, deprecatedDays } = retirement;
  const breaking = changes.filter(({ level }) => level === 'BREAKING');
  const leading = fieldsByType(released);
  const removedTypes = new Set(breaking.filter(({ type }) => type === 'TYPE_REMOVED').map(({ path }) => path));
  return breaking.flatMap((change) => (mayGo(change) ? [] : [{ ...change, advice: adviceFor(change) }]));

  function mayGo({ type, path }: SchemaChange): boolean {
    return type === 'TYPE_REMOVED' ? isLeftOver(path, new Set()) : isOver(path);
  }

  /** Whether nothing leads to a type but what may go. */
  function isLeftOver(typeName: string, met: Set<string>): boolean {
    if (met.has(typeName)) return true;
    met.add(typeName);
    const places = leading.get(typeName);
    return places !== undefined && places.every((place) => isOver(place) || isInLeftOver(place.split('.')[0]!, met));
  }

  function isInLeftOver(typeName: string, met: Set<string>): boolean {
    return removedTypes.has(typeName) && isLeftOver(typeName, met);
  }

  function isOver(path: string): boolean {
    const end = endOf(path);
    return end !== undefined && end <= today;
  }

  function endOf(path: string): PlainDate | undefined {
    const day = deprecatedSince(released, path);
    return day && addDays(day, deprecatedDays);
  }

  function adviceFor({ type, path }: SchemaChange): string {
    const end = type === 'TYPE_REMOVED' ? undefined : endOf(path);
    if (end) return `it is deprecated, and may go on ${formatPlainDate(end)}`;
    const day = formatPlainDate(today);
    const how = `@deprecated(reason: "… Since ${day}.")`;
    if (type === 'TYPE_REMOVED') return `deprecate the fields that lead to it first: ${how}`;
    const first = type.endsWith('_REMOVED')
      ? `deprecate it first: ${how}`
      : `add another beside it, and deprecate it: ${how}`;
    return `${first}, release that (npm run schema:release), and do this ${deprecatedDays} days later; npm run usage -- ${path.split('.').slice(0, 2).join('.')} says who asks for it`;
  }
}

/** The deprecations of a schema that do not say since when, or say a day on which nobody could have read of them. */
export function undatedDeprecations(api: GraphQLSchema, released: GraphQLSchema, releasedOn: PlainDate): string[] {
  return deprecations(api).flatMap(([path, reason]) => {
    const day = dayIn(reason);
    if (!day) return [`${path} is deprecated without a day; end its reason with "Since 2026-11-29."`];
    const isNew = reasonAt(released, path) === undefined;
    if (isNew && day < releasedOn) {
      return [
        `${path} is deprecated since a day before the last release (${formatPlainDate(releasedOn)}), which did not say so`,
      ];
    }
    return [];
  });
}

/** The earliest day since which a part of the schema, or what it is a part of, is deprecated. */
function deprecatedSince(schema: GraphQLSchema, path: string): PlainDate | undefined {
  const steps = path.split('.');
  const days = steps.flatMap((_, index) => dayIn(reasonAt(schema, steps.slice(0, index + 1).join('.'))) ?? []);
  return days.sort((one, other) => +one - +other)[0];
}

function dayIn(reason: string | undefined): PlainDate | undefined {
  const day = since.exec(reason ?? '')?.[1];
  return day === undefined ? undefined : parsePlainDate(day);
}

/** Why a part of a schema is deprecated; undefined when it is not, or not there. */
function reasonAt(schema: GraphQLSchema, path: string): string | undefined {
  const [typeName = '', fieldName = '', argument = ''] = path.split('.');
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValue(fieldName)?.deprecationReason ?? undefined;
  if (isInputObjectType(type)) return type.getFields()[fieldName]?.deprecationReason ?? undefined;
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[fieldName];
  const part = argument === '' ? field : field?.args.find(({ name }) => name === argument);
  return part?.deprecationReason ?? undefined;
}

/** Everything in a schema that is deprecated, with its reason. */
export function deprecations(schema: GraphQLSchema): [string, string][] {
  const paths = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) => [
      `${type.name}.${name}`,
      ...args.map((argument) => `${type.name}.${name}.${argument.name}`),
    ]);
  });
  return paths.flatMap((path): [string, string][] => {
    const reason = reasonAt(schema, path);
    return reason === undefined ? [] : [[path, reason]];
  });
}

/** The places that lead to each type: fields, arguments, fields of inputs, unions. */
function fieldsByType(schema: GraphQLSchema): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const note = (type: string, place: string) => void places.set(type, [...(places.get(type) ?? []), place]);
  const nameOf = (type: GraphQLType) => getNamedType(type).name;
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type)) for (const member of type.getTypes()) note(member.name, type.name);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(nameOf(field.type), `${type.name}.${field.name}`);
      if ('args' in field)
        for (const argument of field.args) note(nameOf(argument.type), `${type.name}.${field.name}.${argument.name}`);
    }
  }
  return places;
}
