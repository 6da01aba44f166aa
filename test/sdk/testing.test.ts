import {
  buildSchema,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';
import {
  createClient,
  denials,
  directory,
  documents,
  GraphUnreachableError,
  InvalidInputError,
  overview,
  PartialDataError,
  RateLimitedError,
  reports,
  services,
} from '../../client-sdk/src/index.ts';
import { contract } from '../../client-sdk/src/generated/contract.ts';
import type { AnyOperation } from '../../client-sdk/src/operation.ts';
import { createTestGraph } from '../../client-sdk/src/testing.ts';
import { people } from '../../gateway/demo/people.ts';
import { sharedGraph } from '../support/graph.ts';

const url = 'https://graph.example/graphql';
const graph = createTestGraph();
const client = createClient({ url, fetch: graph.fetch });
beforeEach(() => graph.reset());

/** Some value that an argument of this type takes. */
function someInput(type: GraphQLInputType): unknown {
  const named = getNullableType(type);
  if (isListType(named)) return [someInput(named.ofType as GraphQLInputType)];
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (!isInputObjectType(named))
    return ({ Int: 1, Float: 0.5, Boolean: true } as Record<string, unknown>)[String(named)] ?? 'x';
  const required = Object.values(named.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, someInput(field.type)]));
}

describe('a graph for tests', () => {
  const schema = buildSchema(contract);
  const operations = [directory, documents, overview, reports, services].flatMap((domain) =>
    Object.values<AnyOperation>(domain),
  );

  it.each(operations.map((operation) => [operation.name, operation] as const))('answers %s', async (_, operation) => {
    const definition = parse(operation.text).definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
    const variables = (definition.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
      const input = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
      return isNonNullType(input) && !defaultValue ? [[variable.name.value, someInput(input)]] : [];
    });
    const { data, errors } = await client.request(operation as never, Object.fromEntries(variables) as never);
    expect(errors).toEqual([]);
    expect(Object.values(data as object).filter((value) => value === null)).toEqual([]);
  });

  it('knows the agencies of the seed, and says which one it was asked for, as of which day', async () => {
    const { agency } = await client.directory.agency({ id: 'c-21136@2025', asOf: '2026-01-01' });
    expect(agency).toMatchObject({ nameVi: 'UBND xã Cà Đam', level: 'COMMUNE', asOf: '2026-01-01' });
    const other = await client.directory.agency({ id: 'of-the-test' });
    expect(other.agency).toMatchObject({ id: 'of-the-test', stableId: 'of-the-test', nameVi: 'nameVi 1' });
  });

  it('has as many rows as it is told to, on pages that follow each other', async () => {
    const wide = createTestGraph({ rows: 7 });
    const { documents: methods } = createClient({ url, fetch: wide.fetch });
    const { agency } = await methods.inbox({ agency: 'qni2025', first: 3 });
    expect(agency?.inbox?.nodes).toHaveLength(3);
    expect(agency?.inbox?.pageInfo).toEqual({ hasNextPage: true, endCursor: 'cursor-2' });
    const ids = [];
    for await (const { id } of methods.inbox.all({ agency: 'qni2025', first: 3 })) ids.push(id);
    expect([ids.length, new Set(ids).size]).toEqual([7, 7]);
    expect(wide.requests.map(({ variables }) => variables.after ?? null)).toEqual([null, null, 'cursor-2', 'cursor-5']);
  });

  it('denies what scopes do not allow in the words of the real one', async () => {
    const citizen = people.find(({ name }) => name === 'citizen')!;
    const real = (await sharedGraph()).plain(citizen);
    const asked = { agency: 'qni2025' };
    const expected = denials(await real.documents.inbox(asked));
    graph.as(citizen.scopes);
    const data = await client.documents.inbox(asked);
    expect(data.agency?.inbox).toBeNull();
    expect(denials(data)).toEqual(expected);
    expect(expected).toMatchObject([{ field: 'Agency.inbox', scopes: [['documents:read']] }]);
    await expect(client.documents.inbox(asked, { require: ['agency.inbox'] })).rejects.toMatchObject({
      name: 'ForbiddenError',
      scopes: [['documents:read']],
    });
  });

  it('denies fields that it is told to, by the relationships that they require', async () => {
    graph.deny('Officer.personalPhone');
    const data = await client.directory.officer({ id: 'officer-1' });
    expect(data.officer).toMatchObject({ personalPhone: null, workPhone: 'workPhone 1' });
    expect(denials(data)).toMatchObject([
      { path: ['officer', 'personalPhone'], field: 'Officer.personalPhone', relationships: ['self', 'personnel'] },
    ]);
  });

  it('answers what it is given, typed by the operation, and makes the rest', async () => {
    graph.answer(documents.inbox, ({ agency }) => ({
      agency: {
        id: agency,
        inbox: { nodes: [{ status: 'SENT' as const, document: { number: '7/TB-UBND' } }, { document: null }] },
      },
    }));
    // @ts-expect-error There is no such status.
    graph.answer(documents.delivery, { delivery: { status: 'LOST' } });
    const { agency } = await client.documents.inbox({ agency: 'qni2025' });
    expect(agency?.id).toBe('qni2025');
    expect(agency?.inbox?.nodes).toHaveLength(2);
    expect(agency?.inbox?.nodes[0]).toMatchObject({
      status: 'SENT',
      sender: { nameVi: 'Sở Khoa học và Công nghệ' },
      document: { number: '7/TB-UBND', subject: expect.stringMatching(/^V\/v triển khai/) },
    });
    expect(agency?.inbox?.nodes[1]!.document).toBeNull();
  });

  it('answers operations of an application, and refuses those that do not fit the schema', async () => {
    const own = (text: string) => client.run({ name: 'own', kind: 'query' as const, text });
    graph.answer('own', { name: 'Sở Mẫu' });
    expect(await own('query own { name: __typename agency(id: "qni2025") { tên: nameVi } }').catch(String)).toContain(
      'Syntax Error',
    );
    expect(await own('query own { agency(id: "qni2025") { title: nameVi } }')).toEqual({
      agency: { title: 'Ủy ban nhân dân tỉnh Quảng Ngãi' },
    });
    await expect(own('query own { agency(id: "qni2025") { nameFr } }')).rejects.toThrow(InvalidInputError);
  });

  it('fails as it is told to, and as often', async () => {
    graph.fail(documents.inbox, { code: 'SUBGRAPH_UNAVAILABLE', times: 2 });
    expect((await client.documents.inbox({ agency: 'qni2025' })).agency).not.toBeNull();
    expect(graph.requests).toHaveLength(3);
    graph.fail(undefined, { code: 'RATE_LIMITED', retryAfter: 60 });
    const limited = client.documents.inbox({ agency: 'qni2025' });
    await expect(limited).rejects.toThrow(RateLimitedError);
    await expect(limited).rejects.toMatchObject({ retryAfter: 60, status: 429, requestId: 'test-4' });
    graph.reset();
    graph.fail('documentsInbox', { isCut: true });
    const unreachable = client.documents.inbox({ agency: 'qni2025' }, { retries: 0 });
    await expect(unreachable).rejects.toThrow(GraphUnreachableError);
    graph.fail('documentsInbox', { path: 'agency.inbox' });
    const partial = client.documents.inbox({ agency: 'qni2025' }, { retries: 0 });
    await expect(partial).rejects.toThrow(PartialDataError);
    await expect(partial).rejects.toMatchObject({ data: { agency: { id: 'qni2025', inbox: null } } });
  });
});
