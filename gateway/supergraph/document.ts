import { type DocumentNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';

/** The last ones: reading one takes a twentieth of a second, and each is asked for by several that do not know each other. */
const known = new LRUCache<string, DocumentNode>({ max: 3 });

/**
 * A supergraph as a document, which nobody changes. Its nodes have no places in the text: they would take more memory than
 * all else of it. Throws GraphQLError where the text is no document.
 */
export function supergraphDocument(sdl: string): DocumentNode {
  const document = known.get(sdl) ?? parse(sdl, { noLocation: true });
  known.set(sdl, document);
  return document;
}
