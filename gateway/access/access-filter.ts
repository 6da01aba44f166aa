import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { cachedDocuments, type PreparedDocument } from '../../subgraphs/kernel/http/documents.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { completeResponse } from './complete-response.ts';
import { deniedSelections } from './denied-selections.ts';
import { type AccessNotes, explainAccess, type FieldExplanation } from './explain-access.ts';
import { createFieldRequirements, type IsDenied, type RightsOf } from './field-requirements.ts';
import { type OperationParts, operationParts, withoutDenied } from './filtered-document.ts';
import { visitSelections } from './selections.ts';
import { isMet, type Requirement } from './requirement.ts';
import type { SupergraphAccess } from './supergraph-access.ts';

/** An operation that is valid against the API schema. */
export interface FilterRequest extends PreparedDocument {
  operationName?: string | null | undefined;
}

/** What a viewer may ask of an operation. */
export interface Filtered {
  /** What may run; the very document that came in when nothing is denied. */
  document: DocumentNode;
  /** Names `document` and the operation in it, for plan caches: two variants never share one. */
  queryHash: string;
  /** Whether anything was taken out. */
  denied: boolean;
  /** The mutations that were taken out, in the order of the operation. */
  deniedMutations: readonly string[];
  /** The coordinates of the fields that were taken out, each once. */
  deniedFields: readonly string[];
  /** Nothing is left to run: complete `{ data: {} }` instead. */
  nothingLeft: boolean;
  /** Answers the operation that came in, from the result of `document` and the variables that came in. */
  complete(result: ExecutionResult, variables?: Record<string, unknown> | null): ExecutionResult;
  /** An error for each place in the operation that came in at which something was taken out; see deniedSelections. */
  denials(): readonly GraphQLError[];
}

/** The filter of one supergraph. */
export interface AccessFilter {
  /** The distinct policies on which it depends what may be asked. Throws a GraphError as `filter` does. */
  policiesOf(request: FilterRequest): readonly string[];
  /**
   * What is left for a viewer whom these policies allow; all others deny. Throws a GraphError when the document has no
   * such operation.
   */
  filter(request: FilterRequest, viewer: Viewer, allowing?: ReadonlySet<string>): Filtered;
  /** What the viewer loses of an operation and which rights it requires, without running it. Throws as `filter` does. */
  explain(request: FilterRequest, viewer: Viewer, allowing?: ReadonlySet<string>): FieldExplanation[];
}

/** One operation of a document, as far as it is the same for all viewers. */
interface GuardedOperation extends OperationParts {
  /** Each distinct requirement of its fields, in the order of the operation. */
  requirements: readonly Requirement[];
  /** Each distinct policy of the requirements. */
  policies: readonly string[];
  /** A response key that the operation itself does not use. */
  typenameAlias: string;
}

const noPolicies: ReadonlySet<string> = new Set();
const nothingDenied = {
  denied: false,
  deniedMutations: [],
  deniedFields: [],
  nothingLeft: false,
  complete: (result: ExecutionResult) => result,
  denials: () => [],
};

/**
 * Takes out of operations, before they are planned, what a viewer may not read. An operation is read once; of viewers
 * with the same rights all but the first cost a look-up, and those who may read everything hardly that.
 */
