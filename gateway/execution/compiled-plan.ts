import { applyRewrites } from '@apollo/gateway/dist/dataRewrites.js';
import { deepMerge } from '@apollo/gateway/dist/utilities/deepMerge.js';
import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { groupBy } from '../../subgraphs/kernel/loaders/group-by.ts';
import type { SourceRequest } from '../subgraphs/subgraph-source.ts';
import { type JointQuestion, jointQuestion } from './joint-question.ts';
import type { KnownEntities } from './known-entities.ts';
import { repeatedFetches, unnamed } from './repeated-fetches.ts';
import { copyOf, hasBelow } from './copy.ts';
import { at, entitiesAt, placing } from './places.ts';
import { type Projection, projection } from './projection.ts';

type Data = Record<string, unknown>;
type Variables = Record<string, unknown>;

/** What a subgraph is asked, whoever asks. */
export type SubgraphQuestion = Pick<SourceRequest, 'query' | 'document' | 'operationName' | 'variables'>;

/** One fetch of a joint question, by its number. */
export interface PartQuestion {
  part: number;
  question: SubgraphQuestion;
}

/** What one run of a plan works with. */
export interface PlanRun {
  /** What subgraphs have answered so far, merged. */
  data: Data;
  variables: Variables;
  /** The defaults of variables that were not given. */
  defaults: Variables;
  /** Asks a subgraph; its errors are in the answer. */
  ask(service: string, question: SubgraphQuestion): Promise<ExecutionResult>;
  /** Asks a subgraph several fetches of a joint question by one call. */
  askTogether(service: string, joint: JointQuestion, asked: readonly PartQuestion[]): Promise<ExecutionResult>[];
  /** What was asked of entities that several steps ask for. */
  known: KnownEntities;
  /** Takes the errors of subgraphs, where they stand in the answer. */
  errors: GraphQLError[];
  /** Takes what kept a step from being carried out. */
  failures: unknown[];
}

/** Carries out a plan, or a part of it; never rejects. */
export type Step = (run: PlanRun) => Promise<void>;

/** Fetches entities at one place of the answer. */
interface EntityFetch {
  fetch: FetchNode;
  path: ResponsePath;
  project: Projection;
}

/** The entities of fetches that ask for the same. */
interface Gathered {
  fetch: FetchNode;
  parts: (EntityFetch & { entities: Data[]; positions: number[] })[];
  representations: Data[];
}

const unsupported = new Error('The plan has a step that is not compiled');

/**
 * The functions that carry out a plan as ApolloGateway's executor does, made once for it. Fetches of one step that ask one
 * subgraph for the same of entities are one call. Undefined for a plan with steps that are not known here.
 */
