import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { createVerifier, type Verifier } from '../../subgraphs/kernel/identity/verifier.ts';

const issuer = 'https://id.example';
const audience = 'province-graph';

/** An OpenID Connect issuer outside the province: it publishes its keys over HTTP, changes them, and goes down. */
describe('tokens of an OpenID Connect issuer', () => {
  let server: Server;
  let jwks: URL;
  let verify: Verifier;
  let keys: Awaited<ReturnType<typeof makeKey>>[];
  let fetched = 0;

  async function makeKey(kid: string) {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } };
  }

  beforeEach(async () => {
    fetched = 0;
    keys = [await makeKey('first')];
    server = createServer((_, response) => {
      fetched += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    jwks = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
    verify = createVerifier([{ issuer, audience, jwks }]);
  });
  afterEach(() => void server.close());

  const bearer = async (claims: JWTPayload, { privateKey, kid } = keys.at(-1)!) =>
    `Bearer ${await new SignJWT({ iss: issuer, aud: audience, sub: 'somebody', exp: Date.now() / 1000 + 60, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid })
      .sign(privateKey)}`;

  it('make a viewer of their claims', async () => {
    const viewer = await verify(
      await bearer({ scope: 'documents:read tasks:read', agency: 'qni', client_id: 'portal' }),
    );
    expect(viewer).toEqual({
      subject: 'somebody',
      agency: 'qni',
      clientId: 'portal',
      scopes: new Set(['documents:read', 'tasks:read']),
    });
    expect(Object.isFrozen(viewer)).toBe(true);
  });

  it('are verified once each', async () => {
    const token = await bearer({});
    expect(await verify(token)).toBe(await verify(token));
    expect(fetched).toBe(1);
  });

  it.each<[string, JWTPayload, string]>([
    ['another audience', { aud: 'elsewhere' }, '"aud"'],
    ['no subject', { sub: undefined }, '"sub"'],
    ['a subject that is a number', { sub: 12345 as never }, '"sub"'],
    ['an empty subject', { sub: '' }, '"sub"'],
    ['a blank subject', { sub: ' ' }, '"sub"'],
    ['NUL in the subject', { sub: 'a\0b' }, '"sub"'],
    ['half a character in the subject', { sub: 'a\ud800' }, '"sub"'],
    ['a long subject', { sub: 'x'.repeat(256) }, '"sub"'],
    ['an agency that is a list', { agency: ['qni'] }, '"agency"'],
    ['an empty agency', { agency: '' }, '"agency"'],
    ['NUL in the agency', { agency: 'a\0' }, '"agency"'],
    ['a client that is a number', { client_id: 7 }, '"client_id"'],
    ['an audience that is a number', { aud: 7 as never }, '"aud"'],
    ['an expiry that is a text', { exp: '2030-01-01' as never }, '"exp"'],
    ['a beginning that is a text', { nbf: 'soon' as never }, '"nbf"'],
    ['an issuer that is a number', { iss: 7 as never }, 'does not trust'],
    ['a scope that is a number', { scope: 7 }, 'at most 200 words in one string'],
    ['no expiry', { exp: undefined }, '"exp"'],
    ['a beginning in the future', { nbf: Date.now() / 1000 + 600 }, '"nbf"'],
    ['an expiry in the past', { exp: Date.now() / 1000 - 60 }, 'has expired'],
    ['an expiry a second ago', { exp: Date.now() / 1000 - 1 }, 'has expired'],
    ['another issuer', { iss: 'https://other.example' }, 'does not trust'],
    ['a scope that is a list', { scope: ['documents:read'] }, 'at most 200 words in one string'],
    [
      '10,000 scopes',
      { scope: Array.from({ length: 10_000 }, (_, index) => `s${index}`).join(' ') },
      'at most 200 words',
    ],
  ])('are refused with %s', async (_, claims, hint) => {
    await expect(verify(await bearer(claims))).rejects.toThrow(
      expect.objectContaining({ message: expect.stringContaining(hint), code: 'UNAUTHENTICATED' }),
    );
  });

  it('may be of a clock that is a little ahead, as far as is configured', async () => {
    const ahead = (seconds: number) => bearer({ nbf: Math.floor(Date.now() / 1000) + seconds });
    expect((await verify(await ahead(2))).subject).toBe('somebody');
    await expect(verify(await ahead(30))).rejects.toThrow('"nbf"');
    const lenient = createVerifier([{ issuer, audience, jwks }], 60);
    expect((await lenient(await ahead(30))).subject).toBe('somebody');
  });

  it('may leave out or have null for what a caller has not', async () => {
    const viewer = await verify(await bearer({ agency: null, client_id: null, scope: null }));
    expect(viewer).toEqual({ subject: 'somebody', agency: null, clientId: null, scopes: new Set() });
  });

  it('are refused when somebody else has signed them', async () => {
    const forged = await bearer({}, await makeKey('first'));
    await expect(verify(forged)).rejects.toThrow('could not be verified');
  });

  it.each([
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['no token', 'Bearer'],
    ['two tokens', 'Bearer a b'],
    ['a long word', `Bearer ${'x'.repeat(5_000)}`],
  ])('are not in a header with %s', async (_, header) => {
    await expect(verify(header)).rejects.toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  it('are not told from forged ones while the issuer is down, and an earlier one still holds', async () => {
    const known = await bearer({ sub: 'known' });
    await verify(known);
    server.close();
    server.closeAllConnections();
    expect((await verify(known)).subject).toBe('known');
    const apart = createVerifier([{ issuer, audience, jwks }]);
    await expect(apart(known)).rejects.toThrow(expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE' }));
  });

  it('are nobody when there is none', async () => {
    expect(await verify(undefined)).toEqual({ subject: null, agency: null, clientId: null, scopes: new Set() });
  });
});
