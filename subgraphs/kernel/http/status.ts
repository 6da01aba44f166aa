import type { ErrorCode } from '../errors/errors.ts';

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

/** The headers that go with a refusal: how to sign in, or in how many seconds to try again. */
export function headersFor({ code, retryAfter }: { code: ErrorCode; retryAfter?: number }): Record<string, string> {
  if (code === 'UNAUTHENTICATED') return { 'www-authenticate': 'Bearer' };
  if (code === 'SUBGRAPH_UNAVAILABLE') return { 'retry-after': '1' };
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}
