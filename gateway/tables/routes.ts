import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Instant } from '../../subgraphs/kernel/dates/instant.ts';
import { badInput, type PublicError, publicError } from '../../subgraphs/kernel/errors/errors.ts';
import { askedDocument, type Documents, documentsByText } from '../../subgraphs/kernel/http/asked-document.ts';
import { bodyOf } from '../../subgraphs/kernel/http/body.ts';
import { readHeader } from '../../subgraphs/kernel/http/header-parameters.rules.ts';
import { callerOf, restRoutes } from '../../subgraphs/kernel/http/rest-routes.ts';
import type { Cell } from './formats/column.ts';
import type { TableFormat } from './formats/format.ts';
import { chooseFormat } from './formats/formats.ts';
import { quoted } from './formats/text.ts';
import { labelLanguages } from './labels.ts';
import type { AskedTable, OpenTable, Tables } from './tables.ts';

/** Bytes that a question has at most, as at the graph. */
const bodyLimit = 1_000_000;

/** What the last chunk of an answer says of it in its trailer: `complete`, or the code of what went wrong. */
const trailer = 'table-end';

/** The parameters of an address. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Adds `POST /tables`: an operation of the graph, answered as a table. */
export function tableRoutes(app: FastifyInstance, tables: Tables, documents: Documents = documentsByText): void {
  restRoutes(app, bodyLimit, (scope) => {
    scope.post<{ Querystring: Query }>('/tables', async (request, reply) => {
      const { query } = request;
      const format = chooseFormat(one(query, 'format'), request.headers.accept);
      const asked = { ...(await readQuestion(request, documents)), ...readChoice(query) };
      const table = await tables.open(asked, { ...callerOf(request), payer: request.payer }, reply.raw);
      return sendTable(request, reply, table, format, 'table');
    });
  });
}

/** How an answer may be kept: by whom, and by which name its content is told from another. */
export interface Kept {
  cache: string;
  tag(content: Uint8Array): string;
  /** Since when the address answers the content with this tag; left out where nobody can tell. */
  since?(tag: string): Instant | undefined;
}

/** Bytes that are read ahead of an answer that may be kept, so that a short one has a name. */
const readAhead = 262_144;

/** Sends a table while its rows come in; how it ended is told as `TableFormat.isText` says. */
export async function sendTable(
  request: FastifyRequest,
  reply: FastifyReply,
  { columns, batches }: OpenTable,
  format: TableFormat,
  fileName: string,
  kept?: Kept,
) {
  const { id, log, query } = request;
  let end = 'complete';
  const excel = 'excel' in (query as Query);
  const told = (error: unknown) =>
    publicError(asGraphQLError(error), id, (cause) => log.error({ err: cause, requestId: id }, 'a table broke off'));
  async function* pieces() {
    try {
      yield* format.write(columns, nonEmpty(batches), { excel });
    } catch (error) {
      const shown = told(error);
      end = shown.extensions.code;
      if (!format.isText) throw error;
      yield Buffer.from(lastLine(shown, columns.length));
    }
  }
  const content = pieces();
  // What goes wrong before anything has been written is a refusal like any other: no header says otherwise yet.
  const { ahead, isWhole } = await takeAhead(content, kept ? readAhead : 1);
  void reply
    .header('content-type', format.mediaType)
    .header('content-disposition', `attachment; filename="${fileName}.${format.name}"`)
    .header('cache-control', kept?.cache ?? 'private, no-store')
    .header('vary', 'authorization, x-read-key, accept')
    .header('x-content-type-options', 'nosniff');
  if (isWhole && kept) return sendWhole(request, reply, Buffer.concat(ahead), end === 'complete' ? kept : undefined);
  async function* all() {
    yield* ahead;
    yield* content;
  }
  void reply.trailer(trailer, (_, __, done) => done(null, end));
  return reply.send(Readable.from(all(), { objectMode: false, highWaterMark: 65_536 }));
}

