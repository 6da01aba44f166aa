import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileOperation, type OperationParts } from './compiled-operation.ts';
import { Run } from './run.ts';

/** One operation to carry out; valid against the schema. */
export interface Execution {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  context: unknown;
}

/** Carries operations out. */
export type Executor = (execution: Execution) => Promise<ExecutionResult> | ExecutionResult;

/** What an operation's answer has in it depends on some of its variables: so many forms of it are kept. */
const mostForms = 16;

/**
 * Carries out operations on a schema by functions that are made of each document once, and kept as long as it is; what it
 * asks of the schema itself is graphql-js's. Unless `compiled` is false: then all is, which says what is right.
 */
export function createExecutor(schema: GraphQLSchema, compiled = true): Executor {
  const operations = new WeakMap<DocumentNode, Map<string, CompiledForms | undefined>>();
  return ({ document, operationName, variables, context }) => {
    const forms = compiled ? formsOf(document, operationName ?? '') : undefined;
    if (!forms) {
      return execute({
        ...{ schema, document, operationName: operationName ?? null },
        ...{ variableValues: variables ?? null, contextValue: context },
      });
    }
    const { coerced, errors } = getVariableValues(schema, forms.definitions, variables ?? {}, { maxErrors: 50 });
    if (errors) return { errors };
    const run = new Run(context, coerced);
    let over: void | Promise<void>;
    try {
      over = forms.of(coerced)(run);
    } catch (error) {
      // A condition that has no value, such as a null for a variable with a default.
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [error], data: null };
    }
    if (over) return over.then(() => resultOf(run));
    return run.waits ? run.idle().then(() => resultOf(run)) : resultOf(run);
  };

  function formsOf(document: DocumentNode, name: string): CompiledForms | undefined {
    let known = operations.get(document);
    if (!known) operations.set(document, (known = new Map()));
    if (!known.has(name)) known.set(name, compiledForms(schema, document, name));
    return known.get(name);
  }
}

function resultOf({ data, errors }: Run): ExecutionResult {
  return errors.length ? { errors, data } : { data };
}

/** The functions of one operation, for each set of values of the variables that its conditions depend on. */
interface CompiledForms {
  definitions: NonNullable<OperationDefinitionNode['variableDefinitions']>;
  of(variables: Record<string, unknown>): ReturnType<typeof compileOperation>;
}

/** Undefined for what is not compiled. */
function compiledForms(schema: GraphQLSchema, document: DocumentNode, name: string): CompiledForms | undefined {
  const parts = partsOf(document, name);
  if (!parts || !schema.getRootType(parts.operation.operation) || parts.operation.operation === 'subscription')
    return undefined;
  const { conditions, isIntrospection } = readSelections(parts);
  if (isIntrospection) return undefined;
  const forms = new LRUCache<string, ReturnType<typeof compileOperation>>({ max: mostForms });
  return {
    definitions: parts.operation.variableDefinitions ?? [],
    of: (variables) => {
      const key = conditions.map((condition) => String(variables[condition])).join();
      const form = forms.get(key) ?? compileOperation(schema, parts, only(conditions, variables));
      forms.set(key, form);
      return form;
    },
  };
}

/** Others are of one request, and must not be kept with the form. */
function only(names: readonly string[], variables: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(variables, name) ? [[name, variables[name]]] : [])));
}

/** Undefined where graphql-js has something to say against it. */
function partsOf({ definitions }: DocumentNode, name: string): OperationParts | undefined {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  const operation = name ? operations.find((node) => node.name?.value === name) : operations[0];
  return operation && (name || operations.length === 1) ? { operation, fragments } : undefined;
}

/** The variables in `@skip` and `@include`, and whether the schema itself is asked about. */
function readSelections({ operation, fragments }: OperationParts): { conditions: string[]; isIntrospection: boolean } {
  const conditions = new Set<string>();
  let isIntrospection = false;
  for (const { selectionSet } of [operation, ...Object.values(fragments)]) walk(selectionSet);
  return { conditions: [...conditions], isIntrospection };

  function walk({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value))
        isIntrospection = true;
      for (const { arguments: given = [] } of selection.directives ?? [])
        for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      if ('selectionSet' in selection && selection.selectionSet) walk(selection.selectionSet);
    }
  }
}
