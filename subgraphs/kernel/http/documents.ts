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
import type { Bounds } from '../bounds/bound-sdl.ts';
import { GraphError } from '../errors.ts';
import { normaliseText } from '../vietnamese.ts';

/** An operation's text, parsed and checked once; `hash` names the text. */
export interface PreparedDocument {
  document: DocumentNode;
  hash: string;
}

/** The same, with what its arguments may take. */
export interface CheckedDocument extends PreparedDocument, Pick<BoundedDocument, 'exceeded'> {}

/** Extra refusals of a valid document, such as limits. */
export type DocumentCheck = (document: DocumentNode) => GraphQLError[];

const maxTokens = 5_000;
/** Brackets inside each other; the limits on fields below each other are far lower. */
const maxNesting = 200;
const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
const cachedCharacters = 10_000_000;

/** Parses and validates each distinct operation text once; the same text later costs a look-up. */
export function createDocumentCache(
  schema: GraphQLSchema,
  check: DocumentCheck = () => [],
  bounds: Bounds = new Map(),
) {
  const withinBounds = createBoundCheck(schema, bounds);
  // By length and not by number: what is kept of a text holds on to the text itself.
  const cache = new LRUCache<string, CheckedDocument | readonly GraphQLError[]>({ maxSize: cachedCharacters });
  return (source: string): CheckedDocument | readonly GraphQLError[] => {
    const hash = createHash('sha256').update(source).digest('hex');
    const known = cache.get(hash);
    if (known) return known;
    const prepared = prepare(source, hash);
    cache.set(hash, prepared, { size: source.length + 1_000 });
    return prepared;
  };

  function prepare(source: string, hash: string): CheckedDocument | readonly GraphQLError[] {
    try {
      // The parser and the checks are recursive; what is nested deeper than the stack must not get to them.
      if (isNestedTooDeep(source)) return [nestedTooDeep()];
      return checked(parse(source, { maxTokens }), hash);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  function checked(document: DocumentNode, hash: string): CheckedDocument | readonly GraphQLError[] {
    // The limits come first: validating a document made to explode is what they guard against.
    const refusals = [...check(document), ...illFormedLiterals(document)];
    if (refusals.length) return refusals;
    const errors = validate(schema, document, undefined, { maxErrors: 20 });
    if (errors.length) return errors;
    const bounded = withinBounds(document);
    return bounded.errors.length ? bounded.errors : { document, hash, exceeded: bounded.exceeded };
  }
}

/** Whether there are too many brackets of any kind inside each other; throws a syntax error where there is no token. */
function isNestedTooDeep(source: string): boolean {
  const lexer = new Lexer(new Source(source));
  let depth = 0;
  for (let tokens = 0; tokens <= maxTokens && lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
    if (opening.has(lexer.token.kind)) depth += 1;
    if (closing.has(lexer.token.kind)) depth -= 1;
    if (depth > maxNesting) return true;
  }
  return false;
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
