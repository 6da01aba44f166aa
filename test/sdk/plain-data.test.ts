import {
  type Client,
  createClient,
  denials,
  documents,
  failures,
  ForbiddenError,
  NotFoundError,
} from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const department = 'qni-skhcn2025-new';
const head = 'officer-qni2025-head';

let graph: SharedGraph;
let citizen: Client;
beforeAll(async () => {
  graph = await sharedGraph();
  citizen = graph.plain(person('citizen'));
});

describe('what a method answers', () => {
  it('is plain: JSON, spread, structured clones and comparisons take it, denied fields and all', async () => {
    const answer = await citizen.directory.officer({ id: head });
    const officer = { ...answer.officer };
    expect(officer).toMatchObject({ id: head, personalPhone: null, dateOfBirth: null });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(structuredClone(answer)).toEqual(answer);
    expect(Object.values(Object.getOwnPropertyDescriptors(officer)).every(({ get }) => get === undefined)).toBe(true);
    expect(await citizen.directory.officer({ id: head })).toEqual(answer);
  });

  it('has what was denied beside it, with the right that each field requires', async () => {
    const answer = await citizen.documents.inbox({ agency: department });
    expect(answer.agency).toMatchObject({ stableId: department, inbox: null });
    expect(denials(answer)).toEqual([
      {
        path: ['agency', 'inbox'],
        field: 'Agency.inbox',
        code: 'UNAUTHORIZED_FIELD_OR_TYPE',
        message: 'You may not read Agency.inbox',
        scopes: [['documents:read']],
        relationships: [],
      },
    ]);
    expect(failures(answer)).toEqual([]);
  });

  it('names the relationship where the row decides', async () => {
    const answer = await graph.plain(person('clerk')).directory.officer({ id: head });
    expect(denials(answer).find(({ field }) => field === 'Officer.personalPhone')).toMatchObject({
      path: ['officer', 'personalPhone'],
      relationships: ['self', 'personnel'],
    });
  });

  it('says of a copy that nothing is known of it, rather than that nothing was denied', async () => {
    const answer = await citizen.documents.inbox({ agency: department });
    expect(() => denials({ ...answer })).toThrow(TypeError);
    const kept = structuredClone(await citizen.documents.inbox({ agency: department }, { partial: true }));
    expect(kept.denials).toMatchObject([{ field: 'Agency.inbox' }]);
  });

  it('is not there when there is no such thing', async () => {
    const failure = await citizen.directory.agency({ id: 'nowhere' }).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(NotFoundError);
    expect(failure).toMatchObject({ code: 'NOT_FOUND', status: 200, path: ['agency'], retryable: false });
  });
});

describe('what is required of an answer', () => {
  it('rejects with the scopes when it is denied', async () => {
    const asked = citizen.documents.inbox({ agency: department }, { require: ['agency.inbox'] });
    const failure = await asked.catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(ForbiddenError);
    expect(failure).toMatchObject({
      message: 'You may not read Agency.inbox: this requires the scope documents:read',
      scopes: [['documents:read']],
      denials: [{ field: 'Agency.inbox' }],
    });
  });

  it('is known to be there otherwise', async () => {
    const clerk = graph.plain(person('clerk'));
    const { agency } = await clerk.documents.inbox({ agency: department, first: 1 }, { require: ['agency.inbox'] });
    const { nodes } = agency!.inbox;
    expect(nodes).toHaveLength(1);
  });

  it('may not be empty', async () => {
    const parent = { name: 'parent', kind: 'query', text: '{ agency(id: "gov") { parent { id } } }' } as const;
    const asked = citizen.run(parent, {}, { require: ['agency.parent'] });
    await expect(asked).rejects.toThrow(new NotFoundError('agency.parent is required, and it is empty'));
  });
});

describe('a mutation', () => {
  it('that was denied rejects, since nothing took effect', async () => {
    const input = { date: '2027-01-01', agency: { id: department, revision: 1 } };
    const failure = await citizen.directory.dissolveAgency({ input }).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(ForbiddenError);
    expect(failure).toMatchObject({ scopes: [['directory:manage']], idempotencyKey: expect.any(String) });
  });
});

describe('a document of another generator', () => {
  it('runs as it is', async () => {
    const { parse } = await import('graphql');
    const document = parse(`
      query Named($id: ID!, $deep: Boolean = false) {
        agency(id: $id) { ...Name other: successorsAsOf(asOf: "2026-01-01") @include(if: $deep) { ... on Agency { nameVi } } }
      }
      fragment Name on Agency { id nameEn }
    `);
    expect(await citizen.run(document, { id: 'gov', deep: true })).toEqual({
      agency: { id: 'gov', nameEn: 'Government of Viet Nam', other: [{ nameVi: 'Chính phủ' }] },
    });
    expect(await citizen.run(new String('{ agency(id: "gov") { id } }'), {})).toEqual({ agency: { id: 'gov' } });
  });

  it('is what operations of ours can be for others', async () => {
    const { parse, print } = await import('graphql');
    expect(print(parse(documents.inbox.text))).toContain('query documentsInbox(');
    expect(citizen.documents.inbox.operation).toBe(documents.inbox);
    const explained = await citizen.explainAccess(documents.inbox, { agency: department });
    expect(explained).toMatchObject([
      { field: 'Agency.inbox', verdict: 'DENIED', requires: [{ scopes: [['documents:read']] }] },
    ]);
  });
});

/** Never run: the compiler is what these are for. */
export async function typed(client: Client): Promise<void> {
  const { agency } = await client.documents.inbox({ agency: department });
  // @ts-expect-error It may have been denied.
  void agency?.inbox.nodes;
  // @ts-expect-error No field of this path is guarded.
  void client.documents.inbox({ agency: department }, { require: ['agency.id'] });
  const vendor = createClient<'documents:read' | 'documents:exchange'>({ url: 'https://graph.example/graphql' });
  void vendor.documents.inbox({ agency: department });
  void vendor.documents.reportDeliveryStatus({ input: { delivery: 'x', status: 'ACCEPTED' } });
  // @ts-expect-error The application does not hold tasks:read.
  void vendor.documents.agencyTasks({ agency: department });
  for await (const row of client.documents.inbox.all({ agency: department }))
    row.document?.number satisfies string | undefined;
}
