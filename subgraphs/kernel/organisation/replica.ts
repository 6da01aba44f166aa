import { call, jsonOf } from '../calls/call.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { Organisation } from './organisation.ts';
import { type AsJson, type OrganisationSnapshot, parseSnapshot } from './snapshot.ts';
import type { OrganisationSource } from './source.ts';

const attempts = 20;
const retryAfterMs = 500;

/**
 * A replica of the directory's picture for a subgraph in another process: fetched at start, then looked up again every
 * `everyMs`, with an ETag, so that nothing is sent when nothing changed. While the directory is silent the last
 * picture stays in use. Throws StartUpError when the directory cannot be reached at start.
 */
export async function replicateOrganisation(directoryUrl: URL, everyMs = 5_000): Promise<OrganisationSource> {
  const address = new URL('/organisation', directoryUrl);
  let etag: string | null = null;
  let organisation: Organisation | undefined;

  async function refresh(): Promise<Organisation> {
    const answer = await call(address, {
      headers: etag ? { 'if-none-match': etag } : {},
      timeoutMs: 5_000,
      maxBytes: 64_000_000,
    });
    if (answer.status === 304 && organisation) return organisation;
    if (answer.status !== 200) throw new Error(`the directory answered ${answer.status}`);
    organisation = new Organisation(parseSnapshot(jsonOf(answer) as AsJson<OrganisationSnapshot>));
    etag = answer.headers.get('etag');
    return organisation;
  }

  for (let attempt = 1; !organisation; attempt++) {
    await refresh().catch(() => {});
    if (!organisation && attempt === attempts) {
      throw new StartUpError(
        'DIRECTORY_URL: the directory subgraph it names does not answer; start it first (npm run subgraph -- directory)',
      );
    }
    if (!organisation) await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
  }
  const timer = setInterval(() => refresh().catch(() => {}), everyMs).unref();
  return { latest: () => organisation!, refresh, close: () => clearInterval(timer) };
}
