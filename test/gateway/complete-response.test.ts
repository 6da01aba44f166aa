import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { createAccessFilter } from '../../gateway/access/access-filter.ts';
import { maxDenials } from '../../gateway/access/complete-response.ts';
import { withoutSecurityLinks } from '../../gateway/access/supergraph-access.ts';
import { unauthorizedField } from '../../subgraphs/kernel/errors/errors.ts';
import { anonymous, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { randomDocument } from '../support/random-document.ts';
import { access, people, saidOf, schema, subgraphs, supergraphSdl, viewer } from '../support/small-supergraph.ts';

const filter = createAccessFilter(schema, access);
const lan = viewer();

const officer = { __typename: 'Officer', id: 'o1', label: 'An', phone: '09', badge: 'B1', grade: 'A' };
const agency = {
  __typename: 'Agency',
  id: 'a1',
  label: 'Sở',
  budget: 7,
  head: officer,
  staff: [officer, officer],
  stores: [{ __typename: 'Vault' }, { __typename: 'Shed', tools: 3 }, null],
};
const rootValue = {
  agency,
  officers: [[officer], null, [officer, officer]],
  subject: officer,
  parties: [agency, officer],
  log: 'secret',
  rename: agency,
};

function run(
  source: string,
  who: Viewer,
  variables: Record<string, unknown> = {},
  root: unknown = rootValue,
): ExecutionResult {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const filtered = filter.filter({ document, hash: source }, who);
  const result = filtered.nothingLeft
    ? { data: {} }
    : execute({ schema, document: filtered.document, rootValue: root, variableValues: variables });
  return filtered.complete(result as ExecutionResult, variables);
}

const no = (coordinate: string, ...path: (string | number)[]) => ({
  message: unauthorizedField(coordinate).message,
  path,
  extensions: saidOf(coordinate),
});

/** The answer as it goes over the wire. */
const sent = (result: ExecutionResult) => JSON.parse(JSON.stringify(result)) as unknown;

describe('a denied field', () => {
  it.each<[string, string, Viewer, string, ReturnType<typeof no>[]]>([
    ['at the root', '{ log agency { id } }', lan, '{"log":null,"agency":{"id":"a1"}}', [no('Query.log', 'log')]],
    [
      'at the root of a mutation',
      'mutation { rename(name: "x") { id } dismiss(id: 1) { id } }',
      anonymous,
      '{"rename":{"id":"a1"},"dismiss":null}',
      [no('Mutation.dismiss', 'dismiss')],
    ],
    [
      'when nothing else is asked',
      '{ a: log ...Q } fragment Q on Query { b: log }',
      lan,
      '{"a":null,"b":null}',
      [no('Query.log', 'a'), no('Query.log', 'b')],
    ],
    [
      'under its alias',
      '{ agency { money: budget id } }',
      lan,
      '{"agency":{"money":null,"id":"a1"}}',
      [no('Agency.budget', 'agency', 'money')],
    ],
    [
      'in a fragment',
      '{ agency { ...A id } } fragment A on Agency { budget label }',
      lan,
      '{"agency":{"budget":null,"label":"Sở","id":"a1"}}',
      [no('Agency.budget', 'agency', 'budget')],
    ],
    [
      'at each place in a list in a list',
      '{ officers { phone id } }',
      lan,
      '{"officers":[[{"phone":null,"id":"o1"}],null,[{"phone":null,"id":"o1"},{"phone":null,"id":"o1"}]]}',
      [
        no('Officer.phone', 'officers', 0, 0, 'phone'),
        no('Officer.phone', 'officers', 2, 0, 'phone'),
        no('Officer.phone', 'officers', 2, 1, 'phone'),
      ],
    ],
    [
      'on an interface',
      '{ subject { label id } }',
      anonymous,
      '{"subject":{"label":null,"id":"o1"}}',
      [no('Subject.label', 'subject', 'label')],
    ],
    [
      'only on the member of a union that has it',
      '{ parties { ... on Officer { phone } ... on Agency { label } } }',
      lan,
      '{"parties":[{"label":"Sở"},{"phone":null}]}',
      [no('Officer.phone', 'parties', 1, 'phone')],
    ],
    [
      'only on the type that is guarded',
      '{ agency { stores { __typename ... on Vault { gold } ... on Shed { tools } } } }',
      lan,
      '{"agency":{"stores":[{"__typename":"Vault","gold":null},{"__typename":"Shed","tools":3},null]}}',
      [no('Vault.gold', 'agency', 'stores', 0, 'gold')],
    ],
    [
      'where several selections meet in one key',
      '{ agency { head { id } ... on Subject { id } head { label phone } } }',
      lan,
      '{"agency":{"head":{"id":"o1","label":"An","phone":null},"id":"a1"}}',
      [no('Officer.phone', 'agency', 'head', 'phone')],
    ],
    [
      'where the same key is open in one place and denied in another',
      '{ parties { ... on Agency { label } ... on Subject { label } } }',
      anonymous,
      '{"parties":[{"label":null},{"label":null}]}',
      [no('Subject.label', 'parties', 0, 'label'), no('Subject.label', 'parties', 1, 'label')],
    ],
    [
      'under names that every object knows',
      '{ agency { __proto__: budget constructor: budget toString: id hasOwnProperty: parent { id } } }',
      lan,
      '{"agency":{"__proto__":null,"constructor":null,"toString":"a1","hasOwnProperty":null}}',
      [no('Agency.budget', 'agency', '__proto__'), no('Agency.budget', 'agency', 'constructor')],
    ],
  ])('is null with an error %s', (_, source, who, data, errors) => {
    const result = run(source, who);
    // As text: the order counts.
    expect(JSON.stringify(result.data)).toBe(data);
    expect(sent(result)).toMatchObject({ errors });
    expect(result.errors).toHaveLength(errors.length);
  });

  it('is no error where @skip and @include leave it out', () => {
    const source = `query ($on: Boolean!, $off: Boolean = false) {
      agency { id a: budget @skip(if: $on) b: budget @include(if: $off) ... @include(if: $on) { c: budget } ...A @skip(if: $on) }
    }
    fragment A on Agency { d: budget }`;
    expect(sent(run(source, lan, { on: true }))).toEqual({
      data: { agency: { id: 'a1', c: null } },
      errors: [no('Agency.budget', 'agency', 'c')],
    });
    expect(sent(run('{ log @skip(if: true) }', lan))).toEqual({ data: {} });
  });

  it('takes with it each parent that cannot be null', () => {
    const badge = '{ officers { id badge } agency { id head { badge } } }';
    expect(sent(run(badge, anonymous))).toEqual({
      data: { officers: [null, null, null], agency: null },
      errors: [
        no('Officer.badge', 'officers', 0, 0, 'badge'),
        no('Officer.badge', 'officers', 2, 0, 'badge'),
        no('Officer.badge', 'officers', 2, 1, 'badge'),
        no('Officer.badge', 'agency', 'head', 'badge'),
      ],
    });
  });

  it('is not told where its parent is not there', () => {
    expect(sent(run('{ agency { parent { budget } } }', lan))).toEqual({ data: { agency: { parent: null } } });
  });

  it(`is told ${maxDenials} times at most`, () => {
    const staff = (count: number) => ({ agency: { ...agency, staff: Array.from({ length: count }, () => officer) } });
    const errors = (count: number) => run('{ agency { staff { phone } } }', lan, {}, staff(count)).errors!;
    expect(errors(maxDenials)).toHaveLength(maxDenials);
    expect(errors(maxDenials).at(-1)?.path).toEqual(['agency', 'staff', maxDenials - 1, 'phone']);
    expect(errors(maxDenials + 50)).toHaveLength(maxDenials + 1);
    expect(errors(maxDenials + 50).at(-1)).toMatchObject({
      message: expect.stringContaining('not listed'),
      extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    });
    expect(errors(maxDenials + 50).at(-1)?.path).toBeUndefined();
  });
});

describe('what the execution gave', () => {
  const filtered = filter.filter({ document: parse('{ log agency { budget } }'), hash: 'h' }, lan);

  it('keeps its errors, in front, and its extensions', () => {
    const error = new GraphQLError('no agency', { path: ['agency'] });
    expect(sent(filtered.complete({ data: { agency: null }, errors: [error], extensions: { cost: 1 } }))).toEqual({
      data: { log: null, agency: null },
      errors: [{ message: 'no agency', path: ['agency'] }, no('Query.log', 'log')],
      extensions: { cost: 1 },
    });
  });

  it('is the answer when it has no data', () => {
    const failed = { errors: [new GraphQLError('no plan')] };
    expect(filtered.complete(failed)).toBe(failed);
    const nulled = { data: null, errors: [new GraphQLError('no agency')] };
    expect(filtered.complete(nulled)).toBe(nulled);
  });

  it('gives way to what is wrong with the variables', () => {
    const source = 'query ($on: Boolean!) { log @include(if: $on) }';
    const { complete } = filter.filter({ document: parse(source), hash: source }, lan);
    expect(sent(complete({ data: {} }, { on: 'yes' }))).toEqual({
      errors: [expect.objectContaining({ message: expect.stringContaining('$on') })],
    });
  });

  it('is the answer when nothing was denied', () => {
    const result = { data: { agency: { id: 'a1' } } };
    expect(filter.filter({ document: parse('{ agency { id } }'), hash: 'open' }, lan).complete(result)).toBe(result);
  });

  it('is not looked for in a prototype', () => {
    const polluting = JSON.parse('{"agency":{"__proto__":{"polluted":true}}}') as Record<string, unknown>;
    const { data } = filter
      .filter({ document: parse('{ agency { __proto__: parent { label budget } } }'), hash: 'p' }, lan)
      .complete({ data: polluting });
    expect(JSON.stringify(data)).toBe('{"agency":{"__proto__":{"label":null,"budget":null}}}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const missing = parse('{ agency { constructor: label __proto__: parent { id } budget } }');
    expect(
      JSON.stringify(filter.filter({ document: missing, hash: 'm' }, lan).complete({ data: { agency: {} } }).data),
    ).toBe('{"agency":{"constructor":null,"__proto__":null,"budget":null}}');
  });
});

describe('the gateway', () => {
  it('asks its subgraphs only for what is allowed', async () => {
    const resolvers: Record<string, object> = {
      directory: {
        Query: { agency: () => agency, subject: () => officer, parties: () => [officer] },
        Agency: { __resolveReference: () => agency },
        Officer: { __resolveReference: () => officer },
      },
      reports: { Agency: { __resolveReference: () => agency } },
    };
    const asked: string[] = [];
    const buildService = ({ name }: { name: string }) => {
      const source = new LocalGraphQLDataSource(
        buildSubgraphSchema({
          typeDefs: parse(subgraphs[name as keyof typeof subgraphs]),
          resolvers: resolvers[name] as never,
        }),
      );
      return {
        process: (options: Parameters<typeof source.process>[0]) => {
          asked.push(options.request.query!);
          return source.process(options);
        },
      };
    };
    const { executor } = await new ApolloGateway({
      supergraphSdl: withoutSecurityLinks(supergraphSdl),
      buildService,
    }).load();
    const source =
      '{ agency { money: budget staff { id phone } vault { gold } } subject { ... on Officer { badge pay } } }';
    const filtered = filter.filter({ document: parse(source), hash: source }, lan);
    const result = await executor({
      document: filtered.document,
      queryHash: filtered.queryHash,
      request: { query: source },
      schema,
      context: {},
      operationName: null,
      logger: console,
      metrics: {},
      cache: new Map(),
    } as never);
    expect(asked.join()).not.toMatch(/budget|phone|vault|pay/);
    expect(sent(filtered.complete(result as ExecutionResult))).toEqual({
      data: {
        agency: {
          money: null,
          staff: [
            { id: 'o1', phone: null },
            { id: 'o1', phone: null },
          ],
          vault: null,
        },
        subject: { badge: 'B1', pay: null },
      },
      errors: [
        no('Agency.budget', 'agency', 'money'),
        no('Officer.phone', 'agency', 'staff', 0, 'phone'),
        no('Officer.phone', 'agency', 'staff', 1, 'phone'),
        no('Agency.vault', 'agency', 'vault'),
        no('Officer.pay', 'subject', 'pay'),
      ],
    });
  });
});

describe('any operation', () => {
  it.each(people)('is answered to %s as if each denied field had thrown where it stands', (_, { who, hidden }) => {
    fc.assert(
      fc.property(randomDocument(schema), fc.boolean(), (document, on) => {
        const filtered = filter.filter({ document, hash: print(document) }, who);
        const answer = filtered.complete(filtered.nothingLeft ? { data: {} } : answerTo(filtered.document, { on }), {
          on,
        });
        const expected = answerTo(document, { on }, fieldNodes(document, hidden));
        expect(JSON.stringify(answer.data)).toBe(JSON.stringify(expected.data));
        expect(places(answer)).toEqual(expect.arrayContaining(places(expected)));
        // The reference gives an object up at its first null that may not be; the answer goes on to tell them all.
        const givesUp = answer.errors?.some((error) => error.message.endsWith('Officer.badge'));
        if (!givesUp) expect(places(answer)).toHaveLength(places(expected).length);
      }),
      { numRuns: 200 },
    );
  });

  const places = ({ errors }: ExecutionResult) => (errors ?? []).map((error) => error.path!.join('.'));

  function fieldNodes(document: DocumentNode, coordinates: string[]): Set<FieldNode> {
    const types = new TypeInfo(schema);
    const found = new Set<FieldNode>();
    const isNamed = (field: FieldNode) => coordinates.includes(`${types.getParentType()!.name}.${field.name.value}`);
    visit(document, visitWithTypeInfo(types, { Field: (field) => void (isNamed(field) && found.add(field)) }));
    return found;
  }

  /** Answers with values that depend on nothing but the type and the path. */
  function answerTo(
    document: DocumentNode,
    variableValues: Record<string, unknown>,
    throwing = new Set<FieldNode>(),
  ): ExecutionResult {
    const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (
      _source,
      _args,
      _context,
      { fieldNodes, returnType, path },
    ) => {
      if (fieldNodes.some((node) => throwing.has(node))) throw unauthorizedField('this');
      return sample(
        returnType,
        [...JSON.stringify(path)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_007, 7),
      );
    };
    return execute({ schema, document, variableValues, fieldResolver }) as ExecutionResult;
  }

  function sample(type: GraphQLOutputType, seed: number): unknown {
    if (isNonNullType(type)) return sample(type.ofType, seed % 7 === 0 ? seed + 1 : seed);
    if (seed % 7 === 0) return null;
    if (isListType(type)) return Array.from({ length: seed % 3 }, (_, index) => sample(type.ofType, seed + index + 1));
    if (isLeafType(type)) return type.name === 'Grade' ? 'A' : seed;
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    return { __typename: possible[seed % possible.length]!.name };
  }
});
