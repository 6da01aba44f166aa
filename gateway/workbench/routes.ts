import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';

const page = 'index.html';

/** What the page is made of; it refers to these below /workbench/. */
const parts = [
  'workbench.css',
  'start.js',
  ...['texts.js', 'gallery.js', 'panel.js', 'table-run.js', 'table-view.js', 'chart.js', 'copy-as.js', 'rights.js'],
  'draft.js',
  'editor.js',
  'element.js',
  'error-list.js',
  'examples.js',
  'icon.svg',
  'identity.js',
  'json-view.js',
  'operation.js',
  'result.js',
];

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the page that says what runs here and lets a person send a query. */
export function workbenchRoutes(app: FastifyInstance): void {
  for (const file of [page, ...parts]) {
    const content = readProjectFile(`gateway/workbench/${file}`);
    app.get(file === page ? '/' : `/workbench/${file}`, async (_, reply) =>
      reply
        .type(mediaTypes[path.extname(file)]!)
        .header(
          'content-security-policy',
          "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        )
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'no-referrer')
        // The parts must be of the same version as the page.
        .header('cache-control', 'no-cache')
        .send(content),
    );
  }
}
