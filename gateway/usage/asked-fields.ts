import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { operationParts } from '../access/filtered-document.ts';

/** The coordinates of the fields and arguments that an operation asks for. */
export type AskedFields = (document: DocumentNode, operationName: string | null | undefined) => readonly string[];

/**
 * Reads which fields operations ask for, each document once: `Agency.children`, `Agency.children.first`. A field of an
 * interface is asked of all its types.
 */
export function createAskedFields(schema: GraphQLSchema): AskedFields {
  const known = new WeakMap<DocumentNode, Map<string, readonly string[]>>();
  return (document, operationName) => {
    let operations = known.get(document);
    if (!operations) known.set(document, (operations = new Map()));
    const key = operationName ?? '';
    let fields = operations.get(key);
    if (!fields) operations.set(key, (fields = read(document, operationName)));
    return fields;
  };

  function read(document: DocumentNode, operationName: string | null | undefined): readonly string[] {
    const { operation, fragments } = operationParts(document, operationName);
    const asked = new Set<string>();
    const types = new TypeInfo(schema);
    for (const definition of [operation, ...fragments.values()]) {
      visit(
        definition,
        visitWithTypeInfo(types, {
          Field: ({ name, arguments: given = [] }) => {
            if (name.value.startsWith('__')) return;
            for (const { name: type } of typesOf(types.getParentType()!)) {
              asked.add(`${type}.${name.value}`);
              for (const argument of given) asked.add(`${type}.${name.value}.${argument.name.value}`);
            }
          },
        }),
      );
    }
    return [...asked];
  }

  function typesOf(parent: GraphQLNamedType): readonly GraphQLNamedType[] {
    return isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
  }
}