export function compilePlan({ node }: QueryPlan, schema: GraphQLSchema): Step | undefined {
  if (!node) return async () => {};
  if (node.kind === 'Subscription') return undefined;
  const repeated = repeatedFetches(node);
  try {
    return compile(node, []);
  } catch (error) {
    if (error === unsupported) return undefined;
    throw error;
  }

  function compile(node: PlanNode, path: ResponsePath): Step {
    switch (node.kind) {
      case 'Fetch':
        if (node.contextRewrites) throw unsupported;
        return node.requires ? entitySteps([entityFetch(node, path)])[0]! : rootStep(node, path);
      case 'Flatten':
        return compile(node.node, [...path, ...node.path]);
      case 'Sequence': {
        const steps = node.nodes.map((child) => compile(child, path));
        return async (run) => {
          for (const step of steps) await step(run);
        };
      }
      case 'Parallel': {
        const fetches = node.nodes.flatMap((child) => asEntityFetch(child, path) ?? []);
        const others = node.nodes.filter((child) => !asEntityFetch(child, path)).map((child) => compile(child, path));
        const steps = [...others, ...entitySteps(fetches)];
        return async (run) => void (await Promise.all(steps.map((step) => step(run))));
      }
      case 'Condition': {
        const { condition, ifClause, elseClause } = node;
        const [met, unmet] = [ifClause, elseClause].map((clause) => clause && compile(clause, path));
        return async (run) => {
          const value = ownOf(run.variables, condition) ?? ownOf(run.defaults, condition);
          await (value ? met : unmet)?.(run);
        };
      }
      default:
        throw unsupported;
    }
  }

  function asEntityFetch(node: PlanNode, path: ResponsePath): EntityFetch | undefined {
    if (node.kind === 'Flatten') return asEntityFetch(node.node, [...path, ...node.path]);
    return node.kind === 'Fetch' && node.requires && !node.contextRewrites ? entityFetch(node, path) : undefined;
  }

  function entityFetch(fetch: FetchNode, path: ResponsePath): EntityFetch {
    return { fetch, path, project: projection(schema, fetch.requires!) };
  }

  /** One step, and one call, for those that ask the same subgraph; those that ask it for the same are one fetch of it. */
  function entitySteps(fetches: EntityFetch[]): Step[] {
    return [...groupBy(fetches, ({ fetch }) => fetch.serviceName).values()].flatMap((ofService) => {
      const alike = [...groupBy(ofService, ({ fetch }) => unnamed(fetch)).values()];
      const joint = alike.length > 1 ? jointQuestion(alike.map(([first]) => first!.fetch)) : undefined;
      return joint ? [jointStep(alike, joint)] : alike.map(entityStep);
    });
  }

  function entityStep(fetches: EntityFetch[]): Step {
    return carriedOut(async (run) => {
      const gathered = gather(fetches, run.data);
      if (gathered.representations.length) await askAlone(run, gathered);
    });
  }

  function jointStep(alike: EntityFetch[][], joint: JointQuestion): Step {
    return carriedOut(async (run) => {
      const asked = alike
        .map((fetches, part) => ({ part, gathered: gather(fetches, run.data) }))
        .filter(({ gathered }) => gathered.representations.length);
      if (asked.length === 1) return askAlone(run, asked[0]!.gathered);
      if (asked.length === 0) return;
      const questions = asked.map(({ part, gathered }) => ({ part, question: questionOf(run, gathered) }));
      const answers = run.askTogether(alike[0]![0]!.fetch.serviceName, joint, questions);
      const taken = asked.map(({ gathered }, index) =>
        carriedOut(async () => take(run, gathered, await answers[index]!)),
      );
      await Promise.all(taken.map((step) => step(run)));
    });
  }

  async function askAlone(run: PlanRun, gathered: Gathered): Promise<void> {
    const { fetch } = gathered;
    const ask = (representations: readonly Data[]) =>
      run.ask(fetch.serviceName, questionOf(run, { fetch, representations }));
    const name = repeated.get(fetch);
    take(
      run,
      gathered,
      await (name ? run.known.ask(name, gathered.representations, ask) : ask(gathered.representations)),
    );
  }

  /** What fetches that ask for the same know of their entities by now. */
  function gather(fetches: EntityFetch[], data: Data): Gathered {
    const parts = fetches.map((part) => ({ ...part, ...representationsOf(part, data) }));
    return { fetch: fetches[0]!.fetch, parts, representations: parts.flatMap((part) => part.representations) };
  }

  function take(run: PlanRun, { fetch, parts }: Gathered, { data, errors = [] }: ExecutionResult): void {
    const place = placing(parts, run.data, fetch.serviceName);
    for (const error of errors) run.errors.push(place(error));
    const received = (data as { _entities?: unknown[] } | null | undefined)?._entities;
    // What is found below one place is added to by later steps, which may ask other things of another place.
    const isShared = parts.length > 1 || repeated.has(fetch);
    let at = 0;
    for (const { fetch: part, entities } of parts) {
      for (const entity of entities) {
        const known = received?.[at++] as Data | null | undefined;
        if (!known) continue;
        const answer = isShared && (part.outputRewrites || hasBelow(known)) ? copyOf(known) : known;
        answer.__typename ??= entity.__typename;
        applyRewrites(schema, part.outputRewrites, answer);
        deepMerge(entity, answer);
      }
    }
  }

  /** What a subgraph is told of the entities that are in one place by now, and which of them that is of. */
  function representationsOf({ fetch, path, project }: EntityFetch, data: Data) {
    const representations: Data[] = [];
    const entities: Data[] = [];
    const positions: number[] = [];
    const found = entitiesAt(data, path);
    for (let position = 0; position < found.length; position++) {
      const entity = found[position]!;
      const representation = project(entity);
      if (!representation?.__typename) continue;
      applyRewrites(schema, fetch.inputRewrites, representation);
      representations.push(representation);
      entities.push(entity);
      positions.push(position);
    }
    return { representations, entities, positions };
  }

  function rootStep(fetch: FetchNode, path: ResponsePath): Step {
    return carriedOut(async (run) => {
      const entities = entitiesAt(run.data, path);
      if (entities.length === 0) return;
      const { data, errors = [] } = await run.ask(fetch.serviceName, questionOf(run, { fetch }));
      for (const error of errors) run.errors.push(at(error, error.path && [...path, ...error.path], fetch.serviceName));
      if (data) applyRewrites(schema, fetch.outputRewrites, data);
      for (const entity of entities) deepMerge(entity, data);
    });
  }
}

/** What keeps a step from being carried out is an error of the answer. */
function carriedOut(step: Step): Step {
  return (run) => step(run).catch((error: unknown) => void run.failures.push(error));
}

function questionOf(
  { variables }: PlanRun,
  { fetch, representations }: { fetch: FetchNode; representations?: readonly Data[] },
): SubgraphQuestion {
  const { operation: query, operationDocumentNode, operationName, variableUsages = [] } = fetch;
  const given = Object.create(null) as Variables;
  for (const name of variableUsages)
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) given[name] = variables[name];
  const asked = representations ? { ...given, representations } : { ...given };
  return { query, document: operationDocumentNode!, operationName, variables: asked };
}

function ownOf(object: Data, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
