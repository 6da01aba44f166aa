import {
  getNamedType,
  getNullableType,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { formatPlainDate, parsePlainDate, type PlainDate } from '../dates/plain-date.ts';

/** Something as seen on one day. */
interface DatedView {
  id: string;
  asOf: PlainDate;
}

/** What stands between a stable id and the day of a view. */
const separator = '@@';

/**
 * The identity of a view: clients keep objects by their ids, so that two days of one agency must not have one. The view as
 * of today has the stable id itself.
 */
export function identityOf({ id, asOf }: DatedView, today: PlainDate): string {
  return +asOf === +today ? id : `${id}${separator}${formatPlainDate(asOf)}`;
}

/** An id as clients may give it: that of a view, or the stable one, which says no day. */
export function readIdentity(id: string): { stableId: string; day: PlainDate | undefined } {
  const at = id.lastIndexOf(separator);
  const day = at > 0 ? readDay(id.slice(at + separator.length)) : undefined;
  return { stableId: day ? id.slice(0, at) : id, day };
}

function readDay(text: string): PlainDate | undefined {
  try {
    return parsePlainDate(text);
  } catch {
    return undefined;
  }
}

/** What answers the ids of types that have a `stableId`, each of which is seen as of a day; by type and field. */
export function identityResolvers(schema: GraphQLSchema): Record<string, object> {
  const resolvers = {
    id: (view: DatedView, _: unknown, { today }: { today: PlainDate }) => identityOf(view, today),
    stableId: ({ id }: DatedView) => id,
  };
  const dated = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && type.getFields().stableId);
  return Object.fromEntries(dated.map(({ name }) => [name, resolvers]));
}

/**
 * Has every argument take the id of a view as well as the stable one: behind it, ids are stable. Where a day can be
 * given beside an id (`agency(id, asOf)`) and is not, that of the view is.
 */
export function takeIdentities(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve, args } = field;
      if (!resolve || !args.some((argument) => mayHoldId(argument.type))) continue;
      const datedById = args.some(({ name }) => name === 'asOf') && args.some(({ name }) => name === 'id');
      field.resolve = (source, given: Record<string, unknown>, context, info) => {
        const stable = { ...given };
        for (const { name, type: declared } of args)
          if (name in stable) stable[name] = withStableIds(declared, stable[name]);
        if (datedById && stable.asOf == null) stable.asOf = readIdentity(String(given.id)).day;
        return resolve(source, stable, context, info);
      };
    }
  }
}

function mayHoldId(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return named === GraphQLID || isInputObjectType(named);
}

/** A value of that type in which each id of a view is the stable one. */
export function withStableIds(type: GraphQLInputType, value: unknown): unknown {
  if (value == null || !mayHoldId(type)) return value;
  const declared = getNullableType(type);
  if (isListType(declared))
    return Array.isArray(value) ? value.map((item) => withStableIds(declared.ofType, item)) : value;
  if (!isInputObjectType(declared)) return readIdentity(String(value)).stableId;
  const fields = declared.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, given]) => [name, withStableIds(fields[name]!.type, given)]),
  );
}
