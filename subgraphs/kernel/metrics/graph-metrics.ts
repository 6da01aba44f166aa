import { Counter, Gauge } from 'prom-client';
import { registry } from './metrics.ts';

/** Supergraphs that a gateway was given while it served another one. */
export const supergraphReloads = new Counter({
  name: 'graph_supergraph_reloads_total',
  help: 'Looks at the supergraph that found another one, by whether it was taken over, refused or could not be read.',
  labelNames: ['outcome'],
  registers: [registry],
});

/** Since when the supergraph is served. */
export const supergraphTaken = new Gauge({
  name: 'graph_supergraph_taken_timestamp_seconds',
  help: 'When the supergraph that is served was taken over.',
  registers: [registry],
});

/** Whether a subgraph has another schema than the supergraph has of it. */
export const subgraphSchemaDiffers = new Gauge({
  name: 'graph_subgraph_schema_differs',
  help: '1 while a subgraph has fields that the supergraph does not know, or lacks some that it asks for.',
  labelNames: ['subgraph'],
  registers: [registry],
});

const seen = new Map<string, number>();

/** How far what a process follows may lie behind: since when it has not been known to be current. */
export const feedLag = new Gauge({
  name: 'graph_feed_lag_seconds',
  help: 'How long ago what is followed of others was last known to be current.',
  labelNames: ['feed'],
  registers: [registry],
  collect() {
    for (const [feed, at] of seen) this.set({ feed }, (Date.now() - at) / 1_000);
  },
});

/** What is followed has just been found current, or brought up to date. */
export function feedIsCurrent(feed: string): void {
  seen.set(feed, Date.now());
}
