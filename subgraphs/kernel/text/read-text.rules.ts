import { badInput } from '../errors/errors.ts';

/** The text without blanks around it; throws BAD_USER_INPUT when it is too short or too long to say anything. */
export function readText(argument: string, text: string, { least = 10, most = 4000 } = {}): string {
  const trimmed = text.trim();
  if (trimmed.length >= least && trimmed.length <= most) return trimmed;
  throw badInput(`input.${argument}`, `Say it in ${least} to ${most} characters`);
}
