import { randomBytes } from 'node:crypto';
import type { Configuration, Provider } from 'oidc-provider';
import type { LocalIssuer } from '../../../subgraphs/kernel/identity/local-issuer.ts';
import { scopeDescriptions } from '../../../subgraphs/kernel/identity/roles.ts';
import { type DemoPerson, people } from '../people.ts';
import { clients } from './clients.ts';
import {
  deviceCodePage,
  deviceConfirmPage,
  deviceDonePage,
  loggedOutPage,
  logoutPage,
  problemPage,
} from './login-page.ts';
import { memoryAdapter } from './memory-adapter.ts';

/** Names the graph towards the provider (RFC 8707); every token is for it. */
const graph = 'urn:province-graph';

const person = (subject: string | undefined) => people.find((candidate) => candidate.subject === subject);
const application = (clientId: string | undefined) => people.find((candidate) => candidate.clientId === clientId);

/**
 * An OpenID provider for the demo people: authorization code with PKCE for portals, codes of devices for the command
 * line, client credentials for applications. Nobody gets a scope that their role does not have: such a scope is left out of the token. Access tokens carry the name of the demo issuer, whatever the address of the provider, so
 * that subgraphs in other processes trust them as they do those of `npm run token`.
 */
export async function createProvider(address: string, issuer: LocalIssuer): Promise<Provider> {
  // Loaded with the first login: most who start the graph never see one.
  const { Provider, errors, interactionPolicy } = await import('oidc-provider');
  const policy = interactionPolicy.base();
  // Nobody is asked for their consent: they are invented.
  policy.get('consent')!.checks.remove('native_client_prompt');
  const configuration: Configuration = {
    adapter: memoryAdapter(),
    clients,
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [issuer.privateKey] } as never,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    // So that a portal knows whom it greets without asking once more.
    conformIdTokenClaims: false,
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    pkce: { required: () => true },
    clientBasedCORS: (_, origin, client) => client.clientId === 'portal' && isLoopback(origin),
    findAccount: (_, accountId) => {
      const known = person(accountId);
      const claims = { sub: accountId, name: known?.about, preferred_username: known?.name };
      return known && { accountId, claims: () => claims };
    },
    loadExistingGrant: async ({ oidc }) => {
      const { accountId } = oidc.session!;
      const grant = new oidc.provider.Grant({ accountId: accountId!, clientId: oidc.client!.clientId });
      const held = new Set<string>(person(accountId)!.scopes);
      grant.addOIDCScope('openid profile offline_access');
      for (const scope of oidc.requestParamScopes) {
        if (held.has(scope)) grant.addResourceScope(graph, scope);
        else grant.rejectResourceScope(graph, scope);
      }
      await grant.save();
      return grant;
    },
    interactions: { policy, url: (_, { uid }) => `/demo/login/${uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      deviceFlow: {
        enabled: true,
        userCodeInputSource: (context, form, _, error) => {
          context.type = 'html';
          context.body = deviceCodePage(form, error !== undefined);
        },
        userCodeConfirmSource: (context, form, client, _, code) => {
          context.type = 'html';
          context.body = deviceConfirmPage(form, client.clientName ?? client.clientId, code);
        },
        successSource: (context) => {
          context.type = 'html';
          context.body = deviceDonePage();
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.type = 'html';
          context.body = logoutPage(form);
        },
        postLogoutSuccessSource: (context) => {
          context.type = 'html';
          context.body = loggedOutPage();
        },
      },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => graph,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource, client) => {
          if (resource !== graph) throw new errors.InvalidTarget();
          const scopes = application(client.clientId)?.scopes ?? Object.keys(scopeDescriptions);
          return {
            scope: scopes.join(' '),
            audience: issuer.trusted.audience,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    formats: {
      customizers: {
        jwt: (context, token, jwt) => {
          const bearer = bearerOf(token);
          // Who names no scope gets all that it may have.
          if (token.kind === 'ClientCredentials' && context.oidc.params?.scope === undefined)
            Object.assign(jwt.payload, { scope: bearer.scopes.join(' ') });
          Object.assign(jwt.payload, { iss: issuer.trusted.issuer, sub: bearer.subject });
          if (bearer.agency) Object.assign(jwt.payload, { agency: bearer.agency });
        },
      },
    },
    ttl: {
      AccessToken: 3_600,
      AuthorizationCode: 60,
      ClientCredentials: 3_600,
      DeviceCode: 600,
      Grant: 8 * 3_600,
      IdToken: 3_600,
      Interaction: 600,
      RefreshToken: 8 * 3_600,
      Session: 3_600,
    },
    renderError: (context, { error, error_description: description }) => {
      context.type = 'html';
      context.body = problemPage(description ?? error);
    },
  };
  const provider = new Provider(address, configuration);
  // The provider itself names its own scopes only, and not those of the graph.
  provider.use(async (context, next) => {
    await next();
    if (context.oidc?.route !== 'discovery') return;
    const found = context.body as { scopes_supported: string[] };
    context.body = { ...found, scopes_supported: [...found.scopes_supported, ...Object.keys(scopeDescriptions)] };
  });
  return provider;
}

function bearerOf(token: { accountId?: string; clientId?: string }): DemoPerson {
  return (person(token.accountId) ?? application(token.clientId))!;
}

function isLoopback(origin: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(origin);
}
