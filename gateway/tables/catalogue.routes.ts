import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AuditEntry } from '../../subgraphs/kernel/audit/audit-record.ts';
import { badInput, GraphError, notFound } from '../../subgraphs/kernel/errors/errors.ts';
import type { GraphService } from '../../subgraphs/kernel/http/graphql-route.ts';
import { callerOf, restRoutes } from '../../subgraphs/kernel/http/rest-routes.ts';
import type { Verifier } from '../../subgraphs/kernel/identity/verifier.ts';
import { anonymous, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { type CatalogueEntry, csvMetadata, dcat, entryOf } from './catalogue.ts';
import { askedOf, isTableName, ownParameters, type TableDefinition } from '../saved/definition.ts';
import { formatNames } from './formats/format.ts';
import { chooseFormat } from './formats/formats.ts';
import { one, type Query, readChoice, sendTable } from './routes.ts';
import type { OpenedKey } from '../saved/read-keys.ts';
import type { SavedParts } from '../saved/saved-source.ts';
import type { SavedQuery } from '../saved/saved-queries.ts';
import { asSdmx, sdmxCsv, sdmxStructure, sdmxStructureType, sdmxTable } from './sdmx.ts';
import { createUnchangedSince } from './unchanged-since.ts';
import type { Tables } from './tables.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The key with which a program asks; undefined for who asks with a token, or as nobody. */
    readKey: OpenedKey | undefined;
  }
}

/** What the catalogue is made of. */
export interface CatalogueParts {
  tables: Tables;
  graph: GraphService;
  verify: Verifier;
  record(entries: AuditEntry[]): Promise<void>;
  saved(): SavedParts;
}

/** Seconds for which others may keep what nobody in particular was answered. */
const publicSeconds = 300;
const sdmxStructureName = `${sdmxTable}.structure.json`;
const sdmxEnd = '.sdmx.csv';
const metadataEnd = '.csv-metadata.json';
const catalogueName = 'catalogue.jsonld';

/** A table that was found by its name. */
interface Found {
  definition: TableDefinition;
  saved?: SavedQuery;
}

/** The address of the tables in the catalogue, by which keys are read. */
const namedTables = '/tables/:file';

