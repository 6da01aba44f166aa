import * as z from 'zod/mini';

/** What the README's table says of a setting beside its name. */
export interface About {
  meaning: string;
  /** What is shown as its default, where that is not the text which the schema has for it. */
  otherwise?: string;
}

/** What is said of each setting: a schema that is registered here is one variable of the environment. */
export const about = z.registry<About>();

/** What a wrong text is told, which is quoted on one line. */
function refusal(is: string, required: string) {
  return ({ input }: { input?: unknown }) => `${JSON.stringify(input)} ${is}; it requires ${required}`;
}

/** A text that fits a pattern, as a number. */
export function numberLike(fits: (text: string) => boolean, is: string, required: string) {
  return z.pipe(z.string().check(z.refine(fits, { error: refusal(is, required) })), z.transform(Number));
}

/** A whole number between bounds; a wrong one `is` something, and what is counted is said by `of`. */
export function wholeNumber(least: number, most: number, is = 'is not such a number', of = '') {
  const isBetween = (text: string) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  return numberLike(isBetween, is, `a whole number${of} from ${least} to ${most}`);
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words, is: string) {
  const required = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return z.enum(words, { error: refusal(is, required) });
}

/** Items that each fit, with commas or spaces between them. */
export function list(fits: (item: string) => boolean, is: string, required: string) {
  const item = z.string().check(z.refine(fits, { error: refusal(is, `${required}, with commas between them`) }));
  const split = (text: string) => text.split(/[\s,]+/).filter(Boolean);
  return z.pipe(z.pipe(z.string(), z.transform(split)), z.array(item));
}

/** A time of at most an hour, in seconds. */
export const seconds = z.number().check(z.gt(0), z.lte(3_600));

/** What is reached over HTTP. No message repeats it: it may hold a password. */
export const address = addressOr('is not an address; it requires http://host:port or https://host:port');

/** The same; what is no address is told this, or else what the JSON around it requires. */
export function addressOr(refusal?: string) {
  const isAddress = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text);
  return z.pipe(
    z.string().check(z.refine(isAddress, refusal)),
    z.transform((text: string) => new URL(text)),
  );
}

/** JSON of a form. What is not of it is told what is `required`, unless its schema says more; no message repeats it. */
export function json<Schema extends z.ZodMiniType>(schema: Schema, required: string) {
  return z.pipe(
    z.string(),
    z.transform((text: string, context): z.output<Schema> => {
      const read = z.safeParse(schema, parsed(text), { error: () => `requires ${required}` });
      if (read.success) return read.data;
      context.issues.push({ code: 'custom', message: read.error.issues[0]!.message, input: text });
      return z.NEVER;
    }),
  );
}

/** Undefined for what is no JSON, which fits no form. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
