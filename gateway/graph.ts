import { setImmediate as immediate } from 'node:timers/promises';
import { type ExecutionResult, type GraphQLError, type GraphQLSchema, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { systemClock } from '../subgraphs/kernel/dates/instant.ts';
import { accessSpecification } from '../subgraphs/kernel/access/access-sdl.ts';
import { type AuditEntry, type AuditEvent, deniedMutations } from '../subgraphs/kernel/audit/audit-record.ts';
import type { AccessMode } from '../subgraphs/kernel/config/config.ts';
import { GraphError, publicError } from '../subgraphs/kernel/errors/errors.ts';
import { cachedDocuments } from '../subgraphs/kernel/http/documents.ts';
import type { GraphRequest, GraphService } from '../subgraphs/kernel/http/graphql-route.ts';
import { payer } from '../subgraphs/kernel/budget/payer.ts';
import { isSignedIn, type Viewer } from '../subgraphs/kernel/identity/viewer.ts';
import type { Verifier } from '../subgraphs/kernel/identity/verifier.ts';
import { subgraphs } from '../subgraphs/index.ts';
import { createRateLimit } from '../subgraphs/kernel/budget/rate-limit.ts';
import { scalars } from '../subgraphs/kernel/scalars/scalars.ts';
import { createAccessFilter } from './access/access-filter.ts';
import { readAccessNotes } from './access/explain-access.ts';
import { createPolicyCheck, type Policy, type PolicyLog } from './access/policies.ts';
import { readSupergraphAccess, withoutSecurityLinks } from './access/supergraph-access.ts';
import { createExecutor } from './execution/planned-executor.ts';
import { measured, type SubgraphSource } from './subgraphs/subgraph-source.ts';
import { deniedFields } from '../subgraphs/kernel/metrics/metrics.ts';
import { savedSubgraph } from './saved/saved-sdl.ts';
import { createAskedFields } from './usage/asked-fields.ts';
import type { Usage } from './usage/usage.ts';
import { createNodeSource } from './node/node-source.ts';
import { nodeSubgraph, readNodeTypes } from './node/node-types.ts';
import { supergraphDocument } from './supergraph/document.ts';

/** Records of denied mutations that an address may leave a minute without a token. */
const deniedPerMinute = 300;

/** What a graph is made of: a supergraph, a way to each of its subgraphs, and who may ask. */
export interface GraphParts {
  supergraphSdl: string;
  sourceOf(name: string, url: string): SubgraphSource;
  verify: Verifier;
  /** `filter` unless given. */
  mode?: AccessMode;
  /** What decides each policy of the supergraph's `@policy`, by name; one that is not here denies. */
  policies?: Readonly<Record<string, Policy>>;
  log?: PolicyLog;
  /** The gateway's own subgraph of saved queries; left out, nothing can be saved. */
  saved?: SubgraphSource;
  /** Is told what each operation asks for; nobody is when left out. */
  usage?: Pick<Usage, 'count'>;
  /** Whether plans are compiled, as they are when nothing is said; ApolloGateway carries them out otherwise. */
  compiled?: boolean;
  /** Keeps what is denied here and so reaches no subgraph's audit trail; answers wait for it. */
  record?(entries: AuditEntry[]): Promise<void>;
}

/** An operation that was run lately, for one set of rights. */
export interface RecentOperation extends Pick<GraphRequest, 'document' | 'hash' | 'weight' | 'operationName'> {
  viewer: Viewer;
  allowing: ReadonlySet<string> | undefined;
}

/** A graph of one supergraph. */
export interface Graph extends GraphService {
  /** What it was asked lately, each operation once for each set of rights. */
  recent(): readonly RecentOperation[];
  /** Plans operations without asking a subgraph, until it is stopped; leaves out what is wrong here. */
  warm(operations: Iterable<RecentOperation>, stop?: AbortSignal): Promise<void>;
}

/** What a graph remembers, in tokens of operations, so that its successor has planned them before it is asked. */
const rememberedOperations = { maxSize: 30_000, maxEntrySize: cachedDocuments.maxEntrySize };

/** How long planning them may take, in milliseconds: what is left is planned when it is asked for. */
const longestWarming = 10_000;

/**
 * The federated graph: verifies the caller's token and has the operation planned and run as far as the token and the
 * policies allow it. What happens to an operation that asks for anything denied is the mode, as in Apollo Router:
 *
 * - `filter`: what is denied is taken out first, and null with an error where it would stand in the answer;
 * - `reject` (`reject_unauthorized`): nothing runs, and the answer has an error for each denied path in the operation;
 * - `dry-run` (`dry_run`, with `errors.response: extensions`): everything runs, mutations too, and `reject`'s errors
 *   are only reported, in `extensions.authorizationErrors`. Subgraphs that guard themselves go on to deny.
 *
 * A request with `extensions: { explainAccess: true }` runs nothing: `extensions.access` tells a caller who is signed in
 * what they would lose, and which right each field requires.
 *
 * Throws StartUpError when the supergraph links a security feature that is not enforced here.
 */
export async function createGraph({
  supergraphSdl,
  sourceOf,
  verify,
  mode = 'filter',
  policies = {},
  log = () => {},
  saved = savesNothing,
  usage,
  compiled,
  record = async () => {},
}: GraphParts): Promise<Graph> {
  const access = readSupergraphAccess(supergraphSdl);
  const isForeign = isForeignIn(supergraphSdl);
  const sources = sourcesOf(supergraphSdl, sourceOf, isForeign, saved);
  const executor = await createExecutor(withoutSecurityLinks(supergraphSdl), sources, isForeign, compiled);
  checkScalarsHere(executor.schema);
  const denials = createRateLimit(deniedPerMinute);
  const fieldsOf = createAskedFields(executor.schema);
  const accessFilter = createAccessFilter(executor.schema, access, readAccessNotes(supergraphSdl));
  const checkPolicies = createPolicyCheck(policies, log);
  const recent = new LRUCache<string, RecentOperation>({
    ...rememberedOperations,
    sizeCalculation: ({ weight = cachedDocuments.maxEntrySize }) => weight,
  });
  return {
    schema: executor.schema,
    sdl: supergraphDocument(supergraphSdl),
    execute,
    recent: () => [...recent.values()],
    warm,
  };

  async function execute(request: GraphRequest): Promise<ExecutionResult> {
    const { variables, requestId } = request;
    const viewer = await verify(request.authorization);
    const needed = accessFilter.policiesOf(request);
    const allowing = needed.length ? await checkPolicies(needed, viewer, requestId) : undefined;
    if (request.extensions?.explainAccess === true) {
      if (!isSignedIn(viewer)) throw new GraphError('UNAUTHENTICATED', 'Sign in to have your access explained');
      return { data: null, extensions: { access: accessFilter.explain(request, viewer, allowing) } };
    }
    usage?.count(viewer.clientId, request.client, fieldsOf(request.document, request.operationName));
    const filtered = accessFilter.filter(request, viewer, allowing);
    if (filtered.denied && mode === 'dry-run')
      return reporting(filtered.denials(), await executor.run({ ...request, queryHash: request.hash }), requestId);

    for (const field of filtered.deniedFields) deniedFields.inc({ field });
    if (filtered.deniedMutations.length) {
      // What nobody in particular is denied fills the trail, in which nothing is ever removed.
      const events = deniedMutations(filtered.deniedMutations);
      if (!isSignedIn(viewer)) for (const _ of events) denials.use(payer(viewer, request.address), systemClock());
      await recordDenied(events, viewer, requestId);
    }
    if (filtered.denied && mode === 'reject') return { data: null, errors: filtered.denials() };
    const { document, queryHash } = filtered;
    const { hash, weight, operationName } = request;
    recent.set(`${queryHash} ${operationName ?? ''}`, {
      ...{ document: request.document, hash, weight, operationName, viewer, allowing },
    });
    const result = filtered.nothingLeft ? { data: {} } : await executor.run({ ...request, document, queryHash });
    return filtered.complete(result, variables);
  }

  async function warm(operations: Iterable<RecentOperation>, stop?: AbortSignal): Promise<void> {
    const end = performance.now() + longestWarming;
    for (const { viewer, allowing, ...operation } of operations) {
      await immediate();
      if (performance.now() > end || stop?.aborted) return;
      if (validate(executor.schema, operation.document, undefined, { maxErrors: 1 }).length) continue;
      const { document, queryHash, nothingLeft } = accessFilter.filter(operation, viewer, allowing);
      if (nothingLeft) continue;
      const { operationName } = operation;
      const asked = { document, queryHash, operationName, variables: {}, authorization: undefined, requestId: 'warm' };
      // Whoever waits for nothing has no subgraph asked: the plan is made and kept all the same.
      await executor.run({ ...asked, signal: AbortSignal.abort() }).catch(() => {});
    }
  }

  async function recordDenied(events: readonly AuditEvent[], viewer: Viewer, requestId: string): Promise<void> {
    const { subject, clientId, agency } = viewer;
    const actor = { subject, clientId, agency, requestId, at: systemClock() };
    await record(events.map((event) => ({ ...actor, ...event })));
  }
}

const savesNothing: SubgraphSource = async () => {
  throw new GraphError('SUBGRAPH_UNAVAILABLE', 'Nothing can be saved at this gateway');
};

/** Which subgraphs of a supergraph others have written. */
function isForeignIn(supergraphSdl: string): (name: string) => boolean {
  const names = [...subgraphs.map(({ name }) => name), nodeSubgraph, savedSubgraph];
  const ours = new Set(supergraphSdl.includes(accessSpecification) ? names : []);
  return (name) => !ours.has(name);
}

/** Every subgraph has one source; that of `Query.node` is made of all others. */
function sourcesOf(
  supergraphSdl: string,
  sourceOf: GraphParts['sourceOf'],
  isForeign: (name: string) => boolean,
  saved: SubgraphSource,
): GraphParts['sourceOf'] {
  const sources = new Map<string, SubgraphSource>();
  const nodes = createNodeSource(readNodeTypes(supergraphDocument(supergraphSdl)), (name) => sources.get(name)!);
  return (name, url) => {
    const own = isForeign(name) ? undefined : { [nodeSubgraph]: nodes, [savedSubgraph]: saved }[name];
    const source = own ?? measured(name, sourceOf(name, url));
    sources.set(name, source);
    return source;
  };
}

function reporting(denials: readonly GraphQLError[], result: ExecutionResult, requestId: string): ExecutionResult {
  const authorizationErrors = denials.map((denial) => publicError(denial, requestId, () => {}));
  return { ...result, extensions: { ...result.extensions, authorizationErrors } };
}

/**
 * Composition keeps a scalar's name only; with its parser the gateway refuses a bad value before anything is planned.
 * Values on their way out have been written by a subgraph already.
 */
function checkScalarsHere(schema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral }] of scalars) {
    const scalar = schema.getType(name);
    if (scalar && 'parseValue' in scalar) Object.assign(scalar, { parseValue, parseLiteral });
  }
}
