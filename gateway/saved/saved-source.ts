import { buildSchema, execute, type GraphQLSchema, print, visit } from 'graphql';
import { formatVietnamDateTime, type Instant } from '../../subgraphs/kernel/dates/instant.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { type AuditAction, mutationEvent } from '../../subgraphs/kernel/audit/audit-record.ts';
import type { AuditEntry } from '../../subgraphs/kernel/audit/audit-record.ts';
import { badInput, GraphError, notFound } from '../../subgraphs/kernel/errors/errors.ts';
import type { Scope } from '../../subgraphs/kernel/identity/roles.ts';
import type { Verifier } from '../../subgraphs/kernel/identity/verifier.ts';
import { isSignedIn, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import type { SubgraphSource } from '../subgraphs/subgraph-source.ts';
import { type FieldUsage, monthsBack, type UsageStore } from '../usage/kept-usage.ts';
import { isTableName, type NamedQuestion, ownParameters, type TableDefinition, variablesOf } from './definition.ts';
import type { ReadKey, ReadKeys } from './read-keys.ts';
import { savedSdl } from './saved-sdl.ts';
import type { SavedQuery, SavedStore, Visibility } from './saved-queries.ts';

/** What saved queries need of the gateway; it is there once the gateway is. */
export interface SavedParts {
  store: SavedStore;
  keys: ReadKeys;
  readyMade: ReadonlyMap<string, TableDefinition>;
  /** Throws BAD_USER_INPUT for what is no table; answers the names of its personal columns. */
  check(asked: NamedQuestion): readonly string[];
  record(entries: AuditEntry[]): Promise<void>;
  now(): Instant;
  usage: UsageStore;
  /** Whether the API has such a field or argument. */
  hasField(coordinate: string): boolean;
}

interface SaveInput {
  name: string;
  version?: number | null;
  visibility: Visibility;
  titleVi: string;
  titleEn?: string | null;
  descriptionVi?: string | null;
  descriptionEn?: string | null;
  query: string;
  rows?: string | null;
  join?: string[] | null;
  parameters?: { name: string; titleVi: string; titleEn?: string | null; default?: string | null }[] | null;
}

interface KeyInput {
  table: string;
  note: string;
  days: number;
}

/** Answers the gateway's own subgraph of saved queries and keys. Like every subgraph it verifies the caller's token itself. */
export function createSavedSource(verify: Verifier, parts: () => SavedParts): SubgraphSource {
  const schema = plainSchema();
  return async ({ document, variables, operationName, authorization, requestId }) => {
    const viewer = await verify(authorization);
    const { store, keys, readyMade, check, record, now, usage, hasField } = parts();
    await keys.noteRights(viewer);
    const note = (action: AuditAction, name: string, rowId: string | null, why: string | null) =>
      record([
        {
          ...{ subject: viewer.subject, clientId: viewer.clientId, agency: viewer.agency, requestId, at: now() },
          ...{ ...mutationEvent(action, name), rowId, why },
        },
      ]);
    /** On record before and after, as mutations of the other subgraphs are. */
    const recorded = async <Result>(name: string, work: () => Promise<Result>, idOf: (result: Result) => string) => {
      if (!isSignedIn(viewer)) throw new GraphError('UNAUTHENTICATED', 'Sign in first: send a bearer token');
      await note('MUTATION_STARTED', name, null, null);
      try {
        const result = await work();
        await note('MUTATION_DONE', name, idOf(result), null);
        return result;
      } catch (error) {
        await note('MUTATION_FAILED', name, null, error instanceof GraphError ? error.code : 'INTERNAL');
        throw error;
      }
    };
    const shown = (saved: SavedQuery) => shownTo(viewer, saved);
    return execute({
      schema,
      document,
      variableValues: variables ?? null,
      operationName: operationName ?? null,
      rootValue: {
        savedQueries: async () => (await store.list(viewer)).map(shown),
        savedQueryByName: async ({ name, version }: { name: string; version?: number | null }) => {
          const found = await store.find(name, viewer, version);
          if (!found) throw notFound(`The saved query ${JSON.stringify(name)}`);
          return shown(found);
        },
        readKeys: async () => (isSignedIn(viewer) ? (await keys.list(viewer)).map(asShown) : null),
        fieldUsage: async ({ field, since }: { field: string; since?: string | null }) => {
          if (!seesUsage.every((scope) => viewer.scopes.has(scope))) return null;
          if (!hasField(field)) {
            throw badInput(
              'field',
              'The API has no such field; name one such as Agency.children or Agency.children.first',
            );
          }
          return (await usage.of(field, since == null ? monthsBack(now(), 3) : parsePlainDate(since))).map(asUsage);
        },
        saveQuery: ({ input }: { input: SaveInput }) =>
          recorded(
            'saveQuery',
            async () => {
              const definition = definitionOf(input, readyMade);
              requireVisibility(input.visibility, viewer);
              check({ ...definition, variables: undefined });
              return shown(await store.save(definition, input.visibility, input.version, viewer));
            },
            ({ id }) => id,
          ),
        deleteSavedQuery: ({ name }: { name: string }) =>
          recorded(
            'deleteSavedQuery',
            async () => shown(await store.remove(name, viewer)),
            ({ id }) => id,
          ),
        createReadKey: ({ input }: { input: KeyInput }) =>
          recorded(
            'createReadKey',
            async () => {
              const saved = await store.find(input.table, viewer);
              const definition = saved?.definition ?? readyMade.get(input.table);
              if (!definition) throw notFound(`The table ${JSON.stringify(input.table)}`);
              const personal = check({ ...definition, variables: undefined });
              if (personal.length) {
                throw new GraphError(
                  'FORBIDDEN',
                  `A key reads nothing personal; the table has ${personal.join(', ')}`,
                  'input.table',
                );
              }
              const made = await keys.create(input.table, saved?.owner ?? null, input.note, input.days, viewer);
              return { ...made, key: asShown(made.key) };
            },
            ({ key }) => key.id,
          ),
        revokeReadKey: ({ id }: { id: string }) =>
          recorded(
            'revokeReadKey',
            async () => asShown(await keys.revoke(id, viewer)),
            (key) => key.id,
          ),
      },
    });
  };
}

/** The schema as it is executed here: what its directives say is said to others. */
function plainSchema(): GraphQLSchema {
  const document = visit(savedSdl(), {
    Directive: () => null,
    DirectiveDefinition: () => null,
    SchemaExtension: () => null,
  });
  return buildSchema(print(document));
}

function definitionOf(input: SaveInput, readyMade: ReadonlyMap<string, TableDefinition>): TableDefinition {
  const { name, titleVi, titleEn, descriptionVi, descriptionEn, query, rows, join, parameters } = input;
  if (!isTableName(name)) {
    throw badInput(
      'input.name',
      'The name has 1 to 64 lower-case letters, digits and single hyphens, such as late-dossiers',
    );
  }
  if (readyMade.has(name))
    throw new GraphError('CONFLICT', `The province offers a table ${name}; choose another name`, 'input.name');
  const declared = readVariables(query);
  for (const parameter of parameters ?? []) {
    if (!declared.includes(parameter.name))
      throw badInput('input.parameters', `The query has no variable ${parameter.name.slice(0, 100)}`);
  }
  const taken = declared.find((variable) => ownParameters.includes(variable));
  if (taken)
    throw badInput('input.query', `The parameter ${taken} of the address has a meaning already; rename the variable`);
  return {
    name,
    title: { vi: titleVi, en: titleEn ?? titleVi },
    description: { vi: descriptionVi ?? '', en: descriptionEn ?? descriptionVi ?? '' },
    query,
    ...(rows == null ? {} : { rows }),
    ...(join?.length ? { join } : {}),
    parameters: (parameters ?? []).map((parameter) => ({
      name: parameter.name,
      title: { vi: parameter.titleVi, en: parameter.titleEn ?? parameter.titleVi },
      ...(parameter.default == null ? {} : { default: parameter.default }),
    })),
  };
}

function readVariables(query: string): string[] {
  try {
    return variablesOf(query).map(({ variable }) => variable.name.value);
  } catch {
    throw badInput('input.query', 'The query could not be read as GraphQL');
  }
}

/** The scopes that `Query.fieldUsage` requires, all of them. */
const seesUsage: readonly Scope[] = ['audit:read', 'province:wide'];

function asUsage({ clientId, name, version, month, operations, lastAskedAt }: FieldUsage) {
  return {
    ...{ month, operations, lastAskedAt: formatVietnamDateTime(lastAskedAt) },
    ...{ clientId: clientId || null, clientName: name || null, clientVersion: version || null },
  };
}

function requireVisibility(visibility: Visibility, { agency, scopes }: Viewer): void {
  if (visibility === 'AGENCY' && agency === null)
    throw badInput('input.visibility', 'You act for no agency; save it PRIVATE or PUBLIC');
  if (visibility === 'PUBLIC' && !scopes.has('statistics:read') && !scopes.has('reports:manage'))
    throw new GraphError('FORBIDDEN', 'A public query requires the scope statistics:read or reports:manage');
}

function shownTo({ subject }: Viewer, { id, owner, version, visibility, definition, savedAt }: SavedQuery) {
  const { name, title, description, query, rows, join, parameters } = definition;
  return {
    ...{ id, name, version, visibility, query, rows: rows ?? null, join: join ?? [] },
    ...{ isMine: owner === subject, savedAt: formatVietnamDateTime(savedAt) },
    ...{ titleVi: title.vi, titleEn: title.en, descriptionVi: description.vi, descriptionEn: description.en },
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      titleVi: parameter.title.vi,
      titleEn: parameter.title.en,
      default: parameter.default ?? null,
    })),
  };
}

function asShown(key: ReadKey) {
  const instant = (date: Instant | null) => date && formatVietnamDateTime(date);
  return {
    ...key,
    createdAt: instant(key.createdAt),
    expiresAt: instant(key.expiresAt),
    revokedAt: instant(key.revokedAt),
    lastUsedAt: instant(key.lastUsedAt),
  };
}
