import { LRUCache } from 'lru-cache';
import type { ClientTrust, TrustedConfig } from '../../subgraphs/kernel/config/trusted-config.ts';
import { GraphError } from '../../subgraphs/kernel/errors/errors.ts';
import { untrustedOperations } from '../../subgraphs/kernel/metrics/client-metrics.ts';
import { clientLabel } from '../../subgraphs/kernel/metrics/metrics.ts';
import { type Manifest, readManifests } from './manifest.ts';

/** Keeps in the log that a client sent an operation that is not trusted; it names the operation by its hash alone. */
export type UntrustedLog = (untrusted: { client: string; document: string }) => void;

/** Which operations are trusted of a client. */
export interface TrustedDocuments {
  /** The trusted text of that id or hash; undefined when a client has none. */
  find(id: string, client: string | null): string | undefined;
  /** Whether a client has to be looked at at all: not where it may send anything and nobody asks what. */
  isWatched(client: string | null): boolean;
  /** Lets a client send the document of a hash; throws FORBIDDEN when it may send trusted ones only. */
  admit(hash: string, client: string | null): void;
  /** Reads the manifests again; throws StartUpError for one that is none, and trusts what was trusted before. */
  readAgain(): void;
}

/** What holds for a client, with the texts of its manifests. */
interface Trust extends Pick<ClientTrust, 'mode'> {
  manifest: Manifest;
}

/** Operations that are told of in the log, each once a client. */
const mostTold = 5_000;

/**
 * The trusted operations of a configuration, whose manifests are read now. In a demo only the clients that it names are
 * held to them: its page and its people are there to try things out. Throws StartUpError for a manifest that is none.
 */
export function openTrustedDocuments(
  { clients, ...forAll }: TrustedConfig,
  isDemo: boolean,
  log: UntrustedLog,
): TrustedDocuments {
  const read = () => {
    const common = readManifests(forAll.manifests);
    const others: Trust = { mode: isDemo ? 'open' : forAll.mode, manifest: common };
    const named = Object.entries(clients).map(([client, { mode, manifests }]): [string, Trust] => [
      client,
      { mode, manifest: manifests.length ? readManifests([...forAll.manifests, ...manifests]) : common },
    ]);
    return { others, named: new Map(named) };
  };
  let { others, named } = read();
  const told = new LRUCache<string, true>({ max: mostTold });
  const trustOf = (client: string | null) => (client === null ? others : (named.get(client) ?? others));

  return {
    find: (id, client) => trustOf(client).manifest.get(id),
    isWatched: (client) => trustOf(client).mode !== 'open',
    admit: (hash, client) => {
      const { mode, manifest } = trustOf(client);
      if (mode === 'open' || manifest.has(hash)) return;
      const label = clientLabel(client);
      untrustedOperations.inc({ client: label, outcome: mode === 'logged' ? 'logged' : 'refused' });
      const key = `${client ?? ''} ${hash}`;
      if (!told.has(key)) log({ client: client ?? 'none', document: hash });
      told.set(key, true);
      if (mode === 'only-trusted') throw untrusted(client);
    },
    readAgain: () => void ({ others, named } = read()),
  };
}

function untrusted(client: string | null): GraphError {
  const who = client === null ? 'Whoever names no application' : `The application ${client}`;
  return new GraphError(
    'FORBIDDEN',
    `${who} may only send the operations of its manifest, and this is none of them: send one as it stands there, or have the operator of the graph add this one to the manifest (TRUSTED_DOCUMENTS)`,
  );
}
