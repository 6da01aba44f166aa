import {
  type InfiniteData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
  useQuery,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { GraphError } from '../errors.ts';
import { newKey } from '../idempotency.ts';
import type { Denial, Operation } from '../operation.ts';
import { useGraph } from './context.ts';
import { keep, type Kept, keyOf, queryOf } from './kept.ts';

type Query<Data, Variables, Row = unknown> = Operation<Data, Variables, string, string, Row>;
type Extended<Result, Data> = Omit<Result, 'data'> & {
  data: Data | undefined;
  /** What was denied of it, with the right that each field requires. */
  denials: readonly Denial[];
};

/** What a query answers: all that TanStack Query says of it, and what was denied. */
export type GraphQueryResult<Data> = Extended<UseQueryResult<Kept<Data>, GraphError>, Data>;

/** The pages of a list until now: its rows, and what was denied of any page. */
export type GraphPagesResult<Row> = Extended<UseInfiniteQueryResult<InfiniteData<Kept<unknown>>, GraphError>, Row[]>;

/** When pages are fetched, as TanStack Query has it. */
export interface PagesOptions {
  enabled?: boolean;
  /** Milliseconds. */
  staleTime?: number;
  gcTime?: number;
  refetchInterval?: number | false;
}

const nothing: readonly Denial[] = [];
/** The client tries again by itself, after the pause that the graph asks for. */
const standard = { retry: false } as const;

/** Runs a query of the SDK, or of your own, and keeps its answer under the operation's name and its variables. */
export function useGraphQuery<Data, Variables>(
  operation: Query<Data, Variables>,
  variables: Variables,
  options: Omit<UseQueryOptions<Kept<Data>, GraphError>, 'queryKey' | 'queryFn' | 'select'> = {},
): GraphQueryResult<Data> {
  const client = useGraph();
  const result = useQuery<Kept<Data>, GraphError>({
    ...standard,
    ...options,
    ...queryOf(client, operation, variables),
  });
  return extended(result, {
    data: () => result.data?.data,
    denials: () => result.data?.denials ?? nothing,
  });
}

/** Runs a query page by page: `data` has the rows of all pages until now, `fetchNextPage` gets more. */
export function useGraphPages<Data, Variables, Row>(
  operation: Query<Data, Variables, Row>,
  variables: Omit<Variables, 'after'>,
  options: PagesOptions = {},
): GraphPagesResult<Row> {
  const client = useGraph();
  const path = operation.list?.path;
  if (!path) throw new Error(`${operation.name} has no list; use useGraphQuery`);
  const result = useInfiniteQuery({
    ...standard,
    ...options,
    queryKey: [...keyOf(operation, variables), 'pages'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }): Promise<Kept<Data>> => {
      const page = { ...variables, after: pageParam } as unknown as Variables;
      return keep((await client.run(operation, ...([page, { signal }] as never))) as Data);
    },
    getNextPageParam: ({ data }) => {
      const { hasNextPage, endCursor } = listIn(data, path)?.pageInfo ?? { hasNextPage: false, endCursor: null };
      return hasNextPage ? endCursor : null;
    },
  });
  const { data } = result;
  return extended(result, {
    data: () => data?.pages.flatMap((page) => (listIn(page.data, path)?.nodes ?? []) as Row[]),
    denials: () => data?.pages.flatMap((page) => page.denials) ?? nothing,
  }) as GraphPagesResult<Row>;
}

/**
 * Runs a mutation. While it has not gone well, the same variables are sent with the same idempotency key, whether it is tried
 * again by itself or because somebody presses the button once more: it takes effect once.
 */
export function useGraphMutation<Data, Variables>(
  operation: Query<Data, Variables>,
  options: Omit<UseMutationOptions<Kept<Data>, GraphError, Variables>, 'mutationFn'> = {},
): UseMutationResult<Kept<Data>, GraphError, Variables> {
  const client = useGraph();
  const open = useRef<{ variables: string; key: string } | undefined>(undefined);
  return useMutation<Kept<Data>, GraphError, Variables>({
    ...options,
    mutationFn: async (variables) => {
      const asText = JSON.stringify(variables);
      if (open.current?.variables !== asText) open.current = { variables: asText, key: newKey() };
      const { key: idempotencyKey } = open.current;
      const data = (await client.run(operation, ...([variables, { idempotencyKey }] as never))) as Data;
      open.current = undefined;
      return keep(data);
    },
  });
}

interface List {
  nodes: unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

function listIn(data: unknown, path: readonly string[]): List | undefined {
  let value = data;
  for (const key of path) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return (value ?? undefined) as List | undefined;
}

/** The result with other properties in place of its own; a component still renders for what it reads of it, and no more. */
function extended<Result extends object, Data>(
  result: Result,
  getters: { data: () => Data | undefined; denials: () => readonly Denial[] },
): Extended<Result & { data?: unknown }, Data> {
  return Object.create(result, {
    data: { get: getters.data, enumerable: true },
    denials: { get: getters.denials, enumerable: true },
  }) as Extended<Result & { data?: unknown }, Data>;
}
