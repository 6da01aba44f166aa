import { TokenError } from './errors.ts';

/** What a provider of tokens is asked. */
export interface TokenRequest {
  /** The token that the graph refused a moment ago: another one is needed. */
  rejected?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Gives the token for one request; undefined means that nobody is signed in. */
export type TokenProvider = (request: TokenRequest) => string | undefined | Promise<string | undefined>;

/** A token, or what gives one for each request, so that it can be renewed. */
export type Token = string | TokenProvider;

/** An application that logs in by its own name. */
export interface ClientCredentials {
  /** The OpenID provider's address; the token endpoint is found from it. */
  issuer: string;
  /** The application's id and secret there. */
  id: string;
  secret: string;
  /** What it asks for; all that it may have when left out. */
  scopes?: readonly string[];
  fetch?: typeof fetch;
}

/** A token is renewed this long before it ends, so that it lasts while a request is under way. */
const marginMs = 30_000;

/**
 * Gets tokens by client credentials: one is kept until shortly before it ends, calls at the same time share the request
 * for a new one, and one that the graph refuses is replaced. Rejects with a TokenError when the provider gives none.
 */
export function clientCredentials({
  issuer,
  id,
  secret,
  scopes,
  fetch: send = fetch,
}: ClientCredentials): TokenProvider {
  let endpoint: Promise<string> | undefined;
  let held: { token: string; endsAt: number } | undefined;
  let pending: Promise<string> | undefined;

  return ({ rejected }) => {
    if (held && held.token !== rejected && held.endsAt - marginMs > Date.now()) return held.token;
    pending ??= renew().finally(() => (pending = undefined));
    return pending;
  };

  async function renew(): Promise<string> {
    endpoint ??= discover().catch((error: unknown) => {
      endpoint = undefined;
      throw error;
    });
    const encoded = [id, secret].map((part) => encodeURIComponent(part).replace(/%20/g, '+')).join(':');
    const answer = await json(await endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(encoded)}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        ...(scopes ? { scope: scopes.join(' ') } : {}),
      }).toString(),
    });
    if (typeof answer.access_token !== 'string') throw new TokenError('The issuer gave no token', { code: 'NO_TOKEN' });
    const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 300;
    held = { token: answer.access_token, endsAt: Date.now() + Math.max(seconds * 1000, marginMs + 1000) };
    return held.token;
  }

  async function discover(): Promise<string> {
    const { token_endpoint: found } = await json(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (typeof found === 'string') return found;
    throw new TokenError('The issuer names no token endpoint', { code: 'NO_TOKEN' });
  }

  async function json(url: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
    const fail = (cause: unknown) => {
      throw new TokenError(`The issuer at ${new URL(url).origin} does not answer`, {
        code: 'NO_TOKEN',
        retryable: true,
        cause,
      });
    };
    const response = await send(url, { ...init, signal: AbortSignal.timeout(10_000) }).catch(fail);
    const body = (await response!.json().catch(() => ({}))) as Record<string, unknown>;
    if (response!.ok) return body;
    const reason = body.error_description ?? body.error ?? `status ${response!.status}`;
    throw new TokenError(`The issuer gave no token: ${String(reason)}`, {
      code: 'NO_TOKEN',
      status: response!.status,
      retryable: response!.status >= 500,
    });
  }
}
