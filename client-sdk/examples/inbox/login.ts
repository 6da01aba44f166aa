import * as openid from 'openid-client';

/** What the inbox asks for; each scope is named in the comment of the method that requires it. */
const scope = 'openid profile documents:read documents:exchange';
const kept = { verifier: 'inbox.verifier', state: 'inbox.state' };

/** Somebody who is logged in. */
export interface Session {
  /** The token for a request; another one when the graph has refused the last. */
  token(request: { rejected?: string | undefined }): Promise<string | undefined>;
  name: string | undefined;
}

/** Sends the visitor to the provider, from which they come back to /callback. */
export async function logIn(config: openid.Configuration): Promise<void> {
  const verifier = openid.randomPKCECodeVerifier();
  const state = openid.randomState();
  sessionStorage.setItem(kept.verifier, verifier);
  sessionStorage.setItem(kept.state, state);
  location.href = openid.buildAuthorizationUrl(config, {
    redirect_uri: `${location.origin}/callback`,
    scope,
    state,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).href;
}

/** The session of a visitor who comes back from the provider; undefined for one who does not. */
export async function comeBack(config: openid.Configuration): Promise<Session | undefined> {
  const verifier = sessionStorage.getItem(kept.verifier);
  if (location.pathname !== '/callback' || verifier === null) return undefined;
  const expectedState = sessionStorage.getItem(kept.state)!;
  const grant = openid.authorizationCodeGrant(config, new URL(location.href), {
    pkceCodeVerifier: verifier,
    expectedState,
  });
  sessionStorage.removeItem(kept.verifier);
  history.replaceState(null, '', '/');
  let tokens = await grant;
  const name = tokens.claims()?.name as string | undefined;
  return {
    name,
    token: async ({ rejected }) => {
      if (tokens.access_token !== rejected || tokens.refresh_token === undefined) return tokens.access_token;
      const next = await openid.refreshTokenGrant(config, tokens.refresh_token);
      tokens = Object.assign(tokens, next);
      return tokens.access_token;
    },
  };
}

/** The provider of the demo, for portals that are tried out on this machine. */
export function discover(issuer: string): Promise<openid.Configuration> {
  const execute = issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [];
  return openid.discovery(new URL(issuer), 'portal', { id_token_signed_response_alg: 'ES256' }, openid.None(), {
    execute,
  });
}
