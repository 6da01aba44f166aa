import { buildSchema, getIntrospectionQuery, introspectionFromSchema } from 'graphql';
import { people } from '../../gateway/demo/people.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

describe('introspection', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph();
  });
  const answer = async (query: string, variables: Record<string, unknown> = {}) =>
    (await ask(graph.url, { query, variables })).body;

  it('says all that GraphQL says of the schema', async () => {
    const options = { inputValueDeprecation: true, oneOf: true, specifiedByUrl: true, directiveIsRepeatable: true };
    const api = buildSchema(readProjectFile('schema/api.graphql'));
    const { data, errors } = await answer(getIntrospectionQuery(options));
    expect(errors).toBeUndefined();
    const types = ({ __schema }: ReturnType<typeof introspectionFromSchema>) =>
      __schema.types.map(({ name, kind }) => `${kind} ${name}`).sort();
    expect(types(data as never)).toEqual(types(introspectionFromSchema(api, options)));
  });

  const everything = { inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true, oneOf: true };
  const fragments = `
    fragment Full on __Type {
      kind name description specifiedByURL isOneOf
      fields(includeDeprecated: true) {
        name description args(includeDeprecated: true) { ...Input } type { ...Ref } isDeprecated deprecationReason
      }
      inputFields(includeDeprecated: true) { ...Input }
      interfaces { ...Ref }
      enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
      possibleTypes { ...Ref }
    }
    fragment Input on __InputValue { name description type { ...Ref } defaultValue isDeprecated deprecationReason }
    fragment Ref on __Type {
      kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
      ofType { kind name ofType { kind name } } } } } } }
    }`;

  it.each<[string, string]>([
    ['graphql-js, and Apollo with it', getIntrospectionQuery()],
    ['GraphiQL', getIntrospectionQuery({ ...everything, schemaDescription: true })],
    ['GraphQL Code Generator', getIntrospectionQuery({ ...everything, descriptions: true, schemaDescription: true })],
    ['Relay, without descriptions', getIntrospectionQuery({ descriptions: false })],
    ['Altair and Insomnia, which do without the newer parts', getIntrospectionQuery({ specifiedByUrl: false })],
    [
      'gql.tada, which looks first at what is supported',
      `query IntrospectionSupport {
        directive: __type(name: "__Directive") { fields { name } }
        field: __type(name: "__Field") { fields { name args { name } } }
        type: __type(name: "__Type") { fields { name args { name } } }
        inputValue: __type(name: "__InputValue") { fields { name args { name } } }
      }`,
    ],
    [
      'gql.tada and urql',
      `query IntrospectionQuery {
        __schema {
          queryType { name } mutationType { name } subscriptionType { name }
          types { ...Full }
          directives { name description locations args(includeDeprecated: true) { ...Input } isRepeatable }
        }
      } ${fragments}`,
    ],
    [
      'Relay and Apollo Client, for the possible types of fragments',
      '{ __schema { types { kind name possibleTypes { name } } } }',
    ],
  ])('is within the limits as %s asks', async (_, query) => {
    const { data, errors } = await answer(query);
    expect(errors).toBeUndefined();
    expect(Object.values(data as object).every((value) => value !== null)).toBe(true);
  });

  it('says what scalars are specified by', async () => {
    const { data } = await answer('{ __schema { types { kind name specifiedByURL } } }');
    type Type = { kind: string; name: string; specifiedByURL: string | null };
    const types = (data as { __schema: { types: Type[] } }).__schema.types.map(({ kind, ...type }) => {
      const isOurs = kind === 'SCALAR' && !['ID', 'String', 'Int', 'Float', 'Boolean'].includes(type.name);
      if (isOurs) expect(type).toMatchObject({ specifiedByURL: expect.stringMatching(/^https:/) });
      return type;
    });
    expect(types.filter(({ specifiedByURL }) => specifiedByURL)).toEqual(
      expect.arrayContaining([
        { name: 'Date', specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6' },
        { name: 'DateTime', specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6' },
        { name: 'Text', specifiedByURL: 'https://www.unicode.org/reports/tr15/' },
        { name: 'Dong', specifiedByURL: 'https://specs.province-graph.org/scalars/v1.0#Dong' },
      ]),
    );
  });

  it('tells which inputs take one field only', async () => {
    const { data, errors } = await answer('{ __schema { types { isOneOf } } }');
    expect(errors).toBeUndefined();
    expect((data as { __schema: { types: unknown[] } }).__schema.types.length).toBeGreaterThan(300);
  });

  it.each<[string, string, object]>([
    [
      'beside data, in the order of the operation',
      '{ a: __type(name: "Agency") { name } agency(id: "qni") { id } kind: __type(name: "AgencyKind") { kind } __typename }',
      { a: { name: 'Agency' }, agency: { id: 'qni' }, kind: { kind: 'ENUM' }, __typename: 'Query' },
    ],
    [
      'in fragments',
      '{ ...Both ... on Query { again: __type(name: "PageInfo") { name isOneOf } } } fragment Both on Query { __type(name: "Agency") { ...Name } agency(id: "qni") { id } } fragment Name on __Type { name }',
      { __type: { name: 'Agency' }, agency: { id: 'qni' }, again: { name: 'PageInfo', isOneOf: null } },
    ],
    [
      'left out',
      'query ($on: Boolean = false) { __schema @include(if: $on) { queryType { name } } ... @skip(if: true) { __type(name: "Agency") { name } } agency(id: "qni") { id } }',
      { agency: { id: 'qni' } },
    ],
    [
      'by a variable',
      'query ($name: String!) { id: __type(name: $name) { __typename: name id: __typename } }',
      { id: { __typename: 'Agency', id: '__Type' } },
    ],
    ['of nothing', '{ __type(name: "Nothing") { name } }', { __type: null }],
    ['of the root alone', '{ id: __typename }', { id: 'Query' }],
  ])('is answered %s', async (_, query, expected) => {
    const { data, errors } = await answer(query, { name: 'Agency' });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(JSON.stringify(expected));
  });

  it('stands beside data that fails', async () => {
    const { data, errors } = await answer('{ agency(id: "nowhere") { id } __type(name: "Agency") { name } }');
    expect(data).toEqual({ agency: null, __type: { name: 'Agency' } });
    expect(errors!.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['agency'], 'NOT_FOUND']]);
  });
});

