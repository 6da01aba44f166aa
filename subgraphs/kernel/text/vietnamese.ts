const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * Text as stored: in Unicode form NFC, otherwise unchanged.
 * Throws RangeError when it has a NUL character or half a surrogate pair, which PostgreSQL cannot hold.
 */
export function normaliseText(text: string): string {
  if (text.includes('\0')) throw new RangeError('Text must not contain the NUL character.');
  if (LONE_SURROGATE.test(text)) throw new RangeError('Text must be well-formed Unicode: it holds half a character.');
  return text.normalize('NFC');
}

/**
 * Text as searched: lower case, no diacritics, words parted by single spaces, and one form for the spellings that
 * occur side by side in Central Highlands names (Ngọk/Ngọc, Bờ Y/Pờ Y, and "la" read by OCR for "Ia").
 * Folding twice gives the same as folding once.
 */
export function foldVietnamese(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    // The Icelandic letters look the same as the Vietnamese ones and come in from old code pages.
    .replace(/[đð]/g, 'd')
    .replace(NOT_WORD, ' ')
    .trim();
  return plain.split(' ').map(foldSpelling).join(' ');
}

/** Whether every word of the query begins some word of a text that is already folded; an empty query matches all. */
export function matchesFolded(foldedHaystack: string, query: string): boolean {
  const foldedQuery = foldVietnamese(query);
  if (foldedQuery === '') return true;
  const words = foldedHaystack.split(' ');
  return foldedQuery.split(' ').every((token) => words.some((word) => begins(word, token)));
}

function foldSpelling(word: string, index: number, words: string[]): string {
  if (word === 'ngok') return 'ngoc';
  if (word === 'la') return 'ia';
  if (word === 'po' && words[index + 1] === 'y') return 'bo';
  return word;
}

function begins(word: string, token: string): boolean {
  return spellings(token).some((spelling) => word.startsWith(spelling));
}

/**
 * The ways in which a folded word of a query may stand in folded text: i and y end a syllable alike (đăng kí, đăng ký), and a
 * typed "la", which is folded to "ia", may as well begin "làm".
 */
export function spellings(word: string): string[] {
  if (word === 'ia') return ['ia', 'la'];
  const [, beginning] = /^([bcdghklmnpqrstvx]{1,3}|qu)[iy]$/.exec(word) ?? [];
  return beginning === undefined ? [word] : [`${beginning}i`, `${beginning}y`];
}
