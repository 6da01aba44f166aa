import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { expectInternal } from '../support/internal-answers.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const clerk = person('clerk');
const administrator = person('administrator');
const ownId = 'officer-qni-skhcn2025-new-staff';
const headId = 'officer-qni-skhcn2025-new-head';

let graph: TestGraph;
let minutes = 0;
beforeAll(async () => {
  graph = await startGraph('http', { now: () => new Date(Date.UTC(2026, 10, 24, 3, minutes)) });
});
afterAll(() => graph.close());

/** What a chain has gained while something was done, without what differs from run to run. */
async function recordedBy(work: () => Promise<unknown>, chain = 'directory') {
  const read = () =>
    graph.pool.query<Record<string, unknown>>(
      `select subject, agency, action, type, fields, row_id as row, why, request_id as request
       from audit.record where chain = $1 order by sequence`,
      [chain],
    );
  const before = (await read()).rows.length;
  await work();
  return (await read()).rows.slice(before);
}

const asClerk = { subject: ownId, agency: 'qni-skhcn2025-new', request: expect.any(String) };
const asAdministrator = { subject: 'officer-qni2025-staff', agency: 'qni2025', request: expect.any(String) };

describe('the audit trail', () => {
  it('has one record for each row that something personal was read of, with what allowed it', async () => {
    const records = await recordedBy(async () => {
      const { officer } = await graph.as(clerk).directory.officer({ id: ownId });
      expect(officer!.personalPhone).toMatch(/^0900/);
    });
    expect(records).toEqual([
      {
        ...asClerk,
        action: 'READ',
        type: 'Officer',
        fields: ['personalEmail', 'personalPhone', 'dateOfBirth', 'identityNumber'],
        row: ownId,
        why: 'self',
      },
    ]);
  });

  it('has the id of the request, as the caller gets it', async () => {
    let requestId: string | null = null;
    const records = await recordedBy(async () => {
      const response = await fetch(graph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await graph.token(clerk)}` },
        body: JSON.stringify({ query: '{ viewer { officer { personalPhone } } }' }),
      });
      requestId = response.headers.get('x-request-id');
    });
    expect(records.map(({ request }) => request)).toEqual([requestId]);
  });

  it('has nothing of what is not personal, or was not answered', async () => {
    const records = await recordedBy(async () => {
      const query = `{ officer(id: "${headId}") { fullName workPhone personalPhone } }`;
      for (const url of [graph.url, graph.subgraphUrl('directory')]) {
        expect((await ask(url, { query })).text).not.toContain('0900 00');
        expect((await ask(url, { query, token: await graph.token(clerk) })).text).not.toContain('0900 00');
      }
    });
    expect(records).toEqual([]);
  });

  it('has a mutation before it begins and after it has ended, with the row that it answered', async () => {
    let id: string | undefined;
    const records = await recordedBy(async () => {
      const { createAgency } = await graph.as(administrator).directory.createAgency({
        input: {
          idempotencyKey: 'audit-test-1',
          date: '2027-01-01',
          agency: {
            nameVi: 'Trung tâm Kiểm toán',
            nameEn: 'Audit Centre',
            kind: 'PUBLIC_UNIT',
            level: 'PROVINCE',
            parent: 'qni2025',
          },
        },
      });
      id = createAgency!.id;
    });
    const mutation = { ...asAdministrator, type: 'Mutation', fields: ['createAgency'], why: null };
    expect(records).toEqual([
      { ...mutation, action: 'MUTATION_STARTED', row: null },
      { ...mutation, action: 'MUTATION_DONE', row: id },
    ]);
  });

  it('has with which code a mutation failed', async () => {
    const query =
      'mutation { dissolveAgency(input: { idempotencyKey: "audit-test-2", date: "2027-01-01", agency: { id: "nobody", revision: 1 } }) { id } }';
    const records = await recordedBy(async () => ask(graph.url, { query, token: await graph.token(administrator) }));
    expect(records.map(({ action, why }) => [action, why])).toEqual([
      ['MUTATION_STARTED', null],
      ['MUTATION_FAILED', 'NOT_FOUND'],
    ]);
  });

  it('has a denied mutation, in the chain of whoever denied it', async () => {
    const query =
      'mutation { mine: dissolveAgency(input: { idempotencyKey: "audit-test-3", date: "2027-01-01", agency: { id: "qni2025", revision: 1 } }) { id } }';
    const denied = {
      ...asClerk,
      action: 'MUTATION_DENIED',
      type: 'Mutation',
      fields: ['dissolveAgency'],
      row: null,
      why: null,
    };
    const token = await graph.token(clerk);
    expect(await recordedBy(() => ask(graph.url, { query, token }), 'gateway')).toEqual([denied]);
    expect(await recordedBy(() => ask(graph.subgraphUrl('directory'), { query, token }))).toEqual([denied]);
  });

  it('of the gateway is read like the others: by everyone their own, by who audits what is theirs to audit', async () => {
    const fields = async (name: string) => {
      const { gatewayAuditTrail } = await graph.as(person(name)).directory.gatewayAuditTrail({});
      return gatewayAuditTrail!.nodes.map(({ subject, action, fields: [mutation] }) => [subject, action, mutation]);
    };
    const denied = [ownId, 'MUTATION_DENIED', 'dissolveAgency'];
    expect(await fields('clerk')).toEqual([denied]);
    expect(await fields('agency-administrator')).toEqual([denied]);
    expect(await fields('administrator')).toEqual([denied]);
    expect(await fields('commune-clerk')).toEqual([]);
    expect(await fields('vendor')).toEqual([]);
    const anonymous = await graph.as(undefined).directory.gatewayAuditTrail({});
    expect(() => anonymous.gatewayAuditTrail).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
  });

  it('is there before the answer: nothing personal is answered, and nothing is changed, that cannot be recorded', async () => {
    expectInternal();
    const mutation = `mutation { createAgency(input: { idempotencyKey: "audit-test-4", date: "2027-01-01", agency: {
      nameVi: "Không ghi được", nameEn: "Unrecorded", kind: PUBLIC_UNIT, level: PROVINCE, parent: "qni2025" } }) { id } }`;
    await graph.pool.query('alter table audit.record rename to record_gone');
    try {
      for (const url of [graph.url, graph.subgraphUrl('directory')]) {
        const read = await ask(url, {
          query: '{ viewer { officer { personalPhone } } }',
          token: await graph.token(clerk),
        });
        expect(read.text).not.toContain('0900 00');
        expect(read.body.errors!.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
        const change = await ask(url, { query: mutation, token: await graph.token(administrator) });
        expect(change.body.errors!.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
        expect(change.text).not.toMatch(/record|relation|audit/);
      }
    } finally {
      await graph.pool.query('alter table audit.record_gone rename to record');
    }
    const { agencies } = await graph
      .as(administrator)
      .directory.agencies({ search: 'Không ghi được', asOf: '2027-01-01' });
    expect(agencies!.nodes).toEqual([]);
  });

  it('shows everyone what they did, an agency what was done for it, and the province everything', async () => {
    await graph.as(clerk).directory.officer({ id: ownId });
    const subjects = async (name: string) => {
      const { directoryAuditTrail } = await graph.as(person(name)).directory.auditTrail({ first: 100 });
      return new Set(directoryAuditTrail!.nodes.map(({ subject }) => subject));
    };
    expect(await subjects('clerk')).toEqual(new Set([ownId]));
    expect(await subjects('commune-clerk')).toEqual(new Set());
    expect(await subjects('vendor')).toEqual(new Set());
    expect(await subjects('agency-administrator')).toEqual(new Set([ownId]));
    expect(await subjects('administrator')).toEqual(new Set([ownId, 'officer-qni2025-staff']));
    const anonymous = await graph.as(undefined).directory.auditTrail({});
    expect(() => anonymous.directoryAuditTrail).toThrow(
      expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }),
    );
  });

  it('is read in pages that stay put while it grows, and by what happened to one row', async () => {
    const { directory } = graph.as(administrator);
    const first = (await directory.auditTrail({ first: 2 })).directoryAuditTrail!;
    await graph.as(clerk).directory.officer({ id: ownId });
    const after = first.pageInfo.endCursor!;
    const second = (await directory.auditTrail({ first: 2, after })).directoryAuditTrail!;
    const sequences = [...first.nodes, ...second.nodes].map(({ sequence }) => sequence);
    expect(sequences).toEqual([0, 1, 2, 3].map((below) => sequences[0]! - below));
    const filter = { actions: ['READ' as const], type: 'Officer', rowId: ownId, subject: ownId };
    const { nodes } = (await directory.auditTrail({ filter })).directoryAuditTrail!;
    expect(nodes.length).toBeGreaterThan(1);
    expect(new Set(nodes.map(({ rowId }) => rowId))).toEqual(new Set([ownId]));
  });
});

describe('unmasking', () => {
  const reason = 'Confirming the entry in the personnel file, case 12';
  const head = async (name: string) => (await graph.as(person(name)).directory.officer({ id: headId })).officer!;

  it('is needed by those who keep personnel records: to them all is masked', async () => {
    for (const name of ['agency-administrator', 'administrator']) {
      const officer = await head(name);
      expect(officer.identityNumber).toMatch(/^\*{9}\d{3}$/);
      expect(officer.personalPhone).toMatch(/^\*{9}\d{3}$/);
      expect(officer.personalEmail).toBe('p***@home.example');
      expect(() => officer.dateOfBirth).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
    }
  });

  it('is refused without a reason, and recorded as failed', async () => {
    const input = { officer: headId, field: 'IDENTITY_NUMBER' as const, reason: '  because   ' };
    const records = await recordedBy(async () => {
      const answer = await graph.as(administrator).directory.unmaskOfficer({ input });
      expect(() => answer.unmaskOfficer).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'input.reason' }),
      );
    });
    expect(records.map(({ action }) => action)).toEqual(['MUTATION_STARTED', 'MUTATION_FAILED']);
    expect((await head('administrator')).identityNumber).toMatch(/^\*{9}/);
  });

  it('is for one field of one row, for whoever asked, and for a quarter of an hour', async () => {
    const input = { officer: headId, field: 'IDENTITY_NUMBER' as const, reason };
    const records = await recordedBy(async () => {
      const { unmaskOfficer } = await graph.as(administrator).directory.unmaskOfficer({ input });
      expect(unmaskOfficer!.officer.identityNumber).toMatch(/^\d{12}$/);
      expect(unmaskOfficer!.until).toBe('2026-11-24T10:15:00+07:00');
    });
    expect(records.map(({ action, fields, row, why }) => [action, fields, row, why])).toEqual([
      ['MUTATION_STARTED', ['unmaskOfficer'], null, null],
      ['UNMASKED', ['identityNumber'], headId, reason],
      ['MUTATION_DONE', ['unmaskOfficer'], null, null],
      ['READ', ['personalEmail', 'personalPhone', 'identityNumber'], headId, 'personnel'],
    ]);
    minutes = 14;
    const { identityNumber, personalPhone } = await head('administrator');
    expect([identityNumber, personalPhone]).toEqual([
      expect.stringMatching(/^\d{12}$/),
      expect.stringMatching(/^\*{9}\d{3}$/),
    ]);
    expect((await head('agency-administrator')).identityNumber).toMatch(/^\*{9}/);
    const { officer: other } = await graph.as(administrator).directory.officer({ id: ownId });
    expect(other!.identityNumber).toMatch(/^\*{9}/);
    minutes = 15;
    expect((await head('administrator')).identityNumber).toMatch(/^\*{9}/);
  });

  it('lays open what cannot be shown in part', async () => {
    const input = { officer: headId, field: 'DATE_OF_BIRTH' as const, reason };
    const { unmaskOfficer } = await graph.as(administrator).directory.unmaskOfficer({ input });
    expect(unmaskOfficer!.officer.dateOfBirth).toMatch(/^19[6-9]\d-\d\d-\d\d$/);
  });

  it("is nobody else's, not even at the subgraph", async () => {
    const query = `mutation { unmaskOfficer(input: { officer: "${headId}", field: IDENTITY_NUMBER, reason: "${reason}" }) { until } }`;
    for (const url of [graph.url, graph.subgraphUrl('directory')]) {
      for (const name of ['clerk', 'leader', 'agency-administrator', 'analyst', 'vendor']) {
        const { body } = await ask(url, { query, token: await graph.token(person(name)) });
        expect(body.errors!.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
      }
    }
  });
});
