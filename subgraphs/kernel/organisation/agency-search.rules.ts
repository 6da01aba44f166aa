import { foldVietnamese, matchesFolded } from '../text/vietnamese.ts';
import type { AgencyVersion } from './snapshot.ts';

/** An agency's names as they are searched. */
export interface FoldedNames {
  /** Of the Vietnamese name, the abbreviation and the English name. */
  words: string;
  /** The first letters of the Vietnamese name's words, as abbreviations take them. */
  initials: string;
}

/** Words that abbreviations pass over: Sở Kế hoạch và Đầu tư is SKHĐT. */
const passedOver = new Set(['va']);

/** What one Vietnamese syllable looks like without its diacritics; whatever does not is an abbreviation. */
const syllable = /^[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** An agency's names on a day, folded for search. */
export function foldNames({ nameVi, abbreviation, nameEn }: AgencyVersion): FoldedNames {
  const name = foldVietnamese(nameVi).split(' ');
  const initials = name.flatMap((word) => (passedOver.has(word) ? [] : word.slice(0, 1))).join('');
  return { words: foldVietnamese([nameVi, abbreviation ?? '', nameEn].join(' ')), initials };
}

/**
 * Whether each folded word of a query begins a word of the names, or abbreviates some of them, one after the other:
 * "TT&TT" stands for "Thông tin và Truyền thông", "TP" for "thành phố". An empty query matches all.
 */
export function matchesNames({ words, initials }: FoldedNames, query: readonly string[]): boolean {
  let read = 0;
  return query.every((token) => {
    if (matchesFolded(words, token)) return true;
    if (token.length < 2 || syllable.test(token)) return false;
    const place = initials.indexOf(token, read);
    read = place + token.length;
    return place >= 0;
  });
}
