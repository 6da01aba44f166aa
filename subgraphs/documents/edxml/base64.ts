import { refuse } from './refusal.ts';

/** The bytes of a base64 text, which may be broken into lines; refuses all but the one right spelling of them. */
export function decodeBase64(text: string, path: string): Buffer {
  const compact = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  const bytes = Buffer.from(compact, 'base64');
  // Node skips what is not base64, so only a text that reads back is one.
  return bytes.toString('base64') === compact ? bytes : refuse('BAD_BASE64', path, 'must be base64');
}
