import { type BaseClient, denials } from '../client.ts';
import type { Denial, Operation, Outcome } from '../operation.ts';

/** What a query keeps in the cache: plain through and through, so that it may be shared, persisted and hydrated. */
export interface Kept<Data> {
  data: Data;
  /** What was denied of it, with the right that each field requires. */
  denials: Denial[];
}

/** The query of an operation, for hooks as well as for `prefetchQuery` and loaders. */
export function queryOf<Data, Variables>(
  client: BaseClient,
  operation: Operation<Data, Variables, string, string, unknown>,
  variables: Variables,
) {
  return {
    queryKey: keyOf(operation, variables),
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Kept<Data>> => {
      const data = (await client.run(operation, ...([variables, { signal }] as never))) as Outcome<Data, object>;
      return keep(data as Data);
    },
  };
}

/** What a query is known by; of all queries of an operation, `[operation.name]` is. */
export function keyOf(operation: Pick<Operation<unknown, never>, 'name'>, variables: unknown): readonly unknown[] {
  return [operation.name, variables ?? {}];
}

/** Data with what was denied of it. */
export function keep<Data>(data: Data): Kept<Data> {
  return { data, denials: data === null ? [] : denials(data as object) };
}
