import { noteInternal } from './internal-answers.ts';
import { type MatrixRow, matrixRows, placeOf, textOf } from './access-matrix.ts';

/** The lines of the matrix whose field can be asked for as a table: all but what changes something, or is for subgraphs. */
export const tableRows = matrixRows.filter((row) => !row.field.startsWith('Mutation.') && !placeOf(row).inaccessible);

/** A line of the matrix as one column of a table. */
export function tableQuery(row: MatrixRow): string {
  return `query { ${[...placeOf(row).path, textOf(row)].reduceRight((below, step) => `${step} { ${below} }`)} }`;
}

/** What a line of the matrix says of each person, in the words of a table: one for either refusal. */
export function expectedInTable({ expected }: MatrixRow): Record<string, string> {
  return Object.fromEntries(
    Object.entries(expected).map(([person, word]) => [person, word.replace(/token|row|hidden/, 'refused')]),
  );
}

/** Which lists within the rows the server says are to be joined, for a question that it refused. */
export function adviceOn(refusal: string): string | undefined {
  return /\?join=([\w.,]+)/.exec(refusal)?.[1];
}

/**
 * What an answer as JSON brought of the one column of a line, in the words of the matrix: `refused` where it is denied,
 * `reads` or `empty`. What there is no word for is given as it is.
 */
export async function tableOutcome(response: Response): Promise<string> {
  const text = await response.text();
  noteInternal(text);
  if (!response.ok) {
    if (/"(UNAUTHORIZED_FIELD_OR_TYPE|FORBIDDEN)"/.test(text)) return 'refused';
    return text.includes('"NOT_FOUND"') ? 'empty' : text;
  }
  const found = (JSON.parse(text) as Record<string, unknown>[]).map(({ withheld, ...cells }) => {
    const isEmpty = Object.values(cells).every((cell) => cell === null);
    if (String(withheld ?? '').includes('DENIED')) return isEmpty ? 'refused' : text;
    return isEmpty ? 'empty' : 'reads';
  });
  const words = new Set(found);
  if (words.has('reads')) words.delete('empty');
  return [...words].join(', ') || 'empty';
}
