import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';

/**
 * Scripts, workers, fonts and calls are the gateway's own. Styles may be inline as well: the editor and the table set
 * theirs in this way.
 */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Serves the page with which a person asks the graph, at `/`, and its parts below `/workbench/`. */
export function workbenchRoutes(app: FastifyInstance): void {
  app.register(fastifyStatic, {
    root: projectFile('dist/workbench'),
    prefix: '/workbench/',
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, file) {
      reply.header('content-security-policy', policy);
      reply.header('x-content-type-options', 'nosniff');
      reply.header('referrer-policy', 'no-referrer');
      // A part has the hash of its content in its name; what refers to it must be of the same version.
      const isPart = /\/part-\w+\.\w+(\.gz)?$/.test(file);
      reply.header('cache-control', isPart ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/', (_, reply) => reply.sendFile('index.html'));
}
