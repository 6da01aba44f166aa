import { Counter } from 'prom-client';
import { registry } from './metrics.ts';

/** Documents that were asked for by their hash. */
export const persistedQueries = new Counter({
  name: 'graph_persisted_queries_total',
  help: 'Documents that were named by their hash: found, not found, or kept for the next time.',
  labelNames: ['result'],
  registers: [registry],
});

/** Operations that are not among the trusted ones of their client. */
export const untrustedOperations = new Counter({
  name: 'graph_untrusted_operations_total',
  help: 'Operations that are not trusted of their client, by client, and whether they were only logged or refused.',
  labelNames: ['client', 'outcome'],
  registers: [registry],
});
