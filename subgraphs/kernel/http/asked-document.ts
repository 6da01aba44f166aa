import { parseRequestParams, type Request, type RequestParams, type Response } from 'graphql-http';
import { badInput, GraphError } from '../errors/errors.ts';
import type { Viewer } from '../identity/viewer.ts';

/** How a request names the document that it runs: by its text, by its hash, or by both. */
export interface AskedDocument {
  text: string | undefined;
  hash: string | undefined;
}

/** Finds the documents that requests run. */
export interface Documents {
  /**
   * The text of the document that somebody asks for; `asker` is who, as far as that is known. Undefined when nothing
   * names one. Throws BAD_USER_INPUT when the hash is not that of the text, PERSISTED_QUERY_NOT_FOUND when there is a hash
   * alone and nobody has sent its text, and FORBIDDEN when this client may not send this document.
   */
  textOf(asked: AskedDocument, asker: Viewer | undefined): string | undefined;
  /** Is told that a document is valid, with the hash of its text: it may be asked for by the hash alone next. */
  isValid(asked: AskedDocument, hash: string, asker: Viewer | undefined): void;
}

/** Documents where they are asked for by their text alone. */
export const documentsByText: Documents = {
  textOf: ({ text, hash }) => {
    if (text === undefined && hash !== undefined)
      throw new GraphError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
    return text;
  },
  isValid: () => {},
};

/** Characters that the id of a document has at most. */
export const longestId = 200;

/** What a request asks, as graphql-http reads it, with the text of a document that it may have named by its hash. */
export interface AskedRequest extends RequestParams {
  asked: AskedDocument;
}

/**
 * Reads a request over HTTP. Answers what graphql-http refuses it with; throws as `Documents.textOf` does, and an Error
 * when it names no document at all.
 */
export async function readRequest<Raw>(
  sent: Request<Raw, unknown>,
  documents: Documents,
  asker: Viewer | undefined,
): Promise<AskedRequest | Response> {
  const params = await parseRequestParams(withQuery(sent));
  if (!('query' in params)) return params;
  const asked = askedDocument(params.query, params.extensions);
  const query = documents.textOf(asked, asker);
  if (query === undefined) throw new Error('Missing query');
  return { ...params, query, asked };
}

/**
 * How a request names its document, by its text and by Apollo's `extensions.persistedQuery` (version 1), whose hash is
 * SHA-256 in lower case, or the id of a trusted document. Throws BAD_USER_INPUT for what is no such hash.
 */
export function askedDocument(query: string, extensions: RequestParams['extensions']): AskedDocument {
  return { text: query === '' ? undefined : query, hash: hashIn(extensions?.persistedQuery) };
}

function hashIn(named: unknown): string | undefined {
  if (named == null) return undefined;
  const { version, sha256Hash: hash } = named as { version?: unknown; sha256Hash?: unknown };
  if (version === 1 && typeof hash === 'string' && hash !== '' && hash.length <= longestId) return hash;
  throw badInput(
    'extensions.persistedQuery',
    'A persisted query requires the version 1 and the sha256Hash of its text, in lower case',
  );
}

/** graphql-http requires a query of each request: an empty one stands for none. */
function withQuery<Raw>(sent: Request<Raw, unknown>): Request<Raw, unknown> {
  if (sent.method === 'GET') return { ...sent, url: `${sent.url}${sent.url.includes('?') ? '&' : '?'}query=` };
  const { body } = sent;
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? { ...sent, body: { ...body, query: body.query ?? '' } } : sent;
}
