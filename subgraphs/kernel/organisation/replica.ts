import { setTimeout as pause } from 'node:timers/promises';
import type { AsJson } from '../dates/as-json.ts';
import { call, jsonOf } from '../calls/call.ts';
import { feedIsCurrent } from '../metrics/graph-metrics.ts';
import { Organisation } from './organisation.ts';
import { type OrganisationSnapshot, parseSnapshot } from './snapshot.ts';
import type { OrganisationSource } from './source.ts';

/** How often a start looks whether the directory is there, in milliseconds. */
const retryAfterMs = 500;

/** How a replica is kept. */
export interface ReplicaOptions {
  /** How often the picture is looked up again, in milliseconds. */
  everyMs?: number;
  /** Is aborted when the start is to be given up. */
  stopping?: AbortSignal;
  /** Is told once what the start waits for. */
  waits?(what: string): void;
}

/**
 * A replica of the directory's picture for a subgraph in another process: fetched at start, then looked up again every
 * `everyMs`, with an ETag, so that nothing is sent when nothing changed. While the directory is silent the last
 * picture stays in use; at the start it is waited for as long as it takes. Rejects when the start is given up.
 */
export async function replicateOrganisation(
  directoryUrl: URL,
  { everyMs = 500, stopping, waits = () => {} }: ReplicaOptions = {},
): Promise<OrganisationSource> {
  const address = new URL('/organisation', directoryUrl);
  let etag: string | undefined;
  let organisation: Organisation | undefined;

  async function refresh(): Promise<Organisation> {
    const answer = await call(address, {
      headers: etag ? { 'if-none-match': etag } : {},
      timeoutMs: 5_000,
      maxBytes: 64_000_000,
    });
    if (answer.status === 304 && organisation) {
      feedIsCurrent('agencies');
      return organisation;
    }
    if (answer.status !== 200) throw new Error(`the directory answered ${answer.status}`);
    organisation = new Organisation(parseSnapshot(jsonOf(answer) as AsJson<OrganisationSnapshot>));
    etag = answer.headers.etag;
    feedIsCurrent('agencies');
    return organisation;
  }

  await refresh().catch(() => waits('the directory subgraph, which DIRECTORY_URL names'));
  while (!organisation) {
    await pause(retryAfterMs, undefined, stopping && { signal: stopping });
    await refresh().catch(() => {});
  }
  const timer = setInterval(() => refresh().catch(() => {}), everyMs).unref();
  return { latest: () => organisation!, recent: async () => organisation!, refresh, close: () => clearInterval(timer) };
}
