import { LRUCache } from 'lru-cache';
import { badInput, GraphError } from '../../subgraphs/kernel/errors/errors.ts';
import type { Documents } from '../../subgraphs/kernel/http/asked-document.ts';
import { isSignedIn, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { persistedQueries } from '../../subgraphs/kernel/metrics/client-metrics.ts';
import { sha256 } from './manifest.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** How many characters of texts are kept of those who have a token, of those who have none, and of one text. */
export interface KeptTexts {
  ofClients: number;
  ofStrangers: number;
  longest: number;
}

const standard: KeptTexts = { ofClients: 8_000_000, ofStrangers: 2_000_000, longest: 100_000 };

/** What a text takes besides its characters. */
const entryWeight = 200;

/**
 * Documents by text or by hash: trusted ones, and those whose text somebody sent once (Apollo's automatic persisted
 * queries). A text is kept under its own hash alone, and only when it is valid; strangers' texts do not push out those of
 * clients.
 */
export function createDocuments(trusted: TrustedDocuments, kept: KeptTexts = standard): Documents {
  const shelf = (maxSize: number) =>
    new LRUCache<string, string>({
      maxSize,
      maxEntrySize: kept.longest,
      sizeCalculation: (text) => text.length + entryWeight,
    });
  const [ofClients, ofStrangers] = [shelf(kept.ofClients), shelf(kept.ofStrangers)];

  return {
    textOf: (asked, asker) => {
      const client = asker?.clientId ?? null;
      const { hash } = asked;
      const text = asked.text ?? (hash === undefined ? undefined : byHash(hash, client));
      if (text === undefined || (hash === undefined && !trusted.isWatched(client))) return text;
      const own = sha256(text);
      if (hash !== undefined && hash !== own && trusted.find(hash, client) !== text)
        throw badInput('extensions.persistedQuery.sha256Hash', 'The sha256Hash is not that of the query');
      trusted.admit(own, client);
      return text;
    },
    isValid: ({ text, hash: named }, hash, asker) => {
      if (text === undefined || named === undefined) return;
      (asker && isSignedIn(asker) ? ofClients : ofStrangers).set(hash, text);
      persistedQueries.inc({ result: 'kept' });
    },
  };

  function byHash(hash: string, client: Viewer['clientId']): string {
    const text = trusted.find(hash, client) ?? ofClients.get(hash) ?? ofStrangers.get(hash);
    persistedQueries.inc({ result: text === undefined ? 'miss' : 'hit' });
    if (text !== undefined) return text;
    // Who may send trusted ones only would be refused its text as well.
    trusted.admit(hash, client);
    // Libraries know it by this very message.
    throw new GraphError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  }
}
