import { StartUpError } from '../errors/start-up-error.ts';

/** Runs a command to its end. A StartUpError is printed as one line without a stack; the exit code is then 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof StartUpError ? error.message : error);
    process.exitCode = 1;
  }
}
