import type { FetchNode, PlanNode } from '@apollo/query-planner';

/** The operation of a fetch without the name that tells it from others of its plan. */
export function unnamed({ operation, operationName }: FetchNode): string {
  return operationName === undefined ? operation : operation.replace(operationName, '');
}

/**
 * The fetches of entities that ask the same of the same subgraph as another one of the plan, with a name for what they ask;
 * one after a mutation asks again. What is rewritten on its way is asked for by itself.
 */
export function repeatedFetches(plan: PlanNode): ReadonlyMap<FetchNode, string> {
  const fetches = [...fetchesIn(plan)];
  const names = new Map<FetchNode, string>();
  if (fetches.some(({ operationKind }) => operationKind !== 'query')) return names;
  const seen = new Map<string, FetchNode[]>();
  for (const fetch of fetches) {
    if (!fetch.requires || fetch.inputRewrites || fetch.outputRewrites) continue;
    const name = `${fetch.serviceName} ${unnamed(fetch)}`;
    seen.set(name, [...(seen.get(name) ?? []), fetch]);
  }
  for (const [name, alike] of seen) if (alike.length > 1) for (const fetch of alike) names.set(fetch, name);
  return names;
}

function* fetchesIn(node: PlanNode): Generator<FetchNode> {
  if (node.kind === 'Fetch') yield node;
  else if (node.kind === 'Flatten') yield* fetchesIn(node.node);
  else if (node.kind === 'Condition') {
    for (const clause of [node.ifClause, node.elseClause]) if (clause) yield* fetchesIn(clause);
  } else if (node.kind === 'Sequence' || node.kind === 'Parallel')
    for (const child of node.nodes) yield* fetchesIn(child);
}
