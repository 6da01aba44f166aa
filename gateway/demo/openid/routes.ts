import type { AddressInfo } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { LocalIssuer } from '../../../subgraphs/kernel/identity/local-issuer.ts';
import { readProjectFile } from '../../../subgraphs/kernel/process/project.ts';
import { people } from '../people.ts';
import { loginPage, problemPage } from './login-page.ts';
import { createProvider } from './provider.ts';

const mountedAt = '/demo/oidc';
const humans = people.filter(({ clientId }) => clientId === undefined);

/** Serves the demo's OpenID provider at /demo/oidc, and its login page. */
export function openIdRoutes(app: FastifyInstance, issuer: LocalIssuer): void {
  let provider: Promise<Provider> | undefined;
  const open = () => (provider ??= createProvider(`${addressOf(app)}${mountedAt}`, issuer));

  void app.register(async (scope) => {
    // The provider reads the body itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${mountedAt}/*`, async ({ raw }, reply) => {
      const answer = (await open()).callback();
      reply.hijack();
      // How the provider learns below which path it is mounted.
      Object.assign(raw, { originalUrl: raw.url });
      raw.url = raw.url!.slice(mountedAt.length);
      await answer(raw, reply.raw);
    });
  });

  void app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.get('/demo/login/:uid', async (request, reply) => {
      const client = await clientOf(request, reply);
      if (client === undefined) return html(reply.status(400), problemPage('It has expired; begin it again.'));
      return html(reply, loginPage(humans, client));
    });
    scope.post<{ Body: { person?: unknown } | undefined }>('/demo/login/:uid', async (request, reply) => {
      const person = humans.find(({ name }) => name === request.body?.person);
      if (!person || (await clientOf(request, reply)) === undefined)
        return html(reply.status(400), problemPage('It has expired, or nobody was chosen; begin it again.'));
      const login = { accountId: person.subject };
      const onwards = await (await open()).interactionResult(request.raw, reply.raw, { login });
      return reply.redirect(onwards, 303);
    });
  });

  app.get('/demo/login.css', async (_, reply) =>
    reply.type('text/css; charset=utf-8').send(readProjectFile('gateway/demo/openid/login.css')),
  );

  /** The name of the client for which this browser is logging in; undefined when it is not. */
  async function clientOf({ raw }: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const opened = await open();
    const interaction = await opened.interactionDetails(raw, reply.raw).catch(() => undefined);
    const client = interaction && (await opened.Client.find(String(interaction.params.client_id)));
    return client && (client.clientName ?? client.clientId);
  }
}

function html(reply: FastifyReply, content: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', "default-src 'self'; frame-ancestors 'none'; base-uri 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .send(content);
}

/** Where this server listens; by its loopback address when it listens on all of the machine's. */
function addressOf(app: FastifyInstance): string {
  const { address, family, port } = app.server.address() as AddressInfo;
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}
