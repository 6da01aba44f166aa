import type { IncomingHttpHeaders } from 'node:http';

/** What a program says of itself, unchecked; null where it says nothing, or nothing of use. */
export interface ClientName {
  name: string | null;
  version: string | null;
}

/** Names as programs have them: no spaces at the ends, no control characters, nothing that would be a text. */
const sensible = /^[\p{L}\d@][\p{L}\d .@/_+-]{0,63}$/u;

/** The name and version of a program, by the headers of Apollo's clients or by `x-client-name` and `x-client-version`. */
export function clientNameOf(headers: IncomingHttpHeaders): ClientName {
  return {
    name: named(headers['apollographql-client-name'] ?? headers['x-client-name']),
    version: named(headers['apollographql-client-version'] ?? headers['x-client-version']),
  };
}

function named(given: string | string[] | undefined): string | null {
  return typeof given === 'string' && sensible.test(given) ? given : null;
}
