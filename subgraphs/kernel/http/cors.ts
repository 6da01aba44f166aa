import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Pages that a frontend team serves from its own machine. */
export const pagesOfThisMachine = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

/**
 * Lets pages of these origins call the graph from a browser; without any, browsers let only pages of its own origin.
 * Callers are known by their token, so that no cookie is ever asked for.
 */
export function allowOrigins(app: FastifyInstance, origins: (string | RegExp)[]): void {
  if (origins.length === 0) return;
  void app.register(cors, {
    origin: origins,
    credentials: false,
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'x-request-id', 'idempotency-key', 'traceparent', 'tracestate'],
    exposedHeaders: [
      'x-request-id',
      'retry-after',
      'www-authenticate',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
    ],
    maxAge: 600,
  });
}
