import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  validate,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type BoundedDocument, createBoundCheck } from '../bounds/bound-check.ts';
import { readBounds } from '../bounds/bound-sdl.ts';
import { GraphError } from '../errors/errors.ts';
import { readCosts } from '../limits/cost-sdl.ts';
import { createOperationCost, type OperationCost } from '../limits/operation-cost.ts';
import { normaliseText } from '../text/vietnamese.ts';

/** An operation's text, parsed and checked once; `hash` names the text. */
export interface PreparedDocument {
  document: DocumentNode;
  hash: string;
  /** How much memory what is kept of it takes, in tokens. */
  weight?: number | undefined;
}

/** The same, with what its arguments may take and what it costs. */
export interface CheckedDocument extends PreparedDocument, Pick<BoundedDocument, 'exceeded'> {
  cost: OperationCost;
}

/** Extra refusals of a valid document, such as limits. */
export type DocumentCheck = (document: DocumentNode) => GraphQLError[];

const maxTokens = 5_000;
/** Brackets inside each other; the limits on fields below each other are far lower. */
const maxNesting = 200;
const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
/**
 * How much a cache of documents keeps, in tokens: what is made of one takes some 400 bytes. Long ones are rare, and read
 * again each time, since a few of them would push out all others.
 */
export const cachedDocuments = { maxSize: 150_000, maxEntrySize: 2_000 };
/** What an entry takes besides its tokens. */
const entryWeight = 20;

/** Parses and validates each distinct operation text once; the same text later costs a look-up. */
export function createDocumentCache(schema: GraphQLSchema, check: DocumentCheck, declared: DocumentNode) {
  const withinBounds = createBoundCheck(schema, readBounds(declared));
  const costOf = createOperationCost(schema, readCosts(declared));
  const cache = new LRUCache<string, CheckedDocument | RefusedDocument>(cachedDocuments);
  return (source: string): CheckedDocument | readonly GraphQLError[] => {
    const hash = createHash('sha256').update(source).digest('hex');
    const known = cache.get(hash);
    if (known) return 'refused' in known ? known.refused.map(asError) : known;
    const prepared = prepare(source, hash);
    if ('document' in prepared) cache.set(hash, prepared, { size: prepared.weight! });
    else {
      // An error holds on to the text, the document and its stack: what is kept of it are its words.
      cache.set(hash, { refused: prepared.map(asWords) }, { size: entryWeight * (1 + prepared.length) });
    }
    return prepared;
  };

  function prepare(source: string, hash: string): CheckedDocument | readonly GraphQLError[] {
    try {
      // The parser and the checks are recursive; what is nested deeper than the stack must not get to them.
      const tokens = countTokens(source);
      if (tokens === undefined) return [nestedTooDeep()];
      return checked(parse(source, { maxTokens }), hash, entryWeight + tokens);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  function checked(document: DocumentNode, hash: string, weight: number): CheckedDocument | readonly GraphQLError[] {
    // The limits come first: validating a document made to explode is what they guard against.
    const refusals = [...check(document), ...illFormedLiterals(document)];
    if (refusals.length) return refusals;
    const errors = validate(schema, document, undefined, { maxErrors: 20 });
    if (errors.length) return firstOfEach(errors);
    const bounded = withinBounds(document);
    if (bounded.errors.length) return bounded.errors;
    return { document, hash, weight, exceeded: bounded.exceeded, cost: costOf(document) };
  }
}

/** A mistake that is made ten times over is told of where it is made first. */
function firstOfEach(errors: readonly GraphQLError[]): GraphQLError[] {
  const told = new Set<string>();
  return errors.filter(({ message }) => !told.has(message) && told.add(message));
}

/** A document that was refused, as it is kept. */
interface RefusedDocument {
  refused: readonly ErrorInWords[];
}

type ErrorInWords = Pick<GraphQLError, 'message' | 'extensions' | 'locations'>;

function asWords({ message, extensions, locations }: GraphQLError): ErrorInWords {
  return { message, extensions, locations };
}

function asError({ message, extensions, locations }: ErrorInWords): GraphQLError {
  return Object.assign(new GraphQLError(message, { extensions }), { locations });
}

/** How many tokens a text has; undefined when brackets nest too deep. Throws a syntax error where there is no token. */
function countTokens(source: string): number | undefined {
  const lexer = new Lexer(new Source(source));
  let depth = 0;
  let tokens = 0;
  for (; tokens <= maxTokens && lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
    if (opening.has(lexer.token.kind)) depth += 1;
    if (closing.has(lexer.token.kind)) depth -= 1;
    if (depth > maxNesting) return undefined;
  }
  return tokens;
}

function nestedTooDeep(): GraphError {
  return new GraphError(
    'LIMIT_EXCEEDED',
    'The operation is nested too deep to be read; split it into several requests',
  );
}

/** PostgreSQL refuses NUL, and lone surrogates are not text; both are stopped before any resolver. */
function illFormedLiterals(document: DocumentNode): GraphQLError[] {
  const errors: GraphQLError[] = [];
  visit(document, {
    [Kind.STRING]: (node) => void (isWellFormed(node.value) || errors.push(illFormed('A text in the operation'))),
  });
  return errors;
}

/** The same check for variables, however deep they are. */
export function illFormedVariables(variables: unknown): GraphQLError[] {
  const pending: unknown[] = [variables];
  while (pending.length) {
    const value = pending.pop();
    if (typeof value === 'string' && !isWellFormed(value)) return [illFormed('A text in the variables')];
    if (typeof value === 'object' && value !== null) pending.push(...Object.keys(value), ...Object.values(value));
  }
  return [];
}

/** Whether a text is one that PostgreSQL can hold: no NUL, no half of a character. */
export function isWellFormed(text: string): boolean {
  try {
    normaliseText(text);
    return true;
  } catch {
    return false;
  }
}

function illFormed(what: string): GraphQLError {
  return new GraphQLError(`${what} contains NUL or a lone surrogate; send well-formed Unicode`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
