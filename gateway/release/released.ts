import { diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, parse } from 'graphql';
import { existsSync } from 'node:fs';
import { parsePlainDate, type PlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { projectFile, readProjectFile, readProjectJson } from '../../subgraphs/kernel/process/project.ts';
import { demandChanges } from './demands.rules.ts';
import type { SchemaChange } from './retirement.rules.ts';

/** The files of the last release, and of the API as it is. */
export const releaseFiles = {
  api: 'schema/api.graphql',
  released: 'schema/released/api.graphql',
  /** What the API does not say: how much arguments take, and who may read a field. */
  supergraph: 'schema/supergraph.graphql',
  releasedSupergraph: 'schema/released/supergraph.graphql',
  release: 'schema/released/release.json',
  changelog: 'schema/CHANGELOG.md',
};

/** What the last release says of itself. */
export interface Release {
  version: string;
  /** The day in Viet Nam, as 2026-11-29. */
  date: string;
  /** For how many days something is deprecated before it may go. */
  deprecatedDays: number;
  /** The version of the SDK that knows it. */
  sdk: string;
}

/** The last release, and how the API differs from it. */
export interface Difference {
  release: Release;
  releasedOn: PlainDate;
  released: GraphQLSchema;
  api: GraphQLSchema;
  changes: SchemaChange[];
  /** The version of the SDK as it is. */
  sdk: string;
}

/** Compares the API with its last release; undefined when there has been none. */
export async function differenceToReleased(): Promise<Difference | undefined> {
  if (!existsSync(projectFile(releaseFiles.release))) return undefined;
  const release = readProjectJson<Release>(releaseFiles.release);
  const released = buildSchema(readProjectFile(releaseFiles.released));
  const api = buildSchema(readProjectFile(releaseFiles.api));
  const documents = [releaseFiles.releasedSupergraph, releaseFiles.supergraph].map((file) =>
    parse(readProjectFile(file)),
  );
  return {
    release,
    releasedOn: parsePlainDate(release.date),
    released,
    api,
    changes: [...(await changesOf(released, api)), ...demandChanges(documents[0]!, documents[1]!)],
    sdk: sdkVersion(),
  };
}

/** The version of the SDK as it is. */
export function sdkVersion(): string {
  return readProjectJson<{ version: string }>('client-sdk/package.json').version;
}

/** How a schema differs from an earlier one. */
export async function changesOf(earlier: GraphQLSchema, later: GraphQLSchema): Promise<SchemaChange[]> {
  const changes = await diff(earlier, later);
  return changes.map(({ criticality, type, path, message }) => ({
    level: criticality.level as SchemaChange['level'],
    type,
    path: path ?? '',
    message,
  }));
}
