import type { ErrorCode, RequiredRights } from '../errors/errors.ts';

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 422,
  RATE_LIMITED: 429,
  LIMIT_EXCEEDED: 413,
  SUBGRAPH_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The HTTP status of a request that is refused as a whole: 400 unless the code says more. */
export function statusFor(code: ErrorCode): number {
  return statusOf[code] ?? 400;
}

/**
 * The headers that go with a refusal: how to sign in, or in how many seconds to try again. Who sent no `authorization`
 * is told of no error in it (RFC 6750, section 3.1).
 */
export function headersFor(
  { code, retryAfter, scopes }: { code: ErrorCode; retryAfter?: number; scopes?: RequiredRights['scopes'] },
  message = '',
  authorization?: string,
): Record<string, string> {
  if (code === 'UNAUTHENTICATED')
    return { 'www-authenticate': authorization === undefined ? 'Bearer' : challenge('invalid_token', message) };
  if (statusFor(code) === 403)
    return { 'www-authenticate': challenge('insufficient_scope', message, scopes?.[0]?.join(' ')) };
  if (code === 'SUBGRAPH_UNAVAILABLE') return { 'retry-after': '1' };
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}

/** What is wrong with a token, as RFC 6750 says it: in ASCII, and without what would end a quoted text. */
function challenge(error: string, message: string, scope?: string): string {
  const description = message.replace(/[^ !#-[\]-~]/g, "'");
  return [
    `Bearer error="${error}"`,
    ...(description ? [`error_description="${description}"`] : []),
    ...(scope ? [`scope="${scope}"`] : []),
  ].join(', ');
}