/** The pieces of a file until they have so many bytes, and whether that is all of it. */
async function takeAhead(content: AsyncGenerator<Uint8Array>, bytes: number) {
  const ahead: Uint8Array[] = [];
  for (let length = 0; length < bytes;) {
    const piece = await content.next();
    if (piece.done) return { ahead, isWhole: true };
    ahead.push(piece.value);
    length += piece.value.length;
  }
  return { ahead, isWhole: false };
}

function sendWhole({ headers }: FastifyRequest, reply: FastifyReply, content: Buffer, kept: Kept | undefined) {
  if (!kept) return reply.header('cache-control', 'no-store').send(content);
  const tag = kept.tag(content);
  const since = kept.since?.(tag);
  void reply.header('etag', tag);
  if (since) void reply.header('last-modified', since.toUTCString());
  return isKnown(headers, tag, since) ? reply.status(304).send() : reply.send(content);
}

/** Whether the caller has this content already; a tag says it better than a time (RFC 9110, 13.2.2). */
function isKnown(headers: FastifyRequest['headers'], tag: string, since: Instant | undefined): boolean {
  const tags = headers['if-none-match'];
  if (tags?.trim() === '*') return true;
  if (tags !== undefined) return tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  const seen = Date.parse(headers['if-modified-since'] ?? '');
  return since !== undefined && +since <= seen;
}

/**
 * The line with which a table in text breaks off. It is no JSON, and as csv it has two fields more than the header, so
 * that readers who count do not take it for a row.
 */
function lastLine({ message, extensions }: PublicError, columns: number): string {
  const fields = ['#ERROR', extensions.code, message, extensions.requestId];
  const missing = Math.max(0, columns + 2 - fields.length);
  return `${[...fields.map(quoted), ...Array<string>(missing).fill('')].join(',')}\r\n`;
}

async function* nonEmpty(batches: AsyncIterable<Cell[][]>): AsyncGenerator<Cell[][]> {
  for await (const rows of batches) if (rows.length) yield rows;
}

async function readQuestion(
  request: FastifyRequest,
  documents: Documents,
): Promise<Pick<AskedTable, 'query' | 'operationName' | 'variables'>> {
  const { value } = readHeader(request.headers['content-type'] ?? '');
  if (value !== 'application/json')
    throw badInput('body', 'The request requires the content-type application/json: {"query": …, "variables": …}');
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyOf(request)) chunks.push(chunk);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw badInput('body', 'The body is not JSON in UTF-8; it requires {"query": …, "variables": …}');
  }
  const { query: text = '', extensions, operationName, variables } = isObject(body) ? body : {};
  const query =
    typeof text === 'string'
      ? documents.textOf(askedDocument(text, isObject(extensions) ? extensions : undefined), request.asker)
      : undefined;
  if (query === undefined) throw badInput('query', 'The body requires a query, as text');
  if (operationName != null && typeof operationName !== 'string')
    throw badInput('operationName', 'The operationName is a text');
  if (variables != null && !isObject(variables)) throw badInput('variables', 'The variables are an object');
  return { query, operationName, variables };
}

/** What `?rows=`, `?join=`, `?limit=` and `?labels=` say. */
export function readChoice(query: Query): Omit<AskedTable, 'query'> {
  const limit = one(query, 'limit');
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
    throw badInput('limit', 'The limit is a whole number of rows from 1');
  const labels = one(query, 'labels');
  const language = labelLanguages.find((known) => known === labels);
  if (labels !== undefined && !language) throw badInput('labels', `Labels come in ${labelLanguages.join(', ')}`);
  return {
    rows: one(query, 'rows'),
    join: one(query, 'join')?.split(',').slice(0, 10),
    limit: limit === undefined ? undefined : Number(limit),
    labels: language,
  };
}

/** The value of a parameter that is given at most once. Throws BAD_USER_INPUT for several. */
export function one(query: Query, name: string): string | undefined {
  const value = query[name];
  if (Array.isArray(value)) throw badInput(name, `Give ?${name}= once`);
  return value;
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
