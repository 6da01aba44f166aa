import { normaliseText } from './vietnamese.ts';

/** Control characters but tab and the ends of lines, and what turns the direction of the text around it. */
const disturbing = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** What ends a line, or cannot be seen. */
const notOfOneLine = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** What can be seen: letters, digits and signs, but for those that are blank. */
const seen = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text from people as it is kept: in form NFC, with lines that end alike. Throws RangeError for what PostgreSQL cannot hold. */
export function plainText(text: string): string {
  return normaliseText(text).replace(/\r\n?/g, '\n');
}

/** What is wrong with a text of whatever length, as far as it would disturb what is written around it; undefined for nothing. */
export function faultOfText(text: string): string | undefined {
  if (!disturbing.test(text)) return undefined;
  return 'must not contain control characters, nor such as turn the direction of the text';
}

/** What is wrong with a text that is to be one line, such as a name; undefined when nothing is. */
export function faultOfLine(text: string): string | undefined {
  if (notOfOneLine.test(text)) return 'is one line; it must not contain line breaks or characters that cannot be seen';
  return seen.test(text) ? undefined : 'is blank; give letters or digits';
}
