/**
 * What somebody would write by hand over the same subgraphs for these operations alone: it asks each domain once, at the
 * same time where it can, asks the directory once for all names of agencies, and puts the answers together.
 */
import Fastify from 'fastify';
import { request as send } from 'undici';

const { PORT, SUBGRAPHS } = process.env;
const subgraphs = JSON.parse(SUBGRAPHS);

const app = Fastify({ logger: false });
app.get('/health/ready', async () => ({ status: 'ready' }));

route('Agencies', (ask, variables) =>
  ask(
    'directory',
    `query($asOf: Date) { agencies(first: 20, asOf: $asOf, filter: { levels: [COMMUNE] }) { nodes { id nameVi abbreviation kind level validFrom } } }`,
    variables,
  ),
);
route('Documents', async (ask, variables) => {
  const data = await ask(
    'documents',
    `query($to: Date) { documents(first: 20, filter: { to: $to }) { nodes {
      id number subject type promulgationDate issuer { id asOf }
      deliveries(first: 5) { nodes { id status sentAt recipient { id asOf } } } } } }`,
    variables,
  );
  const { nodes } = data.documents;
  const names = await namesOf(ask, [
    ...nodes.map(({ issuer }) => issuer),
    ...nodes.flatMap(({ deliveries }) => deliveries.nodes.map(({ recipient }) => recipient)),
  ]);
  for (const document of nodes) {
    document.issuer = names(document.issuer);
    for (const delivery of document.deliveries.nodes) delivery.recipient = names(delivery.recipient);
  }
  return data;
});
route('Work', async (ask, variables) => {
  const data = await ask(
    'services',
    `query($first: Int) { workList(first: $first) { nodes {
      id code status dueAt revision procedure { code nameVi } competentAgency { id asOf } } } }`,
    variables,
  );
  const names = await namesOf(
    ask,
    data.workList.nodes.map(({ competentAgency }) => competentAgency),
  );
  for (const dossier of data.workList.nodes) dossier.competentAgency = names(dossier.competentAgency);
  return data;
});
route('Statistics', async (ask, variables) => {
  const data = await ask(
    'reports',
    `query($indicators: [ID!]!) {
      statistics(first: 1000, by: [AGENCY, PERIOD], indicators: $indicators, filter: { periodKind: MONTHLY }) {
        nodes { indicator { code } agency { id asOf } period { id } value agencies obsStatus } } }`,
    variables,
  );
  const names = await namesOf(
    ask,
    data.statistics.nodes.map(({ agency }) => agency),
  );
  for (const row of data.statistics.nodes) row.agency = names(row.agency);
  return data;
});
route('Across', async (ask, { id }) => {
  const { agency } = await ask('directory', `query($id: ID!) { agency(id: $id) { id asOf nameVi level } }`, { id });
  const representations = [{ __typename: 'Agency', id: agency.id, asOf: agency.asOf }];
  const part = (domain, fields) =>
    ask(
      domain,
      `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Agency ${fields} } }`,
      {
        representations,
      },
    );
  const parts = await Promise.all([
    part('documents', '{ documents(first: 5) { nodes { id number subject } } }'),
    part('services', '{ procedures(first: 5) { nodes { code nameVi } } }'),
    part('reports', '{ reportObligations(first: 5) { nodes { id period { id } } } }'),
  ]);
  const { asOf: _, ...known } = agency;
  return { agency: Object.assign(known, ...parts.map(({ _entities }) => _entities[0])) };
});
route('File', async (ask, variables) => {
  const data = await ask(
    'services',
    `mutation($input: FileDossierInput!) { fileDossier(input: $input) {
      status revision procedure { code nameVi } competentAgency { id asOf } } }`,
    variables,
  );
  const names = await namesOf(ask, [data.fileDossier.competentAgency]);
  data.fileDossier.competentAgency = names(data.fileDossier.competentAgency);
  return data;
});
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void app.close());

/** Asks the directory once for the names of agencies; answers what puts the name to one of them. */
async function namesOf(ask, agencies) {
  const known = new Map(agencies.filter(Boolean).map((agency) => [agency.id, agency]));
  const representations = [...known.values()].map(({ id, asOf }) => ({ __typename: 'Agency', id, asOf }));
  const { _entities } = await ask(
    'directory',
    `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Agency { nameVi } } }`,
    { representations },
  );
  const names = new Map(representations.map(({ id }, index) => [id, { id, nameVi: _entities[index].nameVi }]));
  return (agency) => agency && names.get(agency.id);
}

function route(name, answer) {
  app.post(`/${name}`, async (request, reply) => {
    const { authorization } = request.headers;
    const ask = async (subgraph, query, variables) => {
      const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
      const body = JSON.stringify({ query, variables });
      const answered = await send(subgraphs[subgraph], { method: 'POST', headers, body });
      const { data, errors } = await answered.body.json();
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    };
    const data = await answer(ask, request.body.variables);
    reply.type('application/json; charset=utf-8');
    return JSON.stringify({ data });
  });
}
