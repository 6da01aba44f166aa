import { badInput } from '../../kernel/errors.ts';
import { foldVietnamese } from '../../kernel/vietnamese.ts';

const longestQuery = 200;

/**
 * What a search goes by: every word of the query, the last of them as far as it is typed. The patterns are for LIKE, on a
 * text that is folded, with a space before and after each word.
 */
export interface SearchedText {
  /** The whole query. */
  folded: string;
  /** Its words, as a tsquery. */
  query: string;
  /** Its words, as patterns. */
  words: string[];
  /** Those of them that are or have numbers, in which a digit is never taken for another. */
  numbers: string[];
}

/** A query as it is searched for; undefined when nothing of it is left. Throws BAD_USER_INPUT for a longer one. */
export function searchedText(query: string): SearchedText | undefined {
  if (query.length > longestQuery) throw badInput('filter.search', `Give ${longestQuery} characters or fewer`);
  const folded = foldVietnamese(query);
  if (folded === '') return undefined;
  const typed = folded.split(' ');
  const isLast = (index: number) => index === typed.length - 1;
  const words = typed.map((word, index) => `% ${word}${isLast(index) ? '' : ' '}%`);
  const lexemes = typed.map((word, index) => `'${word}'${isLast(index) ? ':*' : ''}`).join(' & ');
  return { folded, query: lexemes, words, numbers: words.filter((word) => /\d/.test(word)) };
}

/** A number as it is searched for: the forms in which it may be printed, and how the folded text then begins. */
export interface SearchedNumber {
  codeNumbers: string[];
  beginnings: string[];
}

/**
 * Reads `1624`, or with the notation or its beginning `1624/UBND`, in any letter case and without diacritics as well.
 * Throws BAD_USER_INPUT when it does not begin with a number.
 */
export function searchedNumber(text: string): SearchedNumber {
  const [, digits, letter = '', notation] = /^\s*0*(\d{1,6})([a-z]?)\s*(?:\/(.*))?$/is.exec(text) ?? [];
  if (digits === undefined || text.length > longestQuery)
    throw badInput('filter.number', 'Give a number such as 1624, or with its notation 1624/UBND-KGVX');
  const number = digits + letter.toLowerCase();
  // The numbers below ten are printed with a nought in front.
  const codeNumbers = digits.length === 1 ? [number, `0${number}`] : [number];
  const rest = notation === undefined ? '' : foldVietnamese(notation);
  return { codeNumbers, beginnings: codeNumbers.map((code) => ` ${code} ${rest}%`) };
}
