import type { DocumentNode, GraphQLError } from 'graphql';
import { GraphError } from '../errors/errors.ts';
import { type OperationSize, operationSizes } from './operation-size.ts';

/** How large one operation may be with its fragments spread out. */
export interface Limits {
  /** Fields below each other. */
  maxDepth?: number;
  maxFields?: number;
}

/** What an operation may not exceed whoever sends it; the query by which tools read a schema has 230 fields, 15 deep. */
const fixed = {
  rootFields: 30,
  directives: 100,
  directivesOnOneNode: 10,
  introspection: { rootFields: 5, fields: 300, depth: 20, lists: 2 },
};

/**
 * Refuses operations that would cost too much even to validate or plan, and says what was counted, how much is allowed
 * and what to do instead. Needs no valid document, so that it can come first.
 */
export function limitRefusals(document: DocumentNode, { maxDepth = 20, maxFields = 300 }: Limits = {}): GraphQLError[] {
  for (const size of operationSizes(document)) {
    const refusals = refusalsOf(size, maxDepth, maxFields);
    if (refusals.length) return refusals;
  }
  return [];
}

function refusalsOf(size: OperationSize, maxDepth: number, maxFields: number): GraphError[] {
  const { data, introspection } = size;
  const allowed = fixed.introspection;
  const split = 'split it into several requests';
  const fewer = `ask for fewer, or ${split}`;
  const byName = 'ask by the name of the type, __type(name: …)';
  const counts: [count: number, what: string, limit: number, advice: string][] = [
    [data.fields, 'fields with its fragments spread out', maxFields, fewer],
    [data.depth, 'levels of fields below each other', maxDepth, 'ask for the lower ones in a request of their own'],
    [data.rootFields, 'root fields, aliases counted', fixed.rootFields, split],
    [size.directives, 'directives with its fragments spread out', fixed.directives, `leave some out, or ${split}`],
    [size.directivesOnOneNode, 'directives in one place', fixed.directivesOnOneNode, 'leave some out'],
    [introspection.fields, 'introspection fields with its fragments spread out', allowed.fields, fewer],
    [introspection.depth, 'levels of introspection below each other', allowed.depth, byName],
    [introspection.lists, 'introspection lists inside each other', allowed.lists, byName],
    [introspection.rootFields, 'introspection root fields, aliases counted', allowed.rootFields, split],
  ];
  return counts
    .filter(([count, , limit]) => count > limit)
    .map(([count, what, limit, advice]) => {
      const counted = count > 1_000_000 ? 'more than a million' : count;
      return new GraphError('LIMIT_EXCEEDED', `The operation has ${counted} ${what}; the limit is ${limit}: ${advice}`);
    });
}
