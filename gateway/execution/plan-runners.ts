import type { ApolloGateway } from '@apollo/gateway';
import { computeResponse } from '@apollo/gateway/dist/resultShaping.js';
import { type Operation, operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { planLookups } from '../../subgraphs/kernel/metrics/metrics.ts';
import type { OperationParts } from '../access/filtered-document.ts';
import { compilePlan, type PartQuestion, type PlanRun, type Step, type SubgraphQuestion } from './compiled-plan.ts';
import type { JointQuestion } from './joint-question.ts';
import { KnownEntities } from './known-entities.ts';
import { planWeights, weightOf } from './plan-cache.ts';
import type { Call } from './planned-executor.ts';
import { responseShaper } from './response-shaper.ts';
import type { NullNote } from './silent-nulls.ts';

/** Asks subgraphs for whoever calls. */
interface Asking {
  ask(service: string, call: Call, question: SubgraphQuestion): Promise<ExecutionResult>;
  askTogether(
    service: string,
    call: Call,
    joint: JointQuestion,
    asked: readonly PartQuestion[],
  ): Promise<ExecutionResult>[];
}

/** What has become of an operation, besides the errors of subgraphs. */
export interface Outcome {
  data?: ExecutionResult['data'];
  errors?: readonly GraphQLError[] | undefined;
  /** The values that were made null although the schema allows none there. */
  notes?: readonly NullNote[] | undefined;
}

/** Carries out an operation. */
type Runner = (variables: Record<string, unknown>, call: Call) => Promise<Outcome>;

/** An operation as it is planned. */
interface Planned extends OperationParts {
  document: DocumentNode;
}

/** How many shapes of an answer are kept: each condition of an operation doubles how many there may be. */
const mostShapes = 16;

/** The parts of ApolloGateway that plan; they are its own in 2.14.4. */
interface Loaded {
  queryPlanner: QueryPlanner;
  apiSchema: Schema;
  supergraphSchema: GraphQLSchema;
}

/**
 * The runners of operations, each made once and kept with its plan, as long as there is room. Undefined for an operation
 * that is not planned, or whose plan is not compiled: ApolloGateway answers it, or says what is wrong with it.
 */
export function createPlanRunners(gateway: ApolloGateway, schema: GraphQLSchema, { ask, askTogether }: Asking) {
  const { queryPlanner, apiSchema, supergraphSchema } = gateway as unknown as Loaded;
  const runners = new LRUCache<string, { runner: Runner | undefined }>(planWeights);
  return {
    of(queryHash: string, operationName: string | null | undefined, planned: Planned): Runner | undefined {
      const key = `${queryHash} ${operationName ?? ''}`;
      let known = runners.get(key);
      planLookups.inc({ result: known ? 'hit' : 'miss' });
      if (!known) {
        const { size, runner } = make(planned);
        known = { runner };
        runners.set(key, known, { size });
      }
      return known.runner;
    },
  };

  function make(planned: Planned): { size: number; runner: Runner | undefined } {
    try {
      const operation = operationFromDocument(apiSchema, planned.document);
      const plan = queryPlanner.buildQueryPlan(operation);
      const step = compilePlan(plan, supergraphSchema);
      return { size: weightOf(plan), runner: step && runnerOf(planned, operation, step) };
    } catch {
      // The reference says what is wrong.
      return { size: 1, runner: undefined };
    }
  }

  function runnerOf(planned: Planned, operation: Operation, step: Step): Runner {
    const definitions = planned.operation.variableDefinitions ?? [];
    const defaults = defaultsOf(planned);
    const shaperFor = shapers(planned, defaults);
    return async (variables, call) => {
      if (definitions.length) {
        const { errors } = getVariableValues(schema, definitions, variables);
        if (errors) return { errors };
      }
      const run: PlanRun = {
        data: Object.create(null) as Record<string, unknown>,
        variables,
        defaults,
        ask: (service, question) => ask(service, call, question),
        askTogether: (service, joint, asked) => askTogether(service, call, joint, asked),
        known: new KnownEntities(),
        errors: call.errors,
        failures: [],
      };
      await step(run);
      const errors = run.failures as GraphQLError[];
      const data = shaperFor(variables)(run.data);
      if (data) return { data, errors };
      const { data: completed, errors: notes } = computeResponse({
        ...{ operation, variables, input: run.data },
        introspectionHandling: () => null,
      });
      return { data: completed as ExecutionResult['data'], errors, notes: errors.length ? [] : (notes as NullNote[]) };
    };
  }

  /** The shape of an answer for the values of the variables on which it depends what is in it. */
  function shapers(parts: OperationParts, defaults: Record<string, unknown>) {
    const conditions = conditionsOf(parts);
    const known = new LRUCache<string, ReturnType<typeof responseShaper>>({ max: mostShapes });
    return (variables: Record<string, unknown>) => {
      const values = { ...defaults, ...variables };
      const key = conditions.map((name) => String(values[name])).join();
      let shaper = known.get(key);
      if (!shaper) known.set(key, (shaper = responseShaper(schema, parts, values)));
      return shaper;
    };
  }
}

function defaultsOf({ operation }: OperationParts): Record<string, unknown> {
  const given = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return Object.fromEntries(given);
}

/** The variables in `@skip` and `@include`. */
function conditionsOf({ operation, fragments }: OperationParts): string[] {
  const names = new Set<string>();
  for (const { selectionSet } of [operation, ...fragments.values()]) walk(selectionSet);
  return [...names];

  function walk({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      for (const { arguments: given = [] } of selection.directives ?? [])
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      if ('selectionSet' in selection && selection.selectionSet) walk(selection.selectionSet);
    }
  }
}
