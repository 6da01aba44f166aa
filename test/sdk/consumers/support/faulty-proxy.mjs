import { once } from 'node:events';
import { createServer } from 'node:http';

/** What happens to requests in turn; after the last one it begins anew. */
const faults = [
  'none',
  'dropped before',
  'none',
  'answered 503',
  'dropped after',
  'cut',
  'none',
  'answered 429',
  'an error page',
];

/**
 * A line between a client and a graph on which most requests fail in one way or another: some never reach the graph, and
 * of some the answer is lost.
 */
export async function startFaultyProxy(graph) {
  const seen = new Map(faults.map((fault) => [fault, 0]));
  let count = 0;
  const server = createServer((request, response) => void pass(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/graphql`,
    seen,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function pass(request, response) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const fault = faults[count++ % faults.length];
    seen.set(fault, seen.get(fault) + 1);
    if (fault === 'dropped before') return request.socket.destroy();
    const refusal = (status, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(
        JSON.stringify({
          errors: [{ message: 'no', extensions: { code: status === 429 ? 'RATE_LIMITED' : 'SUBGRAPH_UNAVAILABLE' } }],
        }),
      );
    if (fault === 'answered 503') return refusal(503);
    if (fault === 'answered 429') return refusal(429, { 'retry-after': '1' });
    if (fault === 'an error page')
      return response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway');
    const { authorization, 'content-type': type, accept } = request.headers;
    const headers = { authorization, 'content-type': type, accept };
    const answer = await fetch(graph, { method: request.method, headers, body: Buffer.concat(chunks) });
    const body = Buffer.from(await answer.arrayBuffer());
    if (fault === 'dropped after') return request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') });
    if (fault === 'cut') return response.write(body.subarray(0, body.length / 2), () => response.destroy());
    response.end(body);
  }
}
