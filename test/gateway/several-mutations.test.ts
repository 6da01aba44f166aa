import { randomUUID } from 'node:crypto';
import { ask } from '../support/ask.ts';
import { communeClerk, filing, person } from '../support/dossier-desk.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

/** Several mutations in one operation run one after the other, and each reads what the earlier ones have left. */
describe('several mutations in one operation', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph.close());

  const send = async (name: string, query: string, variables: Record<string, unknown>) =>
    (await ask(graph.url, { query, variables, token: await graph.token(person(name)) })).body;

  it('show each step of a dossier as it has left it', async () => {
    const { data } = await send(
      'citizen',
      'mutation ($input: FileDossierInput!) { fileDossier(input: $input) { id } }',
      {
        input: filing(),
      },
    );
    const { id: dossier } = (data as { fileDossier: { id: string } }).fileDossier;
    const step = (revision: number, more: object) => ({ idempotencyKey: randomUUID(), dossier, revision, ...more });
    const seen = '{ status events { step } agency: competentAgency { id } }';
    const answer = await send(
      'commune-clerk',
      `mutation ($accept: DossierStepInput!, $assign: DossierStepInput!) {
        one: takeDossierStep(input: $accept) ${seen}
        two: takeDossierStep(input: $assign) ${seen}
      }`,
      { accept: step(1, { step: 'ACCEPT' }), assign: step(2, { step: 'ASSIGN', officer: communeClerk }) },
    );
    expect(answer.errors).toBeUndefined();
    const agency = { id: 'c-21136@2025' };
    expect(answer.data).toEqual({
      one: { status: 'ACCEPTED', events: [{ step: null }, { step: 'ACCEPT' }], agency },
      two: { status: 'PROCESSING', events: [{ step: null }, { step: 'ACCEPT' }, { step: 'ASSIGN' }], agency },
    });
  });

  it('unmask one field after the other', async () => {
    const dossier = 'dossier-copy-0001';
    const input = (field: string) => ({ dossier, field, reason: `Xác minh đơn tố cáo, ${field}` });
    const seen = '{ dossier { applicant { identityNumber phone email } } }';
    const { data } = await send(
      'administrator',
      `mutation ($one: UnmaskApplicantInput!, $two: UnmaskApplicantInput!) {
        one: unmaskApplicant(input: $one) ${seen}
        two: unmaskApplicant(input: $two) ${seen}
      }`,
      { one: input('PHONE'), two: input('EMAIL') },
    );
    const applicant = (of: string) =>
      (data as Record<string, { dossier: { applicant: Record<string, string | null> } }>)[of]!.dossier.applicant;
    expect(applicant('one')).toMatchObject({ phone: '0255 000 0102', email: null });
    expect(applicant('two')).toMatchObject({ phone: '0255 000 0102', email: 'van.mau@citizen.example' });
  });

  it('show of an applicant what each has laid open, to who works on the dossier by then', async () => {
    const filed = await send('citizen', 'mutation ($input: FileDossierInput!) { fileDossier(input: $input) { id } }', {
      input: filing(),
    });
    const { id: dossier } = (filed.data as { fileDossier: { id: string } }).fileDossier;
    const step = (revision: number, more: object) => ({ idempotencyKey: randomUUID(), dossier, revision, ...more });
    const { data, errors } = await send(
      'commune-clerk',
      `mutation ($accept: DossierStepInput!, $assign: DossierStepInput!, $unmask: UnmaskApplicantInput!, $ask: DossierStepInput!) {
        one: takeDossierStep(input: $accept) { status }
        two: takeDossierStep(input: $assign) { applicant { fullName identityNumber } }
        three: unmaskApplicant(input: $unmask) { dossier { applicant { identityNumber } } }
        four: takeDossierStep(input: $ask) { applicant { fullName identityNumber } }
      }`,
      {
        accept: step(1, { step: 'ACCEPT' }),
        assign: step(2, { step: 'ASSIGN', officer: communeClerk }),
        unmask: { dossier, field: 'IDENTITY_NUMBER', reason: 'Đối chiếu với cơ sở dữ liệu dân cư' },
        ask: step(3, { step: 'REQUEST_SUPPLEMENT', reason: 'Thiếu giấy chứng sinh' }),
      },
    );
    expect(errors).toBeUndefined();
    const applicant = { fullName: 'Trần Thị Mẫu', identityNumber: '051190000009' };
    expect(data).toEqual({
      one: { status: 'ACCEPTED' },
      two: { applicant: { ...applicant, identityNumber: '*********009' } },
      three: { dossier: { applicant: { identityNumber: applicant.identityNumber } } },
      four: { applicant },
    });
  });

  it('rename an agency twice, and each answers the name that it gave', async () => {
    const rename = (nameVi: string, date: string, revision: number) => ({
      ...{ idempotencyKey: randomUUID(), agency: { id: 'qni-skhcn2025-new', revision }, date, nameVi, nameEn: nameVi },
      legalBasis: 'Nghị quyết thử',
    });
    const { data, errors } = await send(
      'administrator',
      `mutation ($one: RenameAgencyInput!, $two: RenameAgencyInput!) {
        one: renameAgency(input: $one) { to { nameVi revision } }
        two: renameAgency(input: $two) { to { nameVi revision } }
      }`,
      { one: rename('Sở Một', '2027-01-01', 1), two: rename('Sở Hai', '2027-02-01', 2) },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      one: { to: [{ nameVi: 'Sở Một', revision: 2 }] },
      two: { to: [{ nameVi: 'Sở Hai', revision: 3 }] },
    });
  });

  it('answer a procedure as the mutation before has left it', async () => {
    const { scopes } = person('administrator');
    const desk = { ...person('commune-clerk'), scopes: [...person('commune-clerk').scopes, ...scopes] };
    const query = `mutation ($one: FileDossierInput!, $change: ChangeOnlineServiceInput!, $two: FileDossierInput!) {
      one: fileDossier(input: $one) { procedure { revision onlineLevel } }
      change: changeOnlineService(input: $change) { revision onlineLevel }
      two: fileDossier(input: $two) { procedure { revision onlineLevel } }
    }`;
    const change = {
      ...{ idempotencyKey: randomUUID(), procedure: '1.001193', revision: 1 },
      ...{ validFrom: '2026-01-01', level: 'PARTIAL', portals: [] },
    };
    const variables = { one: filing(), change, two: filing() };
    const { body } = await ask(graph.url, { query, variables, token: await graph.token(desk) });
    expect(body).toEqual({
      data: {
        one: { procedure: { revision: 1, onlineLevel: null } },
        change: { revision: 2, onlineLevel: 'PARTIAL' },
        two: { procedure: { revision: 2, onlineLevel: 'PARTIAL' } },
      },
    });
  });
});
