import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { writeFigureId } from '../../subgraphs/kernel/figures/indicator-figure.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { ask } from '../support/ask.ts';
import { person } from '../support/dossier-desk.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

/** That of a figure says of what it is. */
const figure = writeFigureId({
  ...{ code: 'ED2', agencyId: 'qni', periodId: '2020-Q2' },
  ...{ from: parsePlainDate('2020-03-15'), to: parsePlainDate('2020-06-14') },
});

/** Something of each type that `node` finds: its id, the query that finds it elsewhere, who sees it, and what of it. */
const things: [type: string, id: string, elsewhere: string | undefined, who: string | undefined, field: string][] = [
  ['Agency', 'qni-skhcn2025-new', 'agency', undefined, 'nameVi'],
  ['AdminUnit', '', 'adminUnit', undefined, 'nameVi'],
  ['Officer', 'officer-qni-skhcn2025-new-staff', 'officer', 'clerk', 'fullName'],
  ['LegalInstrument', '766/QĐ-TTg@2022', undefined, undefined, 'titleVi'],
  ['DataService', '', undefined, undefined, 'datasetCode'],
  ['Document', 'document-qni-2020-1624', 'document', 'clerk', 'number'],
  ['Delivery', 'document-qni-2020-1624:qni-stttt', 'delivery', 'clerk', 'status'],
  ['SteeringTask', 'task-qni-2020-1624-1a', 'steeringTask', 'clerk', 'content'],
  ['Dossier', 'dossier-birth-0001', 'dossier', 'citizen', 'code'],
  ['ReportPeriod', '2020-Q2', 'reportPeriod', undefined, 'dataFrom'],
  ['ReportRegime', 'EGOV_PROGRESS_Q', 'reportRegime', undefined, 'nameVi'],
  ['IndicatorRollUp', figure, undefined, 'analyst', 'reported'],
  ['ReportObligation', 'EGOV_PROGRESS_Q:2020-Q2:qni-stttt', undefined, undefined, 'submissions { id }'],
];

/** What the ids of seeded rows are where nobody has given them names. */
const firstOf: Record<string, string> = {
  AdminUnit: '{ adminUnits(first: 1) { nodes { id } } }',
  DataService: '{ dataServices(first: 1) { nodes { id } } }',
};

