/**
 * A question that is answered as a table.
 *
 * @typedef {{ query: string, variables?: object, rows?: string, join?: string[] }} TableQuestion
 */

/** The part of an address that says what of a question is not in its body. */
export function searchOf({ rows, join }, format, labels) {
  const search = new URLSearchParams({ format });
  if (rows) search.set('rows', rows);
  if (join?.length) search.set('join', join.join(','));
  if (labels) search.set('labels', labels);
  return search.toString();
}
