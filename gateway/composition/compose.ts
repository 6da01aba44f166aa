import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import type { Subgraph } from '../../subgraphs/kernel/subgraph/define-subgraph.ts';
import { accessMatrix } from './access-matrix.ts';
import { lintSchema } from './lint-schema.ts';

/** The generated files, named from the root of the project. */
export type SchemaFiles = Map<string, string>;

/**
 * Composes the subgraphs into the supergraph, and derives from it the API schema and the access matrix.
 * Throws StartUpError with composition's own reasons when they do not fit together, or when a part of the API has no
 * description.
 */
export async function composeSchemaFiles(subgraphs: Subgraph[]): Promise<SchemaFiles> {
  const services = await Promise.all(
    subgraphs.map(async ({ name, port, sdl }) => ({
      name,
      url: `http://127.0.0.1:${port}/graphql`,
      typeDefs: parse(await sdl()),
    })),
  );
  const { schema, supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl)
    throw new StartUpError(`The subgraphs do not compose: ${errors?.map((error) => error.message).join('; ')}`);
  const api = schema.toAPISchema().toGraphQLJSSchema();
  lintSchema(api);
  return new Map([
    ['schema/supergraph.graphql', `${supergraphSdl}\n`],
    ['schema/api.graphql', `${printSchema(api)}\n`],
    ['schema/access.md', accessMatrix(services, subgraphs)],
    ...(await Promise.all(
      subgraphs.map(async ({ name, sdl }) => [`schema/subgraphs/${name}.graphql`, `${await sdl()}\n`] as const),
    )),
  ]);
}
