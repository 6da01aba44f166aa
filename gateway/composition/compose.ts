import { composeServices } from '@apollo/composition';
import { parse, print, printSchema } from 'graphql';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import type { Subgraph } from '../../subgraphs/kernel/subgraph/define-subgraph.ts';
import { nodeSdl } from '../node/node-sdl.ts';
import { nodeSubgraph } from '../node/node-types.ts';
import { savedSdl, savedSubgraph } from '../saved/saved-sdl.ts';
import { accessMatrix } from './access-matrix.ts';
import { lintLabels, lintSchema } from './lint-schema.ts';

/** The generated files, named from the root of the project. */
export type SchemaFiles = Map<string, string>;

/** Whoever replaces the gateway asks it for `node` still, at the address at which everybody does. */
const gatewayUrl = 'http://127.0.0.1:4000/graphql';

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
  const node = { name: nodeSubgraph, url: gatewayUrl, typeDefs: nodeSdl(services.map(({ typeDefs }) => typeDefs)) };
  const saved = { name: savedSubgraph, url: gatewayUrl, typeDefs: savedSdl() };
  const { schema, supergraphSdl, errors } = composeServices([...services, node, saved]);
  if (!supergraphSdl)
    throw new StartUpError(`The subgraphs do not compose: ${errors?.map((error) => error.message).join('; ')}`);
  const api = schema.toAPISchema().toGraphQLJSSchema();
  lintSchema(api);
  lintLabels(api, parse(supergraphSdl));
  return new Map([
    ['schema/supergraph.graphql', `${supergraphSdl}\n`],
    ['schema/api.graphql', `${printSchema(api)}\n`],
    ['schema/access.md', accessMatrix(services, subgraphs)],
    [`schema/subgraphs/${nodeSubgraph}.graphql`, `${print(node.typeDefs)}\n`],
    [`schema/subgraphs/${savedSubgraph}.graphql`, `${print(saved.typeDefs)}\n`],
    ...(await Promise.all(
      subgraphs.map(async ({ name, sdl }) => [`schema/subgraphs/${name}.graphql`, `${await sdl()}\n`] as const),
    )),
  ]);
}
