import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { Instant } from '../../subgraphs/kernel/dates/instant.ts';
import type { AuditEntry } from '../../subgraphs/kernel/audit/audit-record.ts';
import type { GraphService } from '../../subgraphs/kernel/http/graphql-route.ts';
import type { LocalIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import type { Verifier } from '../../subgraphs/kernel/identity/verifier.ts';
import type { SubgraphSource } from '../subgraphs/subgraph-source.ts';
import { hasField } from '../usage/coordinate.rules.ts';
import type { Usage } from '../usage/usage.ts';
import { catalogueRoutes } from './catalogue.routes.ts';
import { readReadyMade } from './ready-made.ts';
import { tableRoutes } from './routes.ts';
import { ReadKeys } from '../saved/read-keys.ts';
import { createSavedSource, type SavedParts } from '../saved/saved-source.ts';
import { migrateSaved, SavedStore } from '../saved/saved-queries.ts';
import { SigningKeys, signingKeysRoute } from '../saved/signing-keys.ts';
import { createTables, type TableLimits, type Tables } from './tables.ts';

/** What tables need of the gateway. */
export interface TableServiceParts {
  /** Trusts the tokens of `issuer` too. */
  verify: Verifier;
  /** Signs what a read key asks with, for the moment in which it asks. */
  issuer: Pick<LocalIssuer, 'token' | 'publicKey'>;
  record(entries: AuditEntry[]): Promise<void>;
  now(): Instant;
  /** Is there once the service is opened. */
  usage: Pick<Usage, 'store'>;
}

/** All that the gateway has of tables. */
export interface TableService {
  /** The gateway's own subgraph of saved queries. */
  source: SubgraphSource;
  /** Adds `/tables` to a server that does not listen yet. */
  routes(app: FastifyInstance, graph: GraphService, limits: TableLimits): void;
  /** Opens what is saved, before the first request is let in. */
  open(pool: pg.Pool): Promise<void>;
}

/** Tables of the graph, with saved queries and the keys that read them. */
export function createTableService({ verify, issuer, record, now, usage }: TableServiceParts): TableService {
  const readyMade = readReadyMade();
  let tables: Tables;
  let asked: GraphService;
  let saved: SavedParts;
  let signingKeys: SigningKeys;
  return {
    source: createSavedSource(verify, () => saved),
    routes: (app, graph, limits) => {
      asked = graph;
      tables = createTables(graph, limits);
      catalogueRoutes(app, { tables, graph, verify, record, saved: () => saved });
      tableRoutes(app, tables, limits.documents);
      signingKeysRoute(app, () => signingKeys);
    },
    open: async (pool) => {
      await migrateSaved(pool);
      signingKeys = new SigningKeys(pool);
      await signingKeys.publish(issuer.publicKey, now());
      saved = {
        store: new SavedStore(pool, now),
        keys: new ReadKeys(pool, now, issuer),
        ...{ readyMade, record, now },
        check: (question) => {
          tables.check(question);
          return tables.personal(question).map(({ name }) => name);
        },
        usage: usage.store(),
        hasField: (coordinate) => hasField(asked.schema, coordinate),
      };
    },
  };
}
