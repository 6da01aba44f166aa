import { existsSync } from 'node:fs';
import { parse } from 'graphql';
import { scopeDescriptions } from '../subgraphs/kernel/identity/roles.ts';
import type { Viewer } from '../subgraphs/kernel/identity/viewer.ts';
import type { JobLog } from '../subgraphs/kernel/process/job.ts';
import { projectFile } from '../subgraphs/kernel/process/project.ts';
import type { Graph } from './graph.ts';
import { readManifests } from './trusted/manifest.ts';

/** The operations of the SDK. */
const sdkManifest = projectFile('client-sdk/src/generated/manifest.json');

/** So many operations are planned before they are asked. */
const mostOperations = 500;

/** Whoever has every right that an operation asks for shares its plan with this one. */
const everything: Viewer = {
  subject: 'warm',
  agency: null,
  clientId: null,
  scopes: new Set(Object.keys(scopeDescriptions)),
};

/**
 * Plans the operations of the SDK and of manifests in the background, so that nobody waits for a plan later. It takes
 * seconds of CPU, one operation at a time; requests are answered between two of them. An operation that asks for what the
 * graph does not have is left out. Answers a function that stops it.
 */
export function warmPlans(graph: Pick<Graph, 'warm'>, manifests: readonly string[], log: JobLog): () => Promise<void> {
  const stop = new AbortController();
  const warmed = warm().catch((error: unknown) => log(error as Error, 'planning operations ahead'));
  return async () => {
    stop.abort();
    await warmed;
  };

  async function warm(): Promise<void> {
    const texts = readManifests([...manifests, ...(existsSync(sdkManifest) ? [sdkManifest] : [])]);
    // An operation is there under its id as well.
    const byHash = [...texts].filter(([id]) => /^[\da-f]{64}$/.test(id)).slice(0, mostOperations);
    const operations = function* () {
      for (const [hash, text] of byHash)
        yield { document: parse(text), hash, operationName: undefined, viewer: everything, allowing: undefined };
    };
    await graph.warm(operations(), stop.signal);
  }
}
