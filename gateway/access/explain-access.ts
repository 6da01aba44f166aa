import { type GraphQLCompositeType, type GraphQLSchema, isAbstractType, Kind } from 'graphql';
import { fieldAccess } from '../../subgraphs/kernel/access/access-sdl.ts';
import type { FieldRequirements } from './field-requirements.ts';
import type { OperationParts } from './filtered-document.ts';
import type { Requirement } from './requirement.ts';
import { visitSelections } from './selections.ts';
import { supergraphDocument } from '../supergraph/document.ts';

/** One guarded field that an operation asks for, and what comes of it for one caller. */
export interface FieldExplanation {
  /** Where in the operation: response keys, without list indexes. */
  path: string[];
  /** `Officer.personalPhone` */
  field: string;
  /** How private the field is; PUBLIC where the supergraph does not say. */
  class: string;
  /** DENIED: null whatever the row. DEPENDS: on the relationship of the caller to the row. */
  verdict: 'DENIED' | 'DEPENDS';
  /** The guards of the field that the caller does not meet; all of them have to be. */
  requires: Requirement[];
  /** The relationships of which one must hold for the row; none is asked when the list is empty. */
  relationships: string[];
}

/** What `@access` says of a field besides the token: its class and relationships. */
export type AccessNotes = ReadonlyMap<string, { class: string; when: string[] }>;

/** Reads `@access` from a supergraph, by coordinate; a foreign supergraph has none. */
export function readAccessNotes(sdl: string): AccessNotes {
  const notes = new Map<string, { class: string; when: string[] }>();
  for (const definition of supergraphDocument(sdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? [])
      notes.set(`${definition.name.value}.${field.name.value}`, fieldAccess(field));
  }
  return notes;
}

/** What an explanation is worked out from. */
export interface ExplainedOperation {
  schema: GraphQLSchema;
  operation: OperationParts;
  requirementsOf: FieldRequirements;
  isMet(requirement: Requirement): boolean;
  notes: AccessNotes;
}

/** The guarded fields of an operation that a caller loses, or reads in some rows only, in the order of the operation. */
export function explainAccess({
  schema,
  operation,
  requirementsOf,
  isMet,
  notes,
}: ExplainedOperation): FieldExplanation[] {
  const explanations: FieldExplanation[] = [];
  visitSelections(schema, operation, ({ parent, fieldName, path }) => {
    const requires = requirementsOf(parent, fieldName).filter((requirement) => !isMet(requirement));
    const { class: sensitivity, when } = noteOf(parent, fieldName);
    if (requires.length || when.length) {
      const verdict = requires.length ? 'DENIED' : 'DEPENDS';
      explanations.push({
        path,
        field: `${parent.name}.${fieldName}`,
        class: sensitivity,
        verdict,
        requires,
        relationships: when,
      });
    }
    return requires.length === 0;
  });
  return explanations;

  /** On an interface or union, what the first of the types behind it says. */
  function noteOf(parent: GraphQLCompositeType, fieldName: string): { class: string; when: string[] } {
    const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    const found = types.map((type) => notes.get(`${type.name}.${fieldName}`)).find((note) => note?.when.length);
    return found ?? notes.get(`${parent.name}.${fieldName}`) ?? { class: 'PUBLIC', when: [] };
  }
}
