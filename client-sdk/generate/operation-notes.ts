import {
  getNamedType,
  type GraphQLObjectType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { selectedOf, type Selected, type TypeContext } from './data-types.ts';
import { clauseOf } from './rights.ts';
import { inputOfRow } from './schema-types.ts';

/** What is known of an operation beside its types. */
export interface OperationNotes {
  /** The clauses of scopes without which it answers nothing but identities. */
  needs: string[];
  /** The fields that may be denied, by their paths, with the clause of each, if a scope decides. */
  guarded: Map<string, string | undefined>;
  /** Where its list is: the keys down to the connection. */
  list: string[] | undefined;
  /** The variables whose inputs take an idempotency key. */
  keyed: string[];
}

/** What says which thing it is, and not what it is like. */
const identity = new Set(['id', 'stableId', 'asOf', 'code', 'revision', 'unit', 'pageInfo']);

/** Reads from an operation what its methods offer and require. */
export function notesOf(context: TypeContext, operation: OperationDefinitionNode): OperationNotes {
  const root = context.schema.getRootType(operation.operation)!;
  const selected = selectedOf(context, root, [operation.selectionSet]);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const guarded = new Map<string, string | undefined>();
  collectGuarded(selected, []);
  return {
    needs: [...shared(selected, isMutation ? 1 : Infinity)],
    guarded,
    list: isMutation ? undefined : listIn(selected),
    keyed: isMutation ? keyedVariables(context, operation) : [],
  };

  function below({ field, sets }: Selected): Selected[] {
    const type = getNamedType(field.type);
    return isObjectType(type) ? selectedOf(context, type, sets) : [];
  }

  function accessOf({ parent, field }: Selected) {
    return context.rights.get(`${parent.name}.${field.name}`);
  }

  function collectGuarded(fields: Selected[], path: string[]): void {
    for (const one of fields) {
      const place = [...path, one.key];
      const access = accessOf(one);
      if (access) guarded.set(place.join('.'), clauseOf(access));
      collectGuarded(below(one), place);
    }
  }

  /** The clauses that each of these fields needs, or something above all that is asked of it. */
  function shared(fields: Selected[], depth: number): Set<string> {
    const content = fields.filter(({ key }) => !identity.has(key));
    const [first, ...others] = (content.length ? content : fields).map((one) => {
      const clause = clauseOf(accessOf(one));
      const deeper = depth > 1 ? below(one) : [];
      return new Set([...(clause ? [clause] : []), ...(deeper.length ? shared(deeper, depth - 1) : [])]);
    });
    return new Set([...(first ?? [])].filter((clause) => others.every((other) => other.has(clause))));
  }

  function listIn(fields: Selected[]): string[] | undefined {
    for (const one of fields) {
      const deeper = below(one);
      if (isPaged(one, deeper)) return [one.key];
      if (!isObjectType(nullableOf(one.field.type))) continue;
      const found = listIn(deeper);
      if (found) return [one.key, ...found];
    }
    return undefined;
  }

  /** Whether a field is a page, and the operation can ask for the next one. */
  function isPaged({ field }: Selected, deeper: Selected[]): boolean {
    const keys = new Set(deeper.map(({ key }) => key));
    const canGoOn = operation.variableDefinitions?.some(({ variable }) => variable.name.value === 'after');
    return (
      canGoOn === true && field.args.some(({ name }) => name === 'after') && keys.has('nodes') && keys.has('pageInfo')
    );
  }
}

function nullableOf(type: Selected['field']['type']): unknown {
  return isNonNullType(type) ? type.ofType : type;
}

function keyedVariables({ schema }: TypeContext, { variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions.flatMap(({ variable, type }) => {
    let named = type;
    while (named.kind !== Kind.NAMED_TYPE) named = named.type;
    const name = named.name.value;
    const input = inputOfRow(schema, name) ?? schema.getType(name);
    const fields = (input as Partial<GraphQLObjectType> | undefined)?.getFields?.();
    return fields?.idempotencyKey ? [variable.name.value] : [];
  });
}
