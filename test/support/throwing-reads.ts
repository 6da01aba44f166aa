import { toe } from 'graphql-toe';
import type { Client } from '../../client-sdk/src/index.ts';
import type { GraphResult } from '../../client-sdk/src/answer.ts';
import { errorFrom } from '../../client-sdk/src/errors.ts';
import type { AnyOperation } from '../../client-sdk/src/operation.ts';

/**
 * The same client, of which each field that failed or was denied throws its error when it is read, as graphql-toe has it:
 * so a test says in one line which field is refused and how, and never takes a failure for a null.
 */
export function withThrowingReads(client: Client): Client {
  const run = async (operation: AnyOperation, variables?: unknown) =>
    readable(await client.request(operation as never, variables as never));
  return { ...(readingGroup(client) as Client), exchange: client.exchange, run: run as Client['run'] };

  function readingGroup(group: object): object {
    const entries = Object.entries(group).map(([name, part]: [string, unknown]) => {
      if (typeof part === 'object' && part !== null) return [name, readingGroup(part)];
      const { operation } = part as { operation?: AnyOperation };
      if (!operation) return [name, part];
      return [name, Object.assign((variables?: unknown) => run(operation, variables), part)];
    });
    return Object.fromEntries(entries) as object;
  }
}

function readable({ data, errors }: GraphResult<Record<string, unknown>>): unknown {
  const thrown = errors.map((error) => Object.assign(errorFrom([error], {}), { message: error.message }));
  const ofRequest = thrown.find((error) => data === null || error.path === undefined);
  if (ofRequest) throw ofRequest;
  return toe({ data, errors: thrown });
}
