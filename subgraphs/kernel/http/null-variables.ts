import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { badInput } from '../errors/errors.ts';

/**
 * Refuses each variable that is null where an operation uses it for what must not be null: GraphQL lets a variable with a
 * default stand there, and a null that is given takes the place of the default.
 */
export function nullVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown> | null | undefined,
): GraphQLError[] {
  const nulls = new Set(Object.keys(variables ?? {}).filter((name) => variables![name] === null));
  if (nulls.size === 0) return [];
  const refused = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    separateOperations(document)[operationName ?? '']!,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable: ({ name }) => {
        if (nulls.has(name.value) && isNonNullType(types.getInputType())) refused.add(name.value);
      },
    }),
  );
  return [...refused].map((name) =>
    badInput(`$${name}`, `The variable $${name} is null where a value is required; leave it out for its default`),
  );
}
