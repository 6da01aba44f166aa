import type { GraphQLError, GraphQLSchema } from 'graphql';
import { unauthorizedField } from '../../subgraphs/kernel/errors/errors.ts';
import { errorAt } from './complete-response.ts';
import { type IsDenied, noRights, type RightsOf } from './field-requirements.ts';
import type { OperationParts } from './filtered-document.ts';
import { visitSelections } from './selections.ts';

/**
 * One error for each place in an operation's text where something denied is asked for: its path has the response keys
 * and no list indexes.
 */
export function deniedSelections(
  schema: GraphQLSchema,
  operation: OperationParts,
  isDenied: IsDenied,
  rightsOf: RightsOf = noRights,
): GraphQLError[] {
  const denials = new Map<string, GraphQLError>();
  visitSelections(schema, operation, ({ parent, fieldName, path }) => {
    if (!isDenied(parent, fieldName)) return true;
    const key = path.join('.');
    const error = unauthorizedField(`${parent.name}.${fieldName}`, rightsOf(parent, fieldName));
    if (!denials.has(key)) denials.set(key, errorAt(path, error));
    return false;
  });
  return [...denials.values()];
}
