import { type ExecutionResult, GraphQLError } from 'graphql';
import { conflict, GraphError } from '../errors/errors.ts';
import type { JobLog } from '../process/job.ts';

/** Conditions of PostgreSQL (classes, or whole codes) under which nothing is wrong with what was asked. */
const conditions = [
  ...['08', '53', '58'], // connections; resources, such as a full disk; the system below the server
  ...['57014', '57P01', '57P02', '57P03', '57P05'], // statement time-outs; servers that stop, or start
  ...['55P03', '25P03', '25P04'], // waits for a lock, idle in a transaction, long transactions
  ...['25006', '40001', '40P01'], // a server that only reads for now; transactions in each other's way
];

/** What Prisma calls the same: connections, time-outs, transactions that could not begin or end, or were in the way. */
const prismaCodes = ['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'];

const socketCodes = [
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  'ENOSPC',
];

/** `pg` has no codes for what its pool and its connections say themselves. */
const messages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (was closed|has encountered a connection error)|The PostgreSQL server fell silent|Query read timeout)/;

/** Prisma's code for a row that is there already. */
export const uniqueViolation = 'P2002';

/** What an error may say of itself, and of what is behind it. */
interface Failure {
  code?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  message?: unknown;
  cause?: Failure;
  originalError?: Failure;
  meta?: { driverAdapterError?: { cause?: Failure } };
}

/** An error with all that is behind it; it has an end also where errors are behind each other. */
function* behind(error: unknown): Generator<Failure> {
  let failure = error as Failure | undefined;
  for (let depth = 0; failure && depth < 10; depth += 1) {
    yield failure;
    failure = failure.meta?.driverAdapterError?.cause ?? failure.cause ?? failure.originalError;
  }
}

/** Whether something failed because of the database's state, so that the same may go well when it is tried again. */
export function isOutage(error: unknown): boolean {
  return [...behind(error)].some(
    ({ code, originalCode, kind, message }) =>
      [code, originalCode].some(isOutageCode) ||
      kind === 'ConnectionClosed' ||
      (typeof message === 'string' && messages.test(message)),
  );
}

function isOutageCode(code: unknown): boolean {
  if (typeof code !== 'string') return false;
  if (prismaCodes.includes(code) || socketCodes.includes(code)) return true;
  return code.length === 5 && conditions.some((condition) => code.startsWith(condition));
}

/** What a caller is told when the data of a subgraph cannot be reached. */
function unavailable(subgraph: string): GraphError {
  return new GraphError(
    'SUBGRAPH_UNAVAILABLE',
    `The subgraph ${subgraph} cannot reach its data now; try again, and repeat a change with the same idempotency key`,
  );
}

/** Whether something failed because it must be the only one, and another is there, as of somebody who was faster. */
function isTaken(error: unknown): boolean {
  return [...behind(error)].some(({ code }) => code === uniqueViolation || code === '23505');
}

function taken(): GraphError {
  return conflict('What this would make is there already; look at it again, then decide');
}

/**
 * Says what a caller may be told of what fails in a subgraph's database, whether it rejects or is an error within an
 * answer: SUBGRAPH_UNAVAILABLE for the database's state, of which the log is told once, until something has gone well
 * again; CONFLICT for what may be there once only, and is.
 */
export class DatabaseFaults {
  #away = false;

  constructor(
    private readonly subgraph: string,
    private readonly log: JobLog,
  ) {}

  /** Carries something out, and throws what a caller may be told of its failure. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work();
      this.#away = false;
      return result;
    } catch (error) {
      throw this.#told(error) ?? error;
    }
  }

  /** An answer with what a caller may be told of its failures. */
  answered(result: ExecutionResult): ExecutionResult {
    if (!result.errors) return result;
    const errors = result.errors.map((error) => {
      const told = this.#told(error);
      if (!told) return error;
      const { nodes, path, originalError } = error;
      const { message, extensions } = told;
      return new GraphQLError(message, { nodes, path, extensions, originalError });
    });
    return { ...result, errors };
  }

  #told(error: unknown): GraphError | undefined {
    if (isTaken(error)) return taken();
    if (!isOutage(error)) return undefined;
    if (!this.#away) this.log(error, `${this.subgraph}: its database`);
    this.#away = true;
    return unavailable(this.subgraph);
  }
}
