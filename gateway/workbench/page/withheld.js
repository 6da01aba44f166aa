/** The column that says which cells of a row were kept from the asker, and why. */
const column = 'withheld';

/**
 * The cells of a row that were kept from the visitor: the reason by column, `DENIED` or `SUPPRESSED`.
 *
 * @param {Record<string, unknown>} row
 * @returns {Map<string, string>}
 */
export function withheldIn(row) {
  if (!row?.[column]) return new Map();
  return new Map(
    row[column].split('; ').map((part) => {
      const at = part.lastIndexOf(': ');
      return [part.slice(0, at), part.slice(at + 2)];
    }),
  );
}

/** The columns of rows that hold values. */
export function columnsOf(rows) {
  return rows.length ? Object.keys(rows[0]).filter((name) => name !== column) : [];
}

/** Those columns of rows that hold numbers. */
export function numbersAmong(columns, rows) {
  return columns.filter((name) => rows.some((row) => typeof row[name] === 'number'));
}
