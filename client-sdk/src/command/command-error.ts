import {
  AbortedError,
  ForbiddenError,
  GraphError,
  GraphUnreachableError,
  InvalidInputError,
  NotGraphQLError,
  RateLimitedError,
  TokenError,
  UnauthenticatedError,
  UnavailableError,
} from '../errors.ts';

/** What the exit code says, for scripts; the README has this list. */
export const exitCodes = { done: 0, failed: 1, usage: 2, login: 3, denied: 4, away: 5 } as const;

/** What ends a command: one line that says what to do, and an exit code. */
export class CommandError extends Error {
  override name = 'CommandError';
  constructor(
    message: string,
    readonly exitCode: (typeof exitCodes)[keyof typeof exitCodes] = exitCodes.usage,
  ) {
    super(message);
  }
}

/** Whatever went wrong, as one line and an exit code. */
export function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  if (!(error instanceof GraphError)) return new CommandError(oneLine(error), exitCodes.failed);
  const [advice, exitCode] = adviceFor(error);
  const id = error.requestId === undefined ? '' : ` (request ${error.requestId})`;
  return new CommandError(`${oneLine(error)}${advice && `; ${advice}`}${id}`, exitCode);
}

function adviceFor(error: GraphError): [advice: string, exitCode: CommandError['exitCode']] {
  if (error instanceof TokenError || error instanceof UnauthenticatedError)
    return ['log in: province-graph login', exitCodes.login];
  if (error instanceof ForbiddenError) {
    const asked = error.scopes[0]?.join(',');
    return [asked ? `log in with it: province-graph login --scopes ${asked}` : '', exitCodes.denied];
  }
  if (error instanceof NotGraphQLError) return ['check --url, which is the address of /graphql', exitCodes.away];
  if (error instanceof RateLimitedError) return [`wait ${Math.ceil(error.retryAfter ?? 60)} seconds`, exitCodes.away];
  if (error instanceof GraphUnreachableError) return ['check --url, and that the graph runs', exitCodes.away];
  if (error instanceof UnavailableError) return ['try again in a moment', exitCodes.away];
  if (error instanceof InvalidInputError && error.argument) return [`mend ${error.argument}`, exitCodes.failed];
  if (error instanceof AbortedError) return ['', exitCodes.failed];
  return ['', exitCodes.failed];
}

/** Without line breaks, and without what would steer a terminal. */
function oneLine(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}

/** A text as a terminal may show it: it stays on its line, and no character of it is a command to the terminal. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what it takes out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
}
