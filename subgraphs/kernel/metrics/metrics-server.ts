import { once } from 'node:events';
import { createServer } from 'node:http';
import { StartUpError } from '../errors/start-up-error.ts';
import { registry, watchProcess } from './metrics.ts';

/**
 * Serves the metrics at /metrics on a port of their own, which only those who watch the server need to reach; answers how
 * to close it. Throws StartUpError when the port cannot be had.
 */
export async function serveMetrics(port: number, host: string): Promise<() => Promise<void>> {
  watchProcess();
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch {
    throw new StartUpError(`METRICS_PORT: ${port} cannot be listened on; set METRICS_PORT to a free port`);
  }
  server.unref();
  return async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
}
