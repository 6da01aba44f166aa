import { ApolloGateway } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type ExecutionResult, parse, print, validate } from 'graphql';
import { createGraph, type GraphParts } from '../../gateway/graph.ts';
import { readSupergraphAccess, withoutSecurityLinks } from '../../gateway/access/supergraph-access.ts';
import { anonymous, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;

const directory = `
  type Query {
    agency: Agency
    officers: [[Officer!]]
    subject(id: ID): Subject
    parties: [Party!]
    log: String @requiresScopes(scopes: [["audit"]])
  }
  type Mutation {
    rename(name: String!): Agency
    dismiss(id: ID!): Officer @authenticated
  }
  interface Subject { id: ID! label: String }
  union Party = Officer | Agency
  type Agency implements Subject @key(fields: "id") { id: ID! label: String parent: Agency head: Officer! vault: Vault stores: [Store] }
  type Officer implements Subject @key(fields: "id") {
    id: ID!
    label: String @authenticated
    phone(prefix: String): String @requiresScopes(scopes: [["contact", "read"], ["admin"]])
    badge: String! @authenticated
    grade: Grade
    pay: Money
    file: String @rule(policies: [["keeper", "weekday"], ["chief"]])
    agency: Agency
  }
  union Store = Vault | Shed
  type Vault @requiresScopes(scopes: [["vault"]]) { gold: Int keeper: Officer }
  type Shed { tools: Int }
  enum Grade @authenticated { A B }
  scalar Money @requiresScopes(scopes: [["pay"]])
`;

const reports = `
  type Agency @key(fields: "id") { id: ID! budget(year: Int): Int @requiresScopes(scopes: [["budget"]]) staff: [Officer] }
  type Officer @key(fields: "id") { id: ID! }
`;

/** The supergraph of such subgraphs, or what composition has against it. */
export function compose(sdls: Record<string, string>): string {
  const services = Object.entries(sdls).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  return supergraphSdl!;
}

/** Two subgraphs with every kind of guard: on fields, with two sets of scopes, by policies, on an object type, an enum and a scalar. */
export const subgraphs = {
  directory: link('"@key", "@authenticated", "@requiresScopes", { name: "@policy", as: "@rule" }') + directory,
  reports: link('"@key", "@requiresScopes"') + reports,
};
export const supergraphSdl = compose(subgraphs);

export const access = readSupergraphAccess(supergraphSdl);

/** The API schema, as the gateway itself makes it. */
export const { schema } = await new ApolloGateway({ supergraphSdl: withoutSecurityLinks(supergraphSdl) }).load();

/** Somebody signed in, with these scopes. */
export function viewer(...scopes: string[]): Viewer {
  return { subject: 'lan', agency: null, clientId: null, scopes: new Set(scopes) };
}

const hiddenWithoutScopes =
  'Query.log Officer.phone Officer.pay Officer.file Agency.budget Agency.vault Vault.gold Vault.keeper'.split(' ');

/** Who may not read what when no policy allows it, worked out by hand. */
export const people: [string, { who: Viewer; hidden: string[] }][] = [
  [
    'nobody signed in',
    {
      who: anonymous,
      hidden: [...hiddenWithoutScopes, 'Officer.label', 'Officer.badge', 'Officer.grade', 'Subject.label'],
    },
  ],
  ['somebody without scopes', { who: viewer(), hidden: hiddenWithoutScopes }],
  [
    'somebody with some scopes',
    { who: viewer('budget', 'vault', 'admin'), hidden: ['Query.log', 'Officer.pay', 'Officer.file'] },
  ],
];

/** A graph over subgraphs in this process, made of their schemas and resolvers, that says what each was asked. */
export async function graphOver(
  parts: Record<string, { sdl: string; resolvers: object }>,
  options: Partial<GraphParts> = {},
) {
  const asked: string[] = [];
  let who = anonymous;
  const sdls = Object.fromEntries(Object.entries(parts).map(([name, { sdl }]) => [name, sdl]));
  const graph = await createGraph({
    supergraphSdl: compose(sdls),
    verify: async () => who,
    sourceOf: (name) => {
      const { sdl, resolvers } = parts[name]!;
      const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
      return async ({ query, variables }) => {
        asked.push(`${name}: ${query}`);
        return execute({ schema, document: parse(query), variableValues: variables as Record<string, unknown> });
      };
    },
    ...options,
  });
  return {
    ...graph,
    /** The operations that reached a subgraph, each with the subgraph's name. */
    asked,
    /** What goes over the wire when that viewer asks. */
    ask: async (source: string, viewer: Viewer, variables: Record<string, unknown> = {}, operationName?: string) => {
      who = viewer;
      const document = parse(source);
      const faults = validate(graph.schema, document);
      if (faults.length) throw faults[0]!;
      const request = { document, hash: print(document), variables, operationName, authorization: undefined };
      return JSON.parse(JSON.stringify(await graph.execute({ ...request, requestId: 'r1' }))) as ExecutionResult;
    },
  };
}

/** What the error for a denied field of these subgraphs says of it, worked out by hand: the scopes that it requires, if any do. */
export function saidOf(field: string): { code: string; field: string; scopes?: string[][] } {
  const scopes = {
    'Query.log': [['audit']],
    'Officer.phone': [['contact', 'read'], ['admin']],
    'Officer.pay': [['pay']],
    'Agency.budget': [['budget']],
    'Agency.vault': [['vault']],
    'Vault.gold': [['vault']],
  }[field];
  return { code: 'UNAUTHORIZED_FIELD_OR_TYPE', field, ...(scopes ? { scopes } : {}) };
}