describe('a null in a variable with a default', () => {
  let graph: SharedGraph;
  let token: string;
  beforeAll(async () => {
    graph = await sharedGraph();
    token = await graph.token(people.find(({ name }) => name === 'administrator')!);
  });

  it.each([
    ['in @include', 'query ($v: Boolean = true) { agency(id: "qni") { id @include(if: $v) } }'],
    [
      'in @skip of a fragment',
      'query ($v: Boolean = true) { agency(id: "qni") { ...F @skip(if: $v) __typename } } fragment F on Agency { id }',
    ],
    ['in an argument', 'query ($v: ID = "qni") { agency(id: $v) { id } }'],
    [
      'in an argument below',
      'query ($v: Date = "2026-04-01") { agency(id: "c-21136@2025") { serviceIndicators(from: $v, to: "2026-06-30", codes: ["2.1"]) { code } } }',
    ],
    ['in introspection', 'query ($v: String = "Agency") { __type(name: $v) { name } }'],
    [
      'in a list',
      'query ($v: Text = "2.1") { agency(id: "c-21136@2025") { serviceIndicators(from: "2026-04-01", to: "2026-06-30", codes: [$v]) { code } } }',
    ],
    [
      'in a field of an input',
      'query ($v: Date = "2020-04-01") { edocConformity(period: { from: $v, to: "2020-06-30" }, groupBy: [LEVEL]) { __typename } }',
    ],
  ])('is refused by its name: %s', async (_, query) => {
    const { body } = await ask(graph.url, { query, variables: { v: null } as never });
    expect(body.errors!.map(({ extensions, message }) => [extensions.code, extensions.argument, message])).toEqual([
      ['BAD_USER_INPUT', '$v', 'The variable $v is null where a value is required; leave it out for its default'],
    ]);
    expect((await ask(graph.url, { query, token })).body.errors).toBeUndefined();
  });

  it('is taken where a null may stand', async () => {
    const query =
      'query ($v: Date = "2020-04-15", $w: Int = 1) { agency(id: "qni", asOf: $v) { children(first: $w) { nodes { id } } id } }';
    const { body } = await ask(graph.url, { query, variables: { v: null, w: 1 } as never });
    expect(body.errors).toBeUndefined();
  });
});
