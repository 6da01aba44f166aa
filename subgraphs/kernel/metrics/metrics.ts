import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * What a process counts of itself, for whoever watches it. Nothing in it names a person or holds a value: labels are
 * names of the schema, codes, and names of operations.
 */
export const registry = new Registry();

const registers = [registry];
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** How long operations took, by name and by how they ended: `ok`, or the first code of their errors. */
export const operationSeconds = new Histogram({
  name: 'graph_operation_duration_seconds',
  help: 'How long operations took, by their name and how they ended.',
  labelNames: ['operation', 'outcome'],
  buckets: seconds,
  registers,
});

/** Errors in answers, by code. */
export const errorsAnswered = new Counter({
  name: 'graph_errors_total',
  help: 'Errors in answers, by their code.',
  labelNames: ['code'],
  registers,
});

/** What operations cost at most, in points. */
export const operationCost = new Histogram({
  name: 'graph_operation_cost_points',
  help: 'What operations cost at most, in points.',
  buckets: [100, 1_000, 10_000, 50_000, 100_000, 200_000, 400_000],
  registers,
});

/** Fields that were taken out of operations since their caller may not read them. */
export const deniedFields = new Counter({
  name: 'graph_denied_fields_total',
  help: 'Fields that callers asked for and may not read, by coordinate.',
  labelNames: ['field'],
  registers,
});

/** How long subgraphs took to answer, and whether they did. */
export const subgraphSeconds = new Histogram({
  name: 'graph_subgraph_duration_seconds',
  help: 'How long subgraphs took to answer the gateway, by how it ended.',
  labelNames: ['subgraph', 'outcome'],
  buckets: seconds,
  registers,
});

/** Whether a subgraph is left alone for a while since it failed again and again. */
export const breakerOpen = new Gauge({
  name: 'graph_subgraph_breaker_open',
  help: '1 while a subgraph is not asked since it failed again and again.',
  labelNames: ['subgraph'],
  registers,
});

/** Look-ups of query plans. */
export const planLookups = new Counter({
  name: 'graph_plan_cache_lookups_total',
  help: 'Look-ups of query plans, by whether one was there.',
  labelNames: ['result'],
  registers,
});

/** Bytes of the bodies of requests that are in memory. */
export const bytesHeld = new Gauge({
  name: 'graph_body_bytes_in_flight',
  help: 'Bytes of request bodies that are in memory.',
  registers,
});

const mostNames = 200;
const [operations, clients] = [new Set<string>(), new Set<string>()];

/** The name of an operation as a label: clients choose it, so that only so many are told apart. */
export function operationLabel(name: string | null | undefined): string {
  return name ? oneOf(operations, name) : 'unnamed';
}

/** The application of a token as a label; of those of many issuers, only so many are told apart. */
export function clientLabel(client: string | null): string {
  return client === null ? 'none' : oneOf(clients, client);
}

function oneOf(known: Set<string>, name: string): string {
  if (known.size < mostNames) known.add(name);
  return known.has(name) ? name : 'other';
}

let collectsDefaults = false;

/** Begins to watch the process itself: its memory, its processor time, and how far its event loop lags. */
export function watchProcess(): void {
  if (!collectsDefaults) collectDefaultMetrics({ register: registry });
  collectsDefaults = true;
}
