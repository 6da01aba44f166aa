import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime, type GatewayRuntime } from '@graphql-hive/gateway-runtime';
import { people } from '../../gateway/demo/people.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { createVerifier } from '../../subgraphs/kernel/identity/verifier.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { subgraphs } from '../../subgraphs/index.ts';
import { ask, type Asked } from '../support/ask.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

/**
 * The same supergraph file under Hive Gateway, with the same subgraphs over HTTP: whoever replaces our gateway by another
 * that knows federation opens nothing and loses nothing.
 */
let graph: SharedGraph;
let hive: GatewayRuntime;
let server: Server;
let hiveUrl: string;
beforeAll(async () => {
  graph = await sharedGraph('http');
  const verify = createVerifier([(await openDemoIssuer(projectFile('.data/test'))).trusted]);
  hive = createGatewayRuntime({
    supergraph: readProjectFile('schema/supergraph.graphql'),
    transportEntries: {
      ...Object.fromEntries(subgraphs.map(({ name }) => [name, { location: graph.subgraphUrl(name) }])),
      node: { location: graph.url },
    },
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => {
        const authorization = request.headers.get('authorization');
        return authorization ? { authorization } : {};
      },
    },
    genericAuth: {
      mode: 'protect-granular',
      resolveUserFn: async ({ headers }: { headers: Record<string, string> }) => {
        const viewer = await verify(headers.authorization);
        return viewer.subject === null ? null : viewer;
      },
      // Hive asks for the scopes of nobody as well.
      extractScopes: (viewer) => [...((viewer as Viewer | null)?.scopes ?? [])],
      rejectUnauthenticated: false,
    },
    logging: false,
  });
  server = createServer((request, response) => void hive(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  hiveUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await hive[Symbol.asyncDispose]();
});

const names = [undefined, ...people.map(({ name }) => name)];

async function askBoth(query: string, name: string | undefined): Promise<[ours: Asked['body'], hives: Asked['body']]> {
  const person = people.find((candidate) => candidate.name === name);
  const token = person ? { token: await graph.token(person) } : {};
  const [ours, hives] = await Promise.all([graph.url, hiveUrl].map((url) => ask(url, { query, ...token })));
  return [ours!.body, hives!.body];
}

const contacts = 'id fullName workEmail workPhone personalEmail personalPhone dateOfBirth identityNumber';
const operations: [what: string, query: string][] = [
  ['what is personal of one officer', `{ officer(id: "officer-qni-skhcn2025-new-staff") { ${contacts} } }`],
  [
    'the officers of an agency, through posts',
    `{ agency(id: "qni-skhcn2025-new") { nameVi posts { title memberships { officer { ...Contacts } } } } }
     fragment Contacts on Officer { ${contacts} }`,
  ],
  ['the viewer', `{ viewer { clientId scopes agency { id nameVi } me: officer { ${contacts} } } }`],
  [
    'a document with its parties, files and tasks',
    `{ document(id: "document-qni-2020-1624") { number subject issuer { nameVi kind } signer { name officer { ${contacts} } }
       attachments { name } tasks { id leadAgency { nameVi } coordinators { nameVi } } references { document { number } } } }`,
  ],
  [
    'an agency of 2020 across all four domains',
    `{ agency(id: "qni-stttt", asOf: "2020-04-15") { nameVi successors { nameVi }
       documents(role: RECEIVED) { nodes { number issuer { nameVi } } } tasks(first: 3) { nodes { id leadAgency { id } } }
       procedures { nodes { code } } reportObligations(year: 2020) { nodes { id submissions { state receiver { nameVi } } } } } }`,
  ],
  [
    'objects by their ids alone',
    `{ letter: node(id: "document-qni-2020-1624") { id ... on Document { number issuer { nameVi } } }
       then: node(id: "c-21142@@2020-04-15") { id ... on Agency { isActive documents(first: 1) { nodes { number } } } }
       staff: node(id: "officer-qni-skhcn2025-new-staff") { ... on Officer { ${contacts} } }
       task: node(id: "task-qni-2020-1624-1a") { ... on SteeringTask { content } } }`,
  ],
  [
    'many agencies, each with documents and obligations',
    `{ agencies(filter: { levels: [DISTRICT] }, asOf: "2020-04-15", first: 20) { nodes { nameVi
       documents { nodes { number attachments { name } } } reportObligations(year: 2020) { nodes { submissions { state } } } } } }`,
  ],
];

/**
 * For fields that it takes out, Hive Gateway writes null below where their parent would be, also where there is none, or
 * a list: either becomes an object with nothing in it. Where neither gateway says anything, the two are the same.
 */
function withoutInvented(hives: unknown, ours: unknown): unknown {
  if (saysNothing(hives) && saysNothing(ours)) return ours;
  if (Array.isArray(hives)) return hives.map((item, index) => withoutInvented(item, (ours as unknown[])?.[index]));
  if (typeof hives !== 'object' || hives === null) return hives;
  const fields = Object.entries(hives as Record<string, unknown>);
  return Object.fromEntries(
    fields.map(([key, value]) => [key, withoutInvented(value, (ours as Record<string, unknown> | null)?.[key])]),
  );
}

function saysNothing(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).every(saysNothing));
}

describe.each(operations)('%s', (_, query) => {
  it.each(names)('is the same under Hive Gateway for %s', async (name) => {
    const [ours, hives] = await askBoth(query, name);
    expect(withoutInvented(hives.data, ours.data)).toEqual(ours.data);
    expect(ours.data).not.toBeNull();
  });
});

it('denies a mutation to who may not call it', async () => {
  const query =
    'mutation { dissolveAgency(input: { idempotencyKey: "hive-1234", date: "2027-01-01", agency: { id: "qni2025", revision: 1 } }) { id } }';
  for (const name of names.filter((candidate) => candidate !== 'administrator')) {
    const [ours, hives] = await askBoth(query, name);
    expect([ours.data, ours.errors!.length]).toEqual([{ dissolveAgency: null }, 1]);
    expect([hives.data ?? { dissolveAgency: null }, hives.errors!.length]).toEqual([{ dissolveAgency: null }, 1]);
  }
});
