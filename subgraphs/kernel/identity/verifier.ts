import { createHash } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  jwtVerify,
  type JWTPayload,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { GraphError } from '../errors/errors.ts';
import { call } from '../calls/call.ts';
import { anonymous, type Viewer } from './viewer.ts';

/** An OpenID Connect issuer whose tokens are accepted, with its keys or the address at which it publishes them. */
export interface TrustedIssuer {
  issuer: string;
  audience: string;
  jwks: URL | JSONWebKeySet;
}

/** How far the clocks of an issuer and of this server may be apart unless configured, in seconds. */
export const defaultClockSkew = 5;

/** Turns an Authorization header into a viewer. */
export type Verifier = (authorization: string | undefined) => Promise<Viewer>;

const algorithms = ['ES256', 'ES384', 'RS256', 'RS384', 'PS256', 'PS384', 'EdDSA'];
const maxScopes = 200;
const longestName = 255;

/**
 * A verifier for the tokens of the given issuers. No header means an anonymous viewer; a token that is malformed,
 * expired, not yet valid, wrongly signed, for another audience or from an unknown issuer is refused with
 * UNAUTHENTICATED, and so is one with a claim that is not what it must be. It may begin `clockSkew` seconds from now. A token
 * is verified once a process and remembered until it expires.
 */
export function createVerifier(issuers: TrustedIssuer[], clockSkew = defaultClockSkew): Verifier {
  const byIssuer = new Map(issuers.map((trusted) => [trusted.issuer, { ...trusted, keys: keySet(trusted.jwks) }]));
  const verified = new LRUCache<string, Viewer>({ max: 5_000 });
  return async (authorization) => {
    if (!authorization) return anonymous;
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (!token) throw unauthenticated('The Authorization header requires the form "Bearer <token>"');
    const fingerprint = createHash('sha256').update(token).digest('base64');
    const known = verified.get(fingerprint);
    if (known) return known;
    const trusted = byIssuer.get(issuerOf(token));
    if (!trusted) throw unauthenticated('The token comes from an issuer that this graph does not trust');
    const { issuer, audience, keys } = trusted;
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: clockSkew,
    }).catch(refuse);
    const viewer = viewerFrom(payload);
    // The library has clocks differ at both ends of a token's life; one that is over is over.
    const lifetime = payload.exp! * 1000 - Date.now();
    if (lifetime <= 0) throw expired();
    verified.set(fingerprint, viewer, { ttl: lifetime });
    return viewer;
  };
}

function keySet(jwks: URL | JSONWebKeySet) {
  return jwks instanceof URL ? createRemoteJWKSet(jwks, { [customFetch]: fetchKeys }) : createLocalJWKSet(jwks);
}

/** The keys of an issuer, by a call that has an end. */
async function fetchKeys(url: string, { headers }: { headers: Headers }): Promise<Response> {
  const { status, body } = await call(url, {
    headers: Object.fromEntries(headers),
    timeoutMs: 3_000,
    maxBytes: 1_000_000,
  });
  return new Response(body, { status });
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    throw unauthenticated('The token is not a JSON Web Token; ask its issuer for a new one');
  }
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw expired();
  if (error instanceof errors.JWTClaimValidationFailed)
    throw unauthenticated(`The token's claim "${error.claim}" is not what this graph requires`);
  if (isUnreachable(error))
    throw new GraphError('SUBGRAPH_UNAVAILABLE', "The token's issuer does not answer; try again");
  throw unauthenticated('The token could not be verified; ask its issuer for a new one');
}

/** Whether the keys could not be had, so that nothing is known of the token: jose passes on what fetch threw. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC';
}

function viewerFrom(payload: JWTPayload): Viewer {
  const { sub, scope, agency, client_id: clientId } = payload;
  const scopes = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : scope == null ? [] : undefined;
  if (!scopes || scopes.length > maxScopes)
    throw unauthenticated(`The token's scope may have at most ${maxScopes} words in one string`);
  return Object.freeze({
    subject: nameIn('sub', sub),
    agency: agency == null ? null : nameIn('agency', agency),
    clientId: clientId == null ? null : nameIn('client_id', clientId),
    scopes: new Set(scopes),
  });
}

/** Who or what a claim names. A number would be written otherwise than it is read, and NUL cannot be written at all. */
function nameIn(claim: string, value: unknown): string {
  const isName = typeof value === 'string' && value.trim() !== '' && value.length <= longestName && isStorable(value);
  if (isName) return value;
  throw unauthenticated(`The token's claim "${claim}" requires a text of 1 to ${longestName} characters`);
}

/** A text that stays what it is wherever it is kept: no control characters, and no half of a character. */
function isStorable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(text);
}

function expired(): GraphError {
  return unauthenticated('The token has expired; ask its issuer for a new one');
}

function unauthenticated(message: string): GraphError {
  return new GraphError('UNAUTHENTICATED', message);
}
