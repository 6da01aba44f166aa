import { randomUUID } from 'node:crypto';
import { ask } from '../support/ask.ts';
import { filing, person } from '../support/dossier-desk.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

/** What is often asked is asked of the database once, and no more than was asked. */
describe('the statements of an operation', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph('in-process', { connections: 1 });
  });
  afterAll(() => graph.close());

  const send = async (person: Parameters<TestGraph['token']>[0], query: string, variables = {}) => {
    const { body } = await ask(graph.url, { query, variables, token: await graph.token(person) });
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  /** The tables of subgraphs that each statement of an operation names, in the order in which the statements are sent. */
  const tablesOf = async (...operation: Parameters<typeof send>) => {
    // What a caller's first request in a minute asks for is not the operation's.
    await send(operation[0], '{ __typename }');
    graph.statements.length = 0;
    const data = await send(...operation);
    const tables = graph.statements.flatMap((text) => {
      const named = [...text.matchAll(/\b(documents|services|reports|audit)"?\."?(\w+)/g)];
      return [...new Set(named.map(([, schema, table]) => `${schema}.${table}`))].sort().join(' ') || [];
    });
    return { data, tables };
  };

  it('are one a domain for an agency across the domains', async () => {
    const { tables } = await tablesOf(
      person('commune-clerk'),
      `{ agency(id: "c-21136@2025") {
        documents(first: 5) { nodes { id subject } }
        procedures(first: 5) { nodes { code nameVi } }
        reportObligations(first: 5) { nodes { id period { id } } }
      } }`,
    );
    expect(tables.sort()).toEqual([
      'documents.delivery documents.document documents.party',
      'reports.report_obligation',
      'services.competence services.procedure',
    ]);
  });

  it('read of procedures what is asked, for a whole list at once', async () => {
    const workList = async (fields: string) =>
      (await tablesOf(person('commune-clerk'), `{ workList { nodes { id procedure { ${fields} } } } }`)).tables;
    expect(await workList('code nameVi')).toEqual(['services.dossier', 'services.procedure']);
    expect(await workList('code timeLimit { value } competence { kind }')).toEqual([
      ...['services.dossier', 'services.procedure'],
      ...['services.procedure_version', 'services.competence'],
    ]);
  });

  it('read nothing again of what a filing has written or looked up', async () => {
    const query = `mutation ($input: FileDossierInput!) {
      fileDossier(input: $input) { status revision procedure { code nameVi } applicant { fullName } competentAgency { nameVi } }
    }`;
    // The first entry of an audit trail takes one statement more.
    await send(person('citizen'), query, { input: filing() });
    const { data, tables } = await tablesOf(person('citizen'), query, { input: filing() });
    expect(tables).toEqual([
      'audit.record',
      'services.idempotency_record',
      'services.competence services.procedure',
      ...['services.idempotency_record', 'services.dossier', 'services.dossier_event'],
      'audit.record',
    ]);
    expect(data).toEqual({
      fileDossier: {
        ...{ status: 'REGISTERED', revision: 1 },
        procedure: { code: '1.001193', nameVi: 'Đăng ký khai sinh' },
        applicant: { fullName: 'Trần Thị Mẫu' },
        competentAgency: { nameVi: 'UBND xã Cà Đam' },
      },
    });
  });

  it('read a dossier twice for a step: whether it is seen, and locked', async () => {
    const filed = await send(
      person('citizen'),
      'mutation ($input: FileDossierInput!) { fileDossier(input: $input) { id } }',
      { input: filing() },
    );
    const { id: dossier } = (filed as { fileDossier: { id: string } }).fileDossier;
    const step = (revision: number, more: object) => ({ idempotencyKey: randomUUID(), dossier, revision, ...more });
    const query = `mutation ($input: DossierStepInput!) {
      takeDossierStep(input: $input) { status revision procedure { code nameVi } }
    }`;
    const { data, tables } = await tablesOf(person('commune-clerk'), query, { input: step(1, { step: 'ACCEPT' }) });
    expect(tables).toEqual([
      ...['audit.record', 'services.idempotency_record'],
      // The dossier, what its viewer has unmasked, and what the procedure asks for.
      ...['services.dossier', 'audit.record', 'services.procedure_version'],
      ...['services.idempotency_record', 'services.dossier', 'services.dossier_event', 'services.dossier_component'],
      ...['services.dossier_sequence', 'services.dossier', 'services.dossier_event', 'services.outbox_entry'],
      ...['services.procedure', 'audit.record'],
    ]);
    const procedure = { code: '1.001193', nameVi: 'Đăng ký khai sinh' };
    expect(data).toEqual({ takeDossierStep: { status: 'ACCEPTED', revision: 2, procedure } });
  });
});