export function createAccessFilter(
  schema: GraphQLSchema,
  access: SupergraphAccess,
  notes: AccessNotes = new Map(),
): AccessFilter {
  const requirementsOf = createFieldRequirements(schema, access);
  const operations = new WeakMap<DocumentNode, Map<string, GuardedOperation>>();
  const variants = new LRUCache<string, Filtered>(cachedDocuments);

  return {
    policiesOf: ({ document, operationName }) => guardedOperation(document, operationName).policies,
    explain({ document, operationName }, viewer, allowing = noPolicies) {
      const operation = guardedOperation(document, operationName);
      const met = (requirement: Requirement) => isMet(requirement, viewer, allowing);
      return explainAccess({ schema, operation, requirementsOf, isMet: met, notes });
    },
    filter({ document, hash, weight, operationName }, viewer, allowing = noPolicies) {
      const operation = guardedOperation(document, operationName);
      const unmet = operation.requirements.filter((requirement) => !isMet(requirement, viewer, allowing));
      if (unmet.length === 0) return { ...nothingDenied, document, queryHash: hash };

      const rights = operation.requirements.map((requirement) => (unmet.includes(requirement) ? '0' : '1')).join('');
      const queryHash = `${hash}:${operation.operation.name?.value ?? ''}:${rights}`;
      let variant = variants.get(queryHash);
      if (!variant) {
        variant = makeVariant(operation, unmet, queryHash);
        variants.set(queryHash, variant, { size: weight ?? cachedDocuments.maxEntrySize });
      }
      return variant;
    },
  };

  function makeVariant(original: GuardedOperation, unmet: readonly Requirement[], queryHash: string): Filtered {
    const isDenied: IsDenied = (parent, fieldName) =>
      requirementsOf(parent, fieldName).some((requirement) => unmet.includes(requirement));
    const rightsOf: RightsOf = (parent, fieldName) => ({
      scopes: requirementsOf(parent, fieldName).find(
        (requirement) => unmet.includes(requirement) && requirement.scopes.length > 0,
      )?.scopes,
      relationships: notes.get(`${parent.name}.${fieldName}`)?.when,
    });
    const { typenameAlias } = original;
    let denials: readonly GraphQLError[] | undefined;
    return {
      ...withoutDenied(schema, original, isDenied, typenameAlias),
      queryHash,
      denied: true,
      deniedMutations: deniedMutations(original, isDenied),
      deniedFields: deniedFields(original, isDenied),
      complete: (result, variables) =>
        completeResponse({ schema, original, isDenied, rightsOf, typenameAlias }, variables, result),
      denials: () => (denials ??= deniedSelections(schema, original, isDenied, rightsOf)),
    };
  }

  function deniedFields(operation: OperationParts, isDenied: IsDenied): string[] {
    const denied = new Set<string>();
    visitSelections(schema, operation, ({ parent, fieldName }) => {
      if (!isDenied(parent, fieldName)) return true;
      denied.add(`${parent.name}.${fieldName}`);
      return false;
    });
    return [...denied];
  }

  function deniedMutations(operation: OperationParts, isDenied: IsDenied): string[] {
    if (operation.operation.operation !== OperationTypeNode.MUTATION) return [];
    const denied: string[] = [];
    visitSelections(schema, operation, ({ parent, fieldName }) => {
      if (isDenied(parent, fieldName)) denied.push(fieldName);
      return false;
    });
    return denied;
  }

  function guardedOperation(document: DocumentNode, operationName: string | null | undefined): GuardedOperation {
    let known = operations.get(document);
    if (!known) operations.set(document, (known = new Map()));
    const key = operationName ?? '';
    let operation = known.get(key);
    if (!operation) known.set(key, (operation = readOperation(document, operationName)));
    return operation;
  }

  function readOperation(document: DocumentNode, operationName: string | null | undefined): GuardedOperation {
    const parts = operationParts(document, operationName);
    const types = new TypeInfo(schema);
    const requirements = new Set<Requirement>();
    const aliases = new Set<string>();
    for (const definition of [parts.operation, ...parts.fragments.values()]) {
      visit(
        definition,
        visitWithTypeInfo(types, {
          Field: ({ name, alias }) => {
            if (alias) aliases.add(alias.value);
            for (const requirement of requirementsOf(types.getParentType()!, name.value)) requirements.add(requirement);
          },
        }),
      );
    }
    let typenameAlias = '__runtimeType';
    while (aliases.has(typenameAlias)) typenameAlias += '_';
    const policies = new Set([...requirements].flatMap((requirement) => requirement.policies?.flat() ?? []));
    return { ...parts, requirements: [...requirements], policies: [...policies], typenameAlias };
  }
}
