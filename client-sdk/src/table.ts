import { type ErrorCode, errorFrom } from './errors.ts';
import type { AnyOperation, GraphErrorPayload } from './operation.ts';

/** How a table is wanted; the graph's documentation of /tables says more of each. */
export interface TableChoice {
  /** csv when left out; the others than csv, ndjson and json are binary. */
  format?: 'csv' | 'json' | 'ndjson' | 'xlsx' | 'parquet' | 'arrow' | undefined;
  /** Which list is the table, by the keys of the answer, such as `agency.documents`; where there are several. */
  rows?: string | undefined;
  /** Lists within the rows of which each item is a row. */
  join?: readonly string[] | undefined;
  /** Fewer rows than there are. */
  limit?: number | undefined;
  /** Adds the Vietnamese name of each value of an enum. */
  labels?: 'vi' | undefined;
  /** csv for Excel. */
  excel?: boolean | undefined;
}

/** The request for a table: of an operation, or of one that is kept under a name. */
export function tableRequest(what: AnyOperation | string, variables: object | undefined, choice: TableChoice) {
  const { format = 'csv', rows, join, limit, labels, excel } = choice;
  const query = new URLSearchParams(typeof what === 'string' ? ownParameters(variables) : { format });
  for (const [name, value] of Object.entries({ rows, join: join?.join(','), limit, labels }))
    if (value !== undefined) query.set(name, String(value));
  if (excel) query.set('excel', '');
  if (typeof what === 'string')
    return { path: `/tables/${encodeURIComponent(what)}.${format}?${query.toString()}`, rest: {} };
  const rest = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: what.text, variables }),
  };
  return { path: `/tables?${query.toString()}`, rest };
}

/** Variables as parameters of an address: lists with commas, objects as JSON. */
function ownParameters(variables: object | undefined): Record<string, string> {
  const texts = Object.entries(variables ?? {}).flatMap(([name, value]: [string, unknown]) => {
    if (value == null) return [];
    const isList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
    if (isList) return [[name, value.join(',')]];
    return [[name, typeof value === 'object' ? JSON.stringify(value) : String(value as string)]];
  });
  return Object.fromEntries(texts) as Record<string, string>;
}

/** The line with which a table in text breaks off, when something goes wrong after its first row. */
const broken = /^#ERROR,(\w+),("(?:[^"]|"")*"|[^,]*),([\w-]+)/;

/** Passes a table in text on, and fails at its end when its last line says that it is not whole. */
export function wholeTable(): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  let line = '';
  return new TransformStream({
    transform: (chunk, controller) => {
      const text = line + decoder.decode(chunk, { stream: true });
      line = text.slice(text.trimEnd().lastIndexOf('\n') + 1);
      controller.enqueue(chunk);
    },
    flush: (controller) => {
      const [, code, message, requestId] = broken.exec(line) ?? [];
      if (code === undefined) return;
      const extensions = { code: code as ErrorCode, requestId: requestId! };
      const error: GraphErrorPayload = { message: message!.replace(/^"|"$/g, '').replaceAll('""', '"'), extensions };
      controller.error(errorFrom([error], {}));
    },
  });
}
