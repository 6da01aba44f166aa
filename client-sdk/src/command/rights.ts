import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getOperationAST,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  validate,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { contract } from '../generated/contract.ts';
import { CommandError, exitCodes } from './command-error.ts';
import type { FoundDocuments, FoundOperation } from './documents.ts';

let known: GraphQLSchema | undefined;

/** The schema that this version of the package was made for, with what its fields require. */
export function contractSchema(): GraphQLSchema {
  return (known ??= buildSchema(contract, { assumeValid: true }));
}

/** A field of an operation that a scope decides about. */
export interface ScopedField {
  /** Where in the operation, without list indexes. */
  path: string;
  field: string;
  /** Scopes of which one is required. */
  scopes: string[];
}

/** The document of one operation, with the fragments that it uses. Throws a CommandError when it does not fit the schema. */
export function documentOf({ file, operation }: FoundOperation, { fragments }: FoundDocuments): DocumentNode {
  const definitions: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  const used = new Set<string>();
  for (let index = 0; index < definitions.length; index++) {
    visit(definitions[index]!, {
      FragmentSpread: ({ name }) => {
        if (used.has(name.value)) return;
        used.add(name.value);
        const fragment = fragments.find((candidate) => candidate.name.value === name.value);
        if (fragment) definitions.push(fragment);
      },
    });
  }
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const [error] = validate(contractSchema(), document);
  if (error) throw new CommandError(`${file}: ${error.message}`, exitCodes.failed);
  return document;
}

/** The fields of a document that require scopes, in its order. */
export function scopedFields(document: DocumentNode): ScopedField[] {
  const schema = contractSchema();
  const found: ScopedField[] = [];
  const operation = getOperationAST(document)!;
  collect(schema.getRootType(operation.operation)!, operation.selectionSet, []);
  return found;

  function collect(parent: GraphQLNamedType, { selections }: SelectionSetNode, path: string[]): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) addField(parent, selection, path);
      else {
        const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragmentOf(selection.name.value) : selection;
        const condition = part.typeCondition?.name.value;
        collect((condition && schema.getType(condition)) || parent, part.selectionSet, path);
      }
    }
  }

  function addField(parent: GraphQLNamedType, { name, alias, selectionSet }: FieldNode, path: string[]): void {
    if (name.value.startsWith('__')) return;
    const place = [...path, (alias ?? name).value];
    // What an interface says nothing of, the types behind it say.
    const owners = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent as GraphQLObjectType];
    const fields = owners.map((owner) => owner.getFields()[name.value]!);
    const scopes = [...new Set(fields.flatMap(requiredScopes))];
    if (scopes.length) found.push({ path: place.join('.'), field: `${parent.name}.${name.value}`, scopes });
    if (selectionSet) collect(getNamedType(fields[0]!.type), selectionSet, place);
  }

  function fragmentOf(name: string): FragmentDefinitionNode {
    return document.definitions.find(
      (definition): definition is FragmentDefinitionNode =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    )!;
  }
}

/** Every scope that some field requires. */
export function allScopes(): string[] {
  const types = Object.values(contractSchema().getTypeMap()).filter(isObjectType);
  return [...new Set(types.flatMap((type) => Object.values(type.getFields()).flatMap(requiredScopes)))].sort();
}

/** The scopes of which a field requires one; each set has one, since the generator refuses others. */
function requiredScopes({ astNode }: GraphQLField<unknown, unknown>): string[] {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'requiresScopes');
  const sets = directive && (valueFromASTUntyped(directive.arguments![0]!.value) as string[][]);
  return sets?.flat() ?? [];
}
