import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { makeDataFolder, unwritable } from '../process/data-folder.ts';
import type { TrustedIssuer } from './verifier.ts';

const audience = 'province-graph';

/** Who a token of a local issuer says its bearer is. */
export interface IssuedClaims {
  subject: string;
  agency?: string;
  clientId?: string;
  scopes: string[];
}

/** An issuer of tokens whose key is kept in a folder of this machine. */
export interface LocalIssuer {
  trusted: TrustedIssuer;
  /** What it signs with. */
  privateKey: JWK;
  /** What its tokens are verified with. */
  publicKey: JWK;
  /** A signed token, valid for `lifetime` seconds from now; a negative one makes a token that has expired. */
  token(claims: IssuedClaims, lifetime?: number): Promise<string>;
}

/**
 * Opens the demo issuer whose key is kept in the folder, so that a gateway, its subgraphs and the token command trust
 * one another; the first to ask makes the key. Throws StartUpError when the folder cannot be written.
 */
export function openDemoIssuer(folder: string): Promise<LocalIssuer> {
  return openIssuer(folder, 'demo');
}

/** Opens the issuer by which the gateway asks for who is not there to log in, kept in the same way. */
export function openOwnIssuer(folder: string): Promise<LocalIssuer> {
  return openIssuer(folder, 'own');
}

/** Gateways as issuers, whose keys are published at an address, for a subgraph that runs apart from them. */
export function gatewayIssuers(jwks: URL): TrustedIssuer {
  return { issuer: issuerOf('own'), audience, jwks };
}

function issuerOf(name: 'demo' | 'own'): string {
  return `https://${name}.province-graph.invalid`;
}

async function openIssuer(folder: string, name: 'demo' | 'own'): Promise<LocalIssuer> {
  const issuer = issuerOf(name);
  const privateJwk = await readOrMakeKey(folder, name);
  const { d: _private, ...publicJwk } = privateJwk;
  const key = await importJWK(privateJwk, 'ES256');
  return {
    trusted: { issuer, audience, jwks: { keys: [publicJwk] } },
    privateKey: privateJwk,
    publicKey: publicJwk,
    token: ({ subject, agency, clientId, scopes }, lifetime = 8 * 3_600) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        scope: scopes.join(' '),
        ...(agency && { agency }),
        ...(clientId && { client_id: clientId }),
      })
        .setProtectedHeader({ alg: 'ES256', kid: privateJwk.kid! })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt(Math.min(now, now + lifetime))
        .setExpirationTime(now + lifetime)
        .sign(key);
    },
  };
}

async function readOrMakeKey(folder: string, name: string): Promise<JWK> {
  const file = path.join(folder, `${name}-issuer-key.json`);
  const made = await makeKey(name);
  try {
    makeDataFolder(folder);
    writeFileSync(file, JSON.stringify(made), { flag: 'wx', mode: 0o600 });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return JSON.parse(readFileSync(file, 'utf8')) as JWK;
    throw unwritable();
  }
}

async function makeKey(name: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: `${name}-${Date.now()}` };
}
