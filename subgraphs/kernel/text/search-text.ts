import { foldVietnamese, spellings } from './vietnamese.ts';

/** What a column `searchText` holds of a row's words: folded, with a space before each. */
export function searchText(...texts: string[]): string {
  return ` ${foldVietnamese(texts.join(' '))}`;
}

/**
 * Prisma's conditions on `searchText`: every word of the query, in one of its spellings, begins one of the row's. No query
 * restricts nothing; one without letters or digits finds nothing.
 */
export function searchConditions(query: string | null | undefined): { OR: WordCondition[] }[] {
  if (query == null) return [];
  const words = foldVietnamese(query).split(' ').filter(Boolean);
  // Prisma leaves out an empty OR.
  if (words.length === 0) return [{ OR: [{ searchText: { in: [] } }] }];
  return words.map((word) => ({
    OR: spellings(word).map((spelling) => ({ searchText: { contains: ` ${spelling}` } })),
  }));
}

interface WordCondition {
  searchText: { contains: string } | { in: string[] };
}
