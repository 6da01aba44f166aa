import { type GraphQLSchema, isNonNullType, isObjectType } from 'graphql';

/**
 * Has each field take an explicit null for an optional argument as one that was left out: clients write null for
 * variables that they do not set, and no argument of a field means anything else by it.
 */
export function leaveOutNulls(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      const optional = field.args.filter(
        ({ type: declared, defaultValue }) => !isNonNullType(declared) && defaultValue === undefined,
      );
      if (!resolve || optional.length === 0) continue;
      field.resolve = (source, given: Record<string, unknown>, context, info) => {
        const nulls = optional.filter(({ name }) => given[name] === null);
        if (nulls.length === 0) return resolve(source, given, context, info) as unknown;
        const kept = { ...given };
        for (const { name } of nulls) delete kept[name];
        return resolve(source, kept, context, info) as unknown;
      };
    }
  }
}
