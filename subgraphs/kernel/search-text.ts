import { foldVietnamese } from './vietnamese.ts';

/** What a column `searchText` holds of a row's words: folded, with a space before each. */
export function searchText(...texts: string[]): string {
  return ` ${foldVietnamese(texts.join(' '))}`;
}

/** Prisma's conditions on `searchText`: every word of the query begins one of the row's; an empty query matches all. */
export function searchConditions(query: string | null | undefined): { searchText: { contains: string } }[] {
  const words = foldVietnamese(query ?? '').split(' ');
  return words.map((word) => ({ searchText: { contains: ` ${word}` } }));
}
