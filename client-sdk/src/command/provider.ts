import * as openid from 'openid-client';
import { CommandError, exitCodes } from './command-error.ts';
import type { KeptLogin } from './kept-logins.ts';

/** What a login asks for. */
export interface LoginRequest {
  issuer: string;
  client: string;
  /** Of an application that logs in as itself; undefined for a person at a browser. */
  secret: string | undefined;
  /** All that it may have when left out. */
  scopes: readonly string[] | undefined;
}

/** Logs an application in as itself. */
export async function logInApplication({ issuer, client, secret, scopes }: LoginRequest): Promise<KeptLogin> {
  const config = await discover(issuer, client, openid.ClientSecretBasic(secret));
  const tokens = await openid
    .clientCredentialsGrant(config, scopes ? { scope: scopes.join(' ') } : {})
    .catch(refused('check the id and the secret of the application'));
  return kept(issuer, client, tokens);
}

/** Logs a person in at a browser of theirs; `show` tells them where to go and which code to type. */
export async function logInPerson(
  { issuer, client, scopes }: LoginRequest,
  show: (address: string, code: string) => void,
): Promise<KeptLogin> {
  const config = await discover(issuer, client, openid.None());
  const { scopes_supported: offered = [] } = config.serverMetadata();
  const scope = [...new Set(['openid', 'offline_access', ...(scopes ?? offered)])].join(' ');
  const device = await openid
    .initiateDeviceAuthorization(config, { scope })
    .catch(refused('give the --client that the provider knows for command lines'));
  show(device.verification_uri_complete ?? device.verification_uri, device.user_code);
  const tokens = await openid
    .pollDeviceAuthorizationGrant(config, device)
    .catch(refused('begin again: province-graph login'));
  return kept(issuer, client, tokens);
}

/** The same login with another token. Rejects with a CommandError when the provider gives none. */
export async function renew({ issuer, client, refreshToken }: KeptLogin): Promise<KeptLogin> {
  const config = await discover(issuer, client, openid.None());
  const tokens = await openid
    .refreshTokenGrant(config, refreshToken!)
    .catch(refused('log in again: province-graph login'));
  return { refreshToken, ...kept(issuer, client, tokens) };
}

async function discover(issuer: string, client: string, authentication: openid.ClientAuth) {
  let address: URL;
  try {
    address = new URL(issuer);
  } catch {
    throw new CommandError(`--issuer: "${issuer}" is not an address`);
  }
  const isOfThisMachine = ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
  // Which algorithm signs ID tokens is nothing to a command line, which reads none.
  const options = isOfThisMachine ? { execute: [openid.allowInsecureRequests] } : {};
  return openid
    .discovery(address, client, { id_token_signed_response_alg: 'ES256' }, authentication, options)
    .catch((error: unknown) => {
      const { code } = error as { code?: string };
      const insecure = code === 'OAUTH_HTTP_REQUEST_FORBIDDEN' ? '; it must be an https: address' : '';
      throw new CommandError(
        `The provider at ${address.href} does not answer as an OpenID provider${insecure}; check --issuer`,
        exitCodes.away,
      );
    });
}

function kept(issuer: string, client: string, tokens: openid.TokenEndpointResponse): KeptLogin {
  const endsAt = Date.now() + (tokens.expires_in ?? 300) * 1000;
  const { access_token: token, refresh_token: refreshToken } = tokens;
  return { issuer, client, token, endsAt, ...(refreshToken === undefined ? {} : { refreshToken }) };
}

function refused(advice: string) {
  return (error: unknown): never => {
    const { error: reason, error_description: description } = error as { error?: string; error_description?: string };
    throw new CommandError(
      `The provider refused the login: ${description ?? reason ?? 'no reason'}; ${advice}`,
      exitCodes.login,
    );
  };
}
