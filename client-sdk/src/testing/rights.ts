import { type GraphQLField, GraphQLError, valueFromASTUntyped } from 'graphql';

/** Who asks in a test, and what is kept from them whatever their scopes. */
export interface Asking {
  /** The scopes that they hold; all of them when undefined. */
  scopes: ReadonlySet<string> | undefined;
  /** Fields, as `Type.field`. */
  denied: ReadonlySet<string>;
}

/** The denial of a field, as the graph says it; undefined when it may be read. */
export function denialOf(
  { astNode, name }: GraphQLField<unknown, unknown>,
  parent: string,
  { scopes, denied }: Asking,
): GraphQLError | undefined {
  const required = argument(astNode, 'requiresScopes', 'scopes') as string[][];
  const relationships = argument(astNode, 'access', 'when') as string[];
  const field = `${parent}.${name}`;
  const isHeld = !scopes || !required.length || required.some((set) => set.every((scope) => scopes.has(scope)));
  if (isHeld && !denied.has(field)) return undefined;
  const missing = isHeld ? [] : required;
  return new GraphQLError(`You may not read ${field}`, {
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', field, scopes: missing, relationships },
  });
}

function argument(node: GraphQLField<unknown, unknown>['astNode'], directive: string, name: string): unknown[] {
  const found = node?.directives?.find((candidate) => candidate.name.value === directive);
  const value = found?.arguments?.find((candidate) => candidate.name.value === name)?.value;
  return value ? (valueFromASTUntyped(value) as unknown[]) : [];
}
