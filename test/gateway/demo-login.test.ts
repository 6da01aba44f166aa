import type { AddressInfo } from 'node:net';
import * as openid from 'openid-client';
import { createClient } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { demoRoutes } from '../../gateway/demo/openid/demo-routes.ts';
import { createServer, type Server } from '../../subgraphs/kernel/http/server.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { browser, fieldsOf } from '../support/browser.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

const redirectUri = 'http://127.0.0.1:8123/callback';
const clerk = people.find(({ name }) => name === 'clerk')!;

let graph: SharedGraph;
let server: Server;
let issuer: URL;
beforeAll(async () => {
  graph = await sharedGraph('http');
  server = createServer({ logLevel: 'silent' });
  demoRoutes(server.app, await openDemoIssuer(projectFile('.data/test')));
  await server.listen(0, '127.0.0.1');
  server.ready();
  issuer = new URL(`http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}/demo/oidc`);
});
afterAll(async () => {
  await server.close();
});

const discover = (client: string, authentication?: openid.ClientAuth) =>
  openid.discovery(issuer, client, { id_token_signed_response_alg: 'ES256' }, authentication, {
    execute: [openid.allowInsecureRequests],
  });

/** Goes through the login as a person and answers where the portal finds the code. */
async function login(
  config: openid.Configuration,
  name: string,
  scope: string,
  verifier: string,
  visit = browser(),
): Promise<URL> {
  const start = openid.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'some-state',
  });
  const page = (await visit(start)).location!;
  const shown = await visit(page);
  expect(shown.text).toContain('A portal on this machine');
  const chosen = await visit(page, { person: name });
  const { location } = await visit(chosen.location!);
  return location!;
}

async function tokenOf(name: string, scope: string): Promise<string> {
  const config = await discover('portal', openid.None());
  const pkceCodeVerifier = openid.randomPKCECodeVerifier();
  const callback = await login(config, name, scope, pkceCodeVerifier);
  const tokens = await openid.authorizationCodeGrant(config, callback, {
    pkceCodeVerifier,
    expectedState: 'some-state',
  });
  expect(tokens.token_type).toBe('bearer');
  return tokens.access_token;
}

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

describe('a portal', () => {
  it('logs a person in by authorization code with PKCE, and asks the graph as them', async () => {
    const token = await tokenOf('clerk', `openid ${clerk.scopes.join(' ')}`);
    const { viewer } = await createClient({ url: graph.url, token }).directory.viewer();
    expect(viewer).toMatchObject({
      clientId: 'portal',
      scopes: [...clerk.scopes].sort(),
      agency: { id: clerk.agency },
      officer: { id: clerk.subject },
    });
    const query = '{ viewer { officer { personalPhone } } }';
    const { body } = await ask(graph.subgraphUrl('directory'), { query, token });
    expect(body).toEqual({ data: { viewer: { officer: { personalPhone: expect.stringMatching(/^0900/) } } } });
  });

  it('gets the scopes that it asks for, as far as the role of the person has them', async () => {
    expect(claimsOf(await tokenOf('clerk', 'openid tasks:read directory:manage province:wide'))).toMatchObject({
      scope: 'tasks:read',
      sub: clerk.subject,
    });
    expect(claimsOf(await tokenOf('citizen', 'openid tasks:read'))).toEqual(
      expect.not.objectContaining({ scope: expect.anything(), agency: expect.anything() }),
    );
  });

  it('offers people, and no applications', async () => {
    const visit = browser();
    const config = await discover('portal', openid.None());
    const start = openid.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid',
      code_challenge: await openid.calculatePKCECodeChallenge('v'.repeat(43)),
      code_challenge_method: 'S256',
    });
    const page = (await visit(start)).location!;
    const { text } = await visit(page);
    const offered = [...text.matchAll(/name="person" value="([^"]+)"/g)].map(([, name]) => name);
    expect(offered).toEqual(people.filter(({ clientId }) => !clientId).map(({ name }) => name));
    expect((await visit(page, { person: 'vendor' })).status).toBe(400);
  });
});

