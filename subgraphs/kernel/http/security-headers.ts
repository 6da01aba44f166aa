import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/**
 * Headers of every answer, as `helmet` makes them: none is a page that may load anything, but for the few that say so
 * themselves. They are the same for all requests, so that they are made once.
 */
export const securityHeaders: Readonly<Record<string, string>> = made();

function made(): Record<string, string> {
  const headers: Record<string, string> = {};
  const setHeader = (name: string, value: string) => void (headers[name.toLowerCase()] = value);
  const response = { setHeader, removeHeader: () => {} } as unknown as ServerResponse;
  const contentSecurityPolicy = {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  };
  helmet({ contentSecurityPolicy })({} as IncomingMessage, response, (error?: unknown) => {
    if (error instanceof Error) throw error;
  });
  return headers;
}