/** Adds `GET /tables`, the catalogue, and `GET /tables/{name}.{format}`, the tables in it. */
export function catalogueRoutes(app: FastifyInstance, { tables, graph, verify, record, saved }: CatalogueParts): void {
  const readyMade = new Map<string, CatalogueEntry>();
  const unchangedSince = createUnchangedSince(() => saved().now());
  app.decorateRequest('readKey', undefined);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url !== namedTables) return;
    const secret = secretOf(request);
    if (secret === undefined) return;
    const key = await saved().keys.open(secret);
    if (!key) throw keyDoesNotHold();
    request.readKey = key;
    // From here on the request is one of the key's owner.
    request.headers.authorization = key.authorization;
  });
  restRoutes(app, 0, (scope) => {
    scope.addHook('onSend', async (_, reply, answer) => {
      if (reply.statusCode === 401)
        reply.header('www-authenticate', ['Bearer', 'Basic realm="tables", charset="UTF-8"']);
      return answer;
    });
    scope.get<{ Querystring: Query }>('/tables', async (request, reply) => {
      const entries = await catalogueFor(await verify(request.headers.authorization));
      const wantsJsonLd = (request.headers.accept ?? '').includes('application/ld+json');
      return wantsJsonLd ? sendDcat(request, reply, entries) : reply.header('cache-control', 'no-store').send(entries);
    });
    scope.get<{ Params: { file: string }; Querystring: Query }>(namedTables, async (request, reply) => {
      const { file } = request.params;
      const viewer = await verify(request.headers.authorization);
      if (file === catalogueName) {
        // A key reads its table, and does not tell which others its owner keeps.
        if (request.readKey) throw keyDoesNotHold();
        return sendDcat(request, reply, await catalogueFor(viewer));
      }
      if (file === sdmxStructureName) return reply.type(sdmxStructureType).send(sdmxStructure(saved().now()));
      if (file.endsWith(metadataEnd)) {
        const found = await find(request, file.slice(0, -metadataEnd.length), viewer);
        return reply
          .type('application/csvm+json')
          .header('cache-control', 'no-store')
          .send(csvMetadata(entry(found)));
      }
      return sendNamed(request, reply, file, viewer);
    });
  });

  async function sendNamed(request: FastifyRequest, reply: FastifyReply, file: string, viewer: Viewer) {
    const query = request.query as Query;
    const isSdmx = file === sdmxTable + sdmxEnd;
    const end = formatNames.find((name) => file.endsWith(`.${name}`));
    const named = one(query, 'format');
    if (end && named !== undefined && named !== end)
      throw badInput('format', `The address asks for ${end} already; leave out ?format=`);
    const format = isSdmx ? sdmxCsv : chooseFormat(end ?? named, request.headers.accept);
    const found = await find(request, isSdmx ? sdmxTable : end ? file.slice(0, -end.length - 1) : file, viewer);
    const given = Object.fromEntries(
      Object.keys(query).flatMap((name) => (ownParameters.includes(name) ? [] : [[name, one(query, name)!]])),
    );
    const { rows, join, ...choice } = readChoice(query);
    const definition = { ...found.definition, ...(rows === undefined ? {} : { rows }), ...(join ? { join } : {}) };
    const asked = { ...askedOf(graph.schema, definition, given), ...choice };
    if (request.readKey) await useKey(request, request.readKey, asked);
    const table = await tables.open(asked, { ...callerOf(request), payer: request.payer }, reply.raw);
    const isPublic = viewer === anonymous || viewer.subject === null;
    const cache = isPublic ? `public, max-age=${publicSeconds}` : 'private, no-cache';
    return sendTable(request, reply, isSdmx ? asSdmx(table) : table, format, found.definition.name, {
      cache,
      tag: tagOf,
      // What only some may see changes at times that the others are not to learn.
      ...(isPublic ? { since: (tag: string) => unchangedSince(`${format.name} ${request.url}`, tag) } : {}),
    });
  }

  /** A key reads with what its owner may today, nothing personal, and on record. */
  async function useKey(
    request: FastifyRequest,
    key: OpenedKey,
    asked: Parameters<Tables['personal']>[0],
  ): Promise<void> {
    if (tables.personal(asked).length) throw keyDoesNotHold();
    if (!(await tables.isInOffice(key.agency, callerOf(request)))) throw keyDoesNotHold();
    const { owner, agency } = key;
    await record([
      {
        ...{ subject: owner, clientId: 'read-key', agency, requestId: request.id, at: saved().now() },
        ...{ action: 'READ', type: 'Table', fields: [key.name], rowId: key.id, why: 'read key' },
      },
    ]);
  }

  async function find(request: FastifyRequest, name: string, viewer: Viewer): Promise<Found> {
    const { readKey } = request;
    const { store, readyMade: offered } = saved();
    const version = readVersion(request.query as Query);
    if (readKey) {
      if (readKey.name !== name) throw keyDoesNotHold();
      const query = readKey.queryOwner === null ? undefined : await store.find(name, viewer, version);
      // One that has been deleted, or is no longer shared, is not to be replaced by another of its name.
      if (readKey.queryOwner !== (query?.owner ?? null)) throw keyDoesNotHold();
      if (query) return { definition: query.definition, saved: query };
    } else if (isTableName(name)) {
      const query = await store.find(name, viewer, version);
      if (query) return { definition: query.definition, saved: query };
    }
    const definition = offered.get(name);
    if (!definition || (version ?? 1) !== 1) throw notFound('This table');
    return { definition };
  }

  async function catalogueFor(viewer: Viewer): Promise<CatalogueEntry[]> {
    const { store, readyMade: offered } = saved();
    const own = await store.list(viewer);
    return [
      ...[...offered.values()].map((definition) => entry({ definition })),
      ...own.map((query) => entry({ definition: query.definition, saved: query })),
    ];
  }

  function entry({ definition, saved: query }: Found): CatalogueEntry {
    const known = query ? undefined : readyMade.get(definition.name);
    if (known) return known;
    const made = entryOf(definition, columnsOf(definition), {
      visibility: query?.visibility ?? 'PUBLIC',
      version: query?.version ?? 1,
      modified: query?.savedAt.toISOString(),
    });
    if (!query) readyMade.set(definition.name, made);
    return made;
  }

  /** None for a saved query of which the graph has lost a field since. */
  function columnsOf({ query, rows, join }: TableDefinition) {
    try {
      return tables.describe({ query, rows, join });
    } catch (error) {
      if (error instanceof GraphError) return [];
      throw error;
    }
  }
}

function sendDcat(request: FastifyRequest, reply: FastifyReply, entries: readonly CatalogueEntry[]) {
  const base = `${request.protocol}://${request.host}`;
  return reply
    .type('application/ld+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(dcat(entries, base)));
}

function tagOf(content: Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}

/** The key of a request: the password of HTTP Basic, or the header for tools that have none. */
function secretOf({ headers }: FastifyRequest): string | undefined {
  const named = headers['x-read-key'];
  if (typeof named === 'string') return named;
  const basic = /^Basic +([A-Za-z\d+/]{1,1000}={0,2})$/i.exec(headers.authorization ?? '')?.[1];
  if (basic === undefined) return undefined;
  const pair = Buffer.from(basic, 'base64').toString();
  return pair.slice(pair.indexOf(':') + 1);
}

/** The same whatever is wrong: of a key that was guessed nothing is learnt. */
function keyDoesNotHold(): GraphError {
  return new GraphError(
    'UNAUTHENTICATED',
    'This key does not read this table: it is wrong, revoked or over, or its table or owner is gone',
  );
}

/** The version of a saved query that an address asks for; undefined for the latest. */
function readVersion(query: Query): number | undefined {
  const version = one(query, 'version');
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version))
    throw badInput('version', 'The version is a whole number from 1');
  return version === undefined ? undefined : Number(version);
}
