import { toe } from 'graphql-toe';
import { GraphError } from './errors.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { operations } from './generated/operations.ts';
import type { Operation, Run } from './operation.ts';
import { createTransport, type GraphResult, type TransportOptions } from './transport.ts';

/** A guarded field of an operation that the caller loses, or reads in some rows only. */
export interface FieldExplanation {
  /** Where in the operation: response keys, without list indexes. */
  path: string[];
  /** `Officer.personalPhone` */
  field: string;
  /** How private the field is. */
  class: string;
  /** DENIED: null whatever the row. DEPENDS: on the relationship of the caller to the row. */
  verdict: 'DENIED' | 'DEPENDS';
  /** The guards that the caller does not meet; of `scopes` and `policies` one whole set is enough. */
  wants: { signedIn: boolean; scopes: string[][]; policies?: string[][] }[];
  /** The relationships of which one must hold for the row. */
  relationships: string[];
}

/** A typed client of the province's graph. */
export interface Client extends ReturnType<typeof operations> {
  /**
   * Runs an operation of your own. The data's fields throw a GraphError when one that failed is read, so that a field
   * that is denied is never mistaken for one that is empty.
   */
  run: Run;
  /** Runs an operation and answers data and errors side by side, as the graph gave them. */
  request<Data, Variables>(operation: Operation<Data, Variables>, variables?: Variables): Promise<GraphResult<Data>>;
  /** Files and packets, beside the graph. */
  exchange: Exchange;
  /** What the caller would lose of an operation, and which right each field wants; nothing runs. Wants a token. */
  explainAccess<Variables>(
    operation: Operation<unknown, Variables>,
    variables?: Variables,
  ): Promise<FieldExplanation[]>;
}

/**
 * A client for one graph and one caller. Its methods answer the operation's data; they reject with a GraphError when
 * the request as a whole is refused, and with a GraphUnreachableError when the graph does not answer.
 */
export function createClient(options: TransportOptions): Client {
  const request = createTransport(options);
  const run: Run = async (operation, variables) => readable(await request(operation, variables));
  return {
    ...operations(run),
    run,
    exchange: createExchange(options),
    request: (operation, variables) => request(operation, variables),
    explainAccess: async (operation, variables) => {
      const { errors, extensions } = await request(operation, variables, { explainAccess: true });
      if (errors[0]) throw new GraphError(errors[0]);
      return extensions?.access as FieldExplanation[];
    },
  };
}

function readable<Data>({ data, errors }: GraphResult<Data>): Data {
  const thrown = errors.map((error) => new GraphError(error));
  const ofRequest = thrown.find((error) => data === null || error.path === undefined);
  if (ofRequest) throw ofRequest;
  return toe({ data: data as Record<string, unknown>, errors: thrown }) as Data;
}