describe.each(topologies)('an object by its id alone, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });
  const as = async (who: string | undefined, query: string, variables: Record<string, unknown> = {}) =>
    (await ask(graph.url, { query, variables, ...(who ? { token: await graph.token(person(who)) } : {}) })).body;

  it.each(things)('is there as %s, whichever subgraph it is in', async (type, given, elsewhere, who, field) => {
    const first = given
      ? undefined
      : ((await as(who, firstOf[type]!)).data as Record<string, { nodes: { id: string }[] }>);
    const id = first ? Object.values(first)[0]!.nodes[0]!.id : given;
    const query = `query ($id: ID!) {
      node(id: $id) { __typename id ... on ${type} { ${field} } }
      ${elsewhere ? `elsewhere: ${elsewhere}(id: $id) { __typename id ${field} }` : ''} }`;
    const { data, errors } = await as(who, query, { id });
    expect(errors).toBeUndefined();
    const { node, elsewhere: found = node } = data as Record<string, Record<string, unknown>>;
    expect(node).toEqual(found);
    expect(node).toMatchObject({ __typename: type, id });
    expect(node![field.split(' ')[0]!]).toBeTruthy();
  });

  it('is the view of the day that its id names', async () => {
    const query = `{
      then: node(id: "c-21142@@2020-04-15") { id ...View }
      now: node(id: "c-21142") { id ...View }
      before: agency(id: "c-21142", asOf: "2020-04-15") { id ...View } }
      fragment View on Agency { stableId asOf isActive }`;
    const then = { id: 'c-21142@@2020-04-15', stableId: 'c-21142', asOf: '2020-04-15', isActive: true };
    const now = { id: 'c-21142', stableId: 'c-21142', asOf: '2026-11-24', isActive: false };
    expect(await as(undefined, query)).toEqual({ data: { then, now, before: then } });
  });

  it('is a delivery as it was known on the day that its id names', async () => {
    const stable = 'document-qni-2020-1624:qni-stttt';
    const query = `query ($id: ID!) { node(id: $id) { id ... on Delivery { stableId status } }
      elsewhere: delivery(id: $id) { id stableId status } }`;
    const { data, errors } = await as('clerk', query, { id: `${stable}@@2020-04-20` });
    expect(errors).toBeUndefined();
    const { node, elsewhere } = data as Record<string, Record<string, unknown>>;
    expect(node).toEqual(elsewhere);
    expect(node).toMatchObject({ id: `${stable}@@2020-04-20`, stableId: stable });
  });

  it('is asked for under any alias, through fragments of all kinds, and across the domains', async () => {
    const query = `query ($id: ID!, $no: Boolean = false) {
      id: node(id: $id) { ...Whole ... on Document { subject } }
      __typename
      node: node(id: "document-qni-2020-1624") { key: id ... on Node { id: __typename } ... on Document { nameVi: number } }
      left: node(id: "qni") @include(if: $no) { id } }
      fragment Whole on Node { __typename ... on Agency { id: nameVi documents(first: 1, role: ISSUED) { nodes { number } }
        reportObligations(year: 2020, first: 1) { nodes { regime { id } } } } }`;
    const { data, errors } = await as('clerk', query, { id: 'qni-stttt@@2020-04-15' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      id: {
        __typename: 'Agency',
        id: 'Sở Thông tin và Truyền thông',
        documents: { nodes: [] },
        reportObligations: { nodes: [{ regime: { id: expect.any(String) } }] },
      },
      __typename: 'Query',
      node: { key: 'document-qni-2020-1624', id: 'Document', nameVi: '1624/UBND-KGVX' },
    });
  });

  it.each([
    ['a dossier of somebody else', 'dossier-birth-0001', 'analyst'],
    ['a dossier, to nobody', 'dossier-birth-0001', undefined],
    ['a task, to who has no right to tasks', 'task-qni-2020-1624-1a', 'citizen'],
    ['a delivery of others', 'document-qni-2020-1624:qni-stttt', 'commune-clerk'],
    ['a delivery of others, of a day', 'document-qni-2020-1624:qni-stttt@@2020-04-20', undefined],
    ['nothing', 'dossier-birth-9999', 'administrator'],
    ['nothing at all', '', undefined],
    ['a figure, to who reads no statistics', figure, 'citizen'],
    ['a day that there is not', 'c-21142@@2020-02-30', undefined],
    ['a name of what every object has', '__proto__', undefined],
  ])('is not there and nothing else is said when it is %s', async (_, id, who) => {
    const query = 'query ($id: ID!) { node(id: $id) { __typename id ... on Dossier { code } } }';
    const { data, errors } = await as(who, query, { id });
    expect(data).toEqual({ node: null });
    expect(errors).toEqual([
      {
        message: `The object ${JSON.stringify(id)} does not exist, or is not yours to see`,
        path: ['node'],
        extensions: { code: 'NOT_FOUND', requestId: expect.any(String) },
      },
    ]);
  });

  it('says no more of its guarded fields than elsewhere', async () => {
    const fields = 'id fullName workPhone personalPhone identityNumber';
    for (const who of [undefined, 'clerk', 'analyst', 'citizen', 'commune-clerk']) {
      const query = `query ($id: ID!) { node(id: $id) { ... on Officer { ${fields} } } }`;
      const id = 'officer-qni-skhcn2025-new-staff';
      const byNode = await as(who, query, { id });
      const byType = await as(who, `query ($id: ID!) { node: officer(id: $id) { ${fields} } }`, { id });
      const errorsOf = ({ errors = [] }: typeof byNode) =>
        errors.map(({ path, extensions: { code } }) => `${path!.join('.')} ${code}`).sort();
      expect(byNode.data).toEqual(byType.data);
      expect(errorsOf(byNode)).toEqual(errorsOf(byType));
    }
  });

  it('finds many in one call to each subgraph', async () => {
    const ids = ['qni', 'qni-stttt@@2020-04-15', 'document-qni-2020-1624', 'none', '2020-Q2', 'EGOV_PROGRESS_Q'];
    const query = `{ ${ids.map((id, index) => `n${index}: node(id: "${id}") { __typename }`).join(' ')} }`;
    graph.requests.length = 0;
    const { data } = await as('clerk', query);
    expect(Object.values(data as object)).toEqual(
      ['Agency', 'Agency', 'Document', null, 'ReportPeriod', 'ReportRegime'].map(
        (type) => type && { __typename: type },
      ),
    );
    expect(graph.requests.map(({ subgraph }) => subgraph).sort()).toEqual([
      'directory',
      'documents',
      'reports',
      'services',
    ]);
  });
});

describe('the schema of objects by their ids', () => {
  const schema = buildSchema(readProjectFile('schema/api.graphql'));

  it('is as Relay reads it', () => {
    const node = schema.getType('Node');
    expect(isInterfaceType(node) && String(node.getFields().id!.type)).toBe('ID!');
    const { type, args } = schema.getQueryType()!.getFields().node!;
    expect([String(type), ...args.map((arg) => `${arg.name}: ${String(arg.type)}`)]).toEqual(['Node', 'id: ID!']);
  });

  it('has every entity in it that has an id, and all that a query finds by id', () => {
    const supergraph = readProjectFile('schema/supergraph.graphql');
    const entities = [...supergraph.matchAll(/^type (\w+)[^{]*?@join__type\(graph: \w+, key: "id\b/gm)].map(
      ([, name]) => name!,
    );
    const byId = Object.values(schema.getQueryType()!.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'id'))
      .map(({ type }) => schema.getType(String(type).replace('!', ''))!)
      .filter(isObjectType)
      .map(({ name }) => name);
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name);
    expect(entities.length).toBeGreaterThan(12);
    expect([...new Set([...entities, ...byId])].filter((name) => !nodes.includes(name))).toEqual([]);
  });
});
