/** The subgraphs of the published query, in one process, each at its name: of what is asked, only the gateway works. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { shopSubgraphs } from '../../support/shop.ts';

const subgraphs = shopSubgraphs();
const server = createServer((request, response) => {
  const answer = subgraphs[request.url!.slice(1)];
  if (!answer) return response.writeHead(200).end();
  void text(request)
    .then(answer)
    .then((found) => response.writeHead(200, { 'content-type': 'application/json' }).end(found));
}).listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
