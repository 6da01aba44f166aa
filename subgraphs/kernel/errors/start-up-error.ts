/** Why the process cannot start, in one line that a person can act on. Printed without a stack; the exit code is 1. */
export class StartUpError extends Error {
  override name = 'StartUpError';
}
