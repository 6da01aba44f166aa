import { badInput } from '../../../kernel/errors/errors.ts';
import { foldVietnamese, spellings } from '../../../kernel/text/vietnamese.ts';

const longestQuery = 200;

/** The words of a query, folded. Throws BAD_USER_INPUT for one without any, which would find everything, or a longer one. */
export function searchedWords(query: string): string[] {
  if (query.length > longestQuery) throw badInput('filter.search', `Give ${longestQuery} characters or fewer`);
  const words = foldVietnamese(query).split(' ').filter(Boolean);
  if (words.length === 0) throw badInput('filter.search', 'Give a word to look for: a letter or a digit at least');
  return words;
}

/** A tsquery for every word of a query, the last of them as far as it is typed. */
export function asTyped(words: readonly string[]): string {
  return words.map((word, index) => lexeme(word, index === words.length - 1)).join(' & ');
}

/** The words that a query may mean: its own, and those with one mistake less. */
export function meantWords(words: readonly string[]): string[] {
  return [...new Set(words.flatMap(meant))];
}

/**
 * Tsqueries for the same words with one mistake in each, of those that occur: first in those alone that do not occur as they
 * are typed, then in any. None when there is nothing else to look for, or some word is like none that occurs.
 */
export function withMistakes(words: readonly string[], occurring: ReadonlySet<string>): string[] {
  const choices = words.map((word, index) => {
    const typed = isNumber(word) || occurring.has(word) ? [lexeme(word, index === words.length - 1)] : [];
    const others = meant(word).filter((other) => other !== word && occurring.has(other));
    return { typed, others: others.map((other) => lexeme(other)) };
  });
  const inUnknown = choices.map(({ typed, others }) => (typed.length ? typed : others));
  const inAny = choices.map(({ typed, others }) => [...typed, ...others]);
  if (inAny.some((choice) => choice.length === 0)) return [];
  const [asTyped, ...queries] = [choices.map(({ typed }) => typed), inUnknown, inAny].map((each) =>
    each.map((choice) => `(${choice.join(' | ')})`).join(' & '),
  );
  return [...new Set(queries)].filter((query) => query !== asTyped);
}

/** In shorter words a mistake makes another word more often than not; longer ones are no syllables. */
const [shortest, longest] = [3, 20];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** A word, and all that are one letter less, more or another away from it, or two letters in the other order. */
function meant(word: string): string[] {
  if (isNumber(word) || word.length < shortest || word.length > longest) return [word];
  const parts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  return parts.flatMap(([before, after]) => [
    ...(after ? [before + after.slice(1), ...letters.map((letter) => before + letter + after.slice(1))] : []),
    ...letters.map((letter) => before + letter + after),
    ...(after.length > 1 ? [before + after[1] + after[0] + after.slice(2)] : []),
  ]);
}

/** Whether a word is or has a number, in which a digit is never taken for another. */
function isNumber(word: string): boolean {
  return /\d/.test(word);
}

/** Folded words have nothing that would have to be escaped. */
function lexeme(word: string, asFarAsTyped = false): string {
  const forms = spellings(word).map((spelling) => `'${spelling}'${asFarAsTyped ? ':*' : ''}`);
  return forms.length === 1 ? forms[0]! : `(${forms.join(' | ')})`;
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
  const [, digits, letter = '', notation] = /^\s*0*(\d{1,6})([a-z]?)\s*(?:[/-](.*))?$/is.exec(text) ?? [];
  if (digits === undefined || text.length > longestQuery)
    throw badInput('filter.number', 'Give a number such as 1624, or with its notation 1624/UBND-KGVX');
  const number = digits + letter.toLowerCase();
  // The numbers below ten are printed with a nought in front.
  const codeNumbers = digits.length === 1 ? [number, `0${number}`] : [number];
  const rest = notation === undefined ? '' : foldVietnamese(notation);
  return { codeNumbers, beginnings: codeNumbers.map((code) => ` ${code} ${rest}%`) };
}
