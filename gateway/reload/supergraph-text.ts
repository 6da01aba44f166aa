import { readFile } from 'node:fs/promises';
import { call } from '../../subgraphs/kernel/calls/call.ts';

/** Reads a supergraph; undefined when it is known to be what was read before. Rejects when it cannot be read. */
export type SupergraphText = () => Promise<string | undefined>;

const [timeoutMs, maxBytes] = [10_000, 20_000_000];

/** Where a supergraph is: a file, or an address that answers it, whose ETag says whether it has changed. */
export function supergraphText(place: string): SupergraphText {
  if (!/^https?:\/\//.test(place)) return () => readFile(place, 'utf8');
  let tag: string | undefined;
  return async () => {
    const headers: Record<string, string> = tag === undefined ? {} : { 'if-none-match': tag };
    const { status, headers: answered, body } = await call(place, { headers, timeoutMs, maxBytes });
    if (status === 304) return undefined;
    if (status !== 200) throw new Error(`The address of the supergraph answers ${status}`);
    tag = answered.etag;
    return body.toString();
  };
}
