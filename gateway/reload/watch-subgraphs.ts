import { parse } from 'graphql';
import { type JobLog, startJob } from '../../subgraphs/kernel/process/job.ts';
import { subgraphSchemaDiffers } from '../../subgraphs/kernel/metrics/graph-metrics.ts';
import type { ReachedSubgraph, Replaceable } from './replaceable.ts';
import { schemaDifference } from './schema-difference.rules.ts';

/** How often subgraphs are asked for their schemas, in milliseconds. */
const everyMs = 60_000;

const query = '{ _service { sdl } }';
const document = parse(query);

/** Coordinates that one line of the log names. */
const mostNamed = 10;

/**
 * Asks each subgraph once a minute for its schema, and says in the log and the metrics when the supergraph does not know
 * all of it, or asks for what is gone. A subgraph that does not say its schema is left alone. Answers how to stop.
 */
export function watchSubgraphs(
  graph: Replaceable,
  tells: (facts: Readonly<Record<string, string | number>>, message: string) => void,
  log: JobLog,
): { look(): Promise<void>; stop(): Promise<void> } {
  const compared = new Map<string, string>();
  const look = async () => {
    const supergraphSdl = graph.supergraphSdl();
    await Promise.all([...graph.subgraphs()].map(([name, subgraph]) => compare(name, subgraph, supergraphSdl)));
  };
  const round = async () => {
    await look();
    return false;
  };
  return { look, stop: startJob({ name: 'schemas of subgraphs', everyMs, round }, log) };

  async function compare(name: string, subgraph: ReachedSubgraph, supergraphSdl: string): Promise<void> {
    const sdl = await sdlOf(subgraph);
    const state = JSON.stringify([supergraphSdl, sdl]);
    if (sdl === undefined || compared.get(name) === state) return;
    compared.set(name, state);
    const { unknown, missing } = schemaDifference(graph.sdl, name, parse(sdl));
    subgraphSchemaDiffers.set({ subgraph: name }, unknown.length || missing.length ? 1 : 0);
    if (unknown.length) {
      tells(
        { subgraph: name, fields: named(unknown) },
        'a subgraph has fields that the supergraph does not know; compose it anew',
      );
    }
    if (missing.length) {
      tells(
        { subgraph: name, fields: named(missing) },
        'a subgraph lacks fields that the supergraph asks for; compose it anew',
      );
    }
  }

  async function sdlOf({ source }: ReachedSubgraph): Promise<string | undefined> {
    const asked = { query, document, variables: {}, operationName: undefined, authorization: undefined };
    const answer = await source({ ...asked, requestId: 'schemas' }).catch(() => undefined);
    const sdl = (answer?.data?._service as { sdl?: unknown } | null | undefined)?.sdl;
    return typeof sdl === 'string' ? sdl : undefined;
  }
}

function named(fields: readonly string[]): string {
  const more = fields.length > mostNamed ? ` and ${fields.length - mostNamed} more` : '';
  return fields.slice(0, mostNamed).join(', ') + more;
}