describe('a session of a portal', () => {
  it('goes on by refresh tokens, with the same rights, and says who it is of', async () => {
    const config = await discover('portal', openid.None());
    const pkceCodeVerifier = openid.randomPKCECodeVerifier();
    const callback = await login(config, 'clerk', 'openid profile tasks:read', pkceCodeVerifier);
    const first = await openid.authorizationCodeGrant(config, callback, {
      pkceCodeVerifier,
      expectedState: 'some-state',
    });
    expect(first.claims()).toMatchObject({ sub: clerk.subject, name: clerk.about, preferred_username: 'clerk' });
    const next = await openid.refreshTokenGrant(config, first.refresh_token!);
    expect(claimsOf(next.access_token)).toMatchObject({
      sub: clerk.subject,
      scope: 'tasks:read',
      agency: clerk.agency,
    });
    // One that was used is worth nothing any more.
    await expect(openid.refreshTokenGrant(config, first.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('is known from the discovery, with all scopes, and ends where that says', async () => {
    const config = await discover('portal', openid.None());
    const metadata = config.serverMetadata();
    expect(metadata.scopes_supported).toEqual(expect.arrayContaining(['openid', 'profile', ...clerk.scopes]));
    const visit = browser();
    await login(config, 'clerk', 'openid', 'v'.repeat(43), visit);
    const { text } = await visit(new URL(metadata.end_session_endpoint!));
    expect(text).toContain('You are about to log out of the demo');
    const [, confirm] = /action="([^"]+)"/.exec(text)!;
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(text)!;
    const done = await visit(new URL(confirm!), { xsrf: xsrf!, logout: 'yes' });
    expect((await visit(done.location!)).text).toContain('You are logged out');
  });
});

describe('a command line', () => {
  const begin = async () => {
    const config = await discover('command-line', openid.None());
    const device = await openid.initiateDeviceAuthorization(config, {
      scope: 'offline_access tasks:read province:wide',
    });
    return { config, device, page: new URL(device.verification_uri) };
  };
  const once = (config: openid.Configuration, code: string) =>
    openid.genericGrantRequest(config, 'urn:ietf:params:oauth:grant-type:device_code', { device_code: code });

  it('logs a person in, who types its code at a browser, and goes on by refresh tokens', async () => {
    const { config, device, page } = await begin();
    await expect(once(config, device.device_code)).rejects.toMatchObject({ error: 'authorization_pending' });
    const visit = browser();
    const asked = await visit(page);
    expect(asked.text).toContain('Enter the code that your command line shows');
    const confirm = await visit(page, { ...fieldsOf(asked), user_code: device.user_code.toLowerCase() });
    expect(confirm.text).toContain('The command line of this graph asks to act for you');
    expect(confirm.text).toContain(device.user_code);
    const chosen = (await visit(page, fieldsOf(confirm))).location!;
    expect((await visit(chosen)).text).toContain('name="person" value="clerk"');
    const back = await visit(chosen, { person: 'clerk' });
    expect((await visit(back.location!)).text).toContain('Go back to your command line');

    const tokens = await once(config, device.device_code);
    expect(claimsOf(tokens.access_token)).toMatchObject({
      sub: clerk.subject,
      client_id: 'command-line',
      agency: clerk.agency,
      scope: 'tasks:read',
    });
    const next = await openid.refreshTokenGrant(config, tokens.refresh_token!);
    expect(claimsOf(next.access_token)).toMatchObject({ sub: clerk.subject, scope: 'tasks:read' });
    await expect(once(config, device.device_code)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('learns that its code was wrong, or that its user has refused', async () => {
    const { config, device, page } = await begin();
    const visit = browser();
    const asked = await visit(page);
    const wrong = await visit(page, { ...fieldsOf(asked), user_code: '<b>NO</b>' });
    expect(wrong.text).toContain('This code is wrong, or over');
    expect(wrong.text).not.toContain('<b>');
    await visit(page, { ...fieldsOf(wrong), user_code: device.user_code, abort: 'yes' });
    await expect(once(config, device.device_code)).rejects.toMatchObject({ error: 'access_denied' });
  });
});

describe('an application', () => {
  const vendor = people.find(({ name }) => name === 'vendor')!;
  const secret = () => openid.ClientSecretBasic('vendor-0001-demo-secret');

  it('logs in by client credentials, and asks the graph as itself', async () => {
    const config = await discover('vendor-0001', secret());
    const { access_token: token } = await openid.clientCredentialsGrant(config, {
      scope: 'documents:read documents:content',
    });
    expect(claimsOf(token)).toMatchObject({
      sub: vendor.subject,
      client_id: 'vendor-0001',
      agency: vendor.agency,
      scope: 'documents:read documents:content',
      aud: 'province-graph',
    });
    const query = '{ document(id: "document-qni-2020-1624") { attachments { name } } }';
    const { body } = await ask(graph.url, { query, token });
    expect(body).toEqual({ data: { document: { attachments: [{ name: expect.any(String) }] } } });
  });

  it('gets all that it may have when it names no scope', async () => {
    const config = await discover('vendor-0001', secret());
    const { access_token: token } = await openid.clientCredentialsGrant(config);
    expect(claimsOf(token)).toMatchObject({ scope: vendor.scopes.join(' ') });
  });

  it('does not get a scope that its role does not have', async () => {
    const config = await discover('vendor-0001', secret());
    const { access_token: token } = await openid.clientCredentialsGrant(config, { scope: 'province:wide tasks:read' });
    expect(claimsOf(token)).not.toHaveProperty('scope');
  });

  it.each([
    ['with another secret', 'vendor-0001', 'guessed'],
    ['that nobody knows', 'vendor-0002', 'vendor-0002-demo-secret'],
  ])('%s is refused', async (_, client, wrong) => {
    const config = await discover(client, openid.ClientSecretBasic(wrong));
    await expect(openid.clientCredentialsGrant(config)).rejects.toMatchObject({ status: 401 });
  });

  it('that has no secret cannot log in by itself', async () => {
    const config = await discover('portal', openid.None());
    await expect(openid.clientCredentialsGrant(config)).rejects.toMatchObject({ error: 'invalid_request' });
  });
});

describe('a code', () => {
  const verifier = openid.randomPKCECodeVerifier();
  const exchange = (config: openid.Configuration, callback: URL, pkceCodeVerifier = verifier) =>
    openid.authorizationCodeGrant(config, callback, { pkceCodeVerifier, expectedState: 'some-state' });

  it('is worth nothing to who does not have its verifier', async () => {
    const config = await discover('portal', openid.None());
    const callback = await login(config, 'clerk', 'openid', verifier);
    await expect(exchange(config, callback, openid.randomPKCECodeVerifier())).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('can be used once', async () => {
    const config = await discover('portal', openid.None());
    const callback = await login(config, 'clerk', 'openid', verifier);
    await exchange(config, callback);
    await expect(exchange(config, callback)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  const authorize = { client_id: 'portal', response_type: 'code', scope: 'openid', redirect_uri: redirectUri };
  const challenge = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };
  it.each([
    ['without a challenge', authorize, 'invalid_request'],
    [
      'with a plain one',
      { ...authorize, code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' },
      'invalid_request',
    ],
    ['for another resource', { ...authorize, ...challenge, resource: 'urn:other' }, 'invalid_target'],
  ])('is not given %s', async (_, parameters, error) => {
    const { location } = await browser()(new URL(`${issuer}/auth?${new URLSearchParams(parameters).toString()}`));
    expect(location!.origin + location!.pathname).toBe(redirectUri);
    expect(location!.searchParams.get('error')).toBe(error);
    expect(location!.searchParams.get('code')).toBeNull();
  });

  it.each([
    ['to another address', { ...authorize, ...challenge, redirect_uri: 'https://elsewhere.example/callback' }],
    ['to an unknown client', { ...authorize, ...challenge, client_id: '"><script>' }],
  ])('is never sent %s', async (_, parameters) => {
    const answer = await browser()(new URL(`${issuer}/auth?${new URLSearchParams(parameters).toString()}`));
    expect([answer.status, answer.location]).toEqual([400, undefined]);
    expect(answer.text).toContain('This login goes no further');
    expect(answer.text).not.toContain('<script>');
  });
});
