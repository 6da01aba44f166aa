import { asChosen } from './graph.js';
import { searchOf } from './table-question.js';

/** Asks a question as the chosen person, to be answered as a table; throws an error whose message is for the visitor. */
export async function askTable(question, { format, labels, signal }) {
  const response = await asChosen((authorization) =>
    fetch(`tables?${searchOf(question, format, labels)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body: JSON.stringify({ query: question.query, variables: question.variables }),
      signal,
    }),
  );
  if (response.ok) return response;
  const told = await response.json().catch(() => undefined);
  throw new Error(told?.errors?.[0]?.message ?? `HTTP ${response.status}`);
}

/**
 * The rows of a table as they come in. `onRows` is called with all rows so far after each piece; the promise is fulfilled
 * when the table is whole, and rejected with the reason when it broke off.
 */
export async function readRows(response, onRows) {
  const rows = [];
  let rest = '';
  const decoder = new TextDecoder();
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line.startsWith('#ERROR')) throw new Error(line.split(',').slice(1).join(', '));
      if (line) rows.push(JSON.parse(line));
    }
    onRows(rows);
    if (done) return rows;
  }
}
