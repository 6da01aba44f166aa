import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import {
  execute,
  type ExecutionResult,
  getNullableType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  parse,
  print,
} from 'graphql';
import { createAccessFilter } from '../../gateway/access/access-filter.ts';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import { anonymous, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { ask as askOverHttp } from '../support/ask.ts';
import { randomDocument } from '../support/random-document.ts';
import { access, graphOver, people, saidOf, schema, subgraphs, viewer } from '../support/small-supergraph.ts';

const officer = { __typename: 'Officer', id: 'o1', label: 'An', phone: '09', badge: 'B1', file: 'F1' };
const agency = { __typename: 'Agency', id: 'a1', label: 'Sở', budget: 7, head: officer, staff: [officer, officer] };
const renamed: string[] = [];
const parts = {
  directory: {
    sdl: subgraphs.directory,
    resolvers: {
      Query: { agency: () => agency, officers: () => [[officer, officer]], parties: () => [officer, agency] },
      Mutation: {
        rename: (_: unknown, { name }: { name: string }) => {
          renamed.push(name);
          return agency;
        },
      },
      Agency: { __resolveReference: () => agency },
      Officer: { __resolveReference: () => officer },
    },
  },
  reports: { sdl: subgraphs.reports, resolvers: { Agency: { __resolveReference: () => agency } } },
};
beforeEach(() => void (renamed.length = 0));

const lan = viewer();
const denial = (coordinate: string, ...path: string[]) => ({
  message: `You may not read ${coordinate}`,
  path,
  extensions: saidOf(coordinate),
});
const withRequestId = (error: ReturnType<typeof denial>) => ({
  ...error,
  extensions: { ...error.extensions, requestId: 'r1' },
});

const mixed = '{ officers { id tel: phone } agency { id budget head { label } } }';
const mixedDenials = [denial('Officer.phone', 'officers', 'tel'), denial('Agency.budget', 'agency', 'budget')];

describe('where an operation asks for what is denied', () => {
  const filter = createAccessFilter(schema, access);
  it.each<[string, string, Viewer, ReturnType<typeof denial>[]]>([
    ['has the keys of the answer, without the indexes of lists', mixed, lan, mixedDenials],
    [
      'is told once, however many selections meet there',
      '{ agency { budget budget ...A } } fragment A on Agency { budget }',
      lan,
      [denial('Agency.budget', 'agency', 'budget')],
    ],
    [
      'is told for each place that spreads a fragment',
      '{ agency { ...A parent { ...A } } } fragment A on Agency { id budget }',
      lan,
      [denial('Agency.budget', 'agency', 'budget'), denial('Agency.budget', 'agency', 'parent', 'budget')],
    ],
    [
      'is told through inline fragments, which are no part of it',
      '{ parties { ... on Officer { phone } ... { ... on Agency { label budget } } } }',
      lan,
      [denial('Officer.phone', 'parties', 'phone'), denial('Agency.budget', 'parties', 'budget')],
    ],
    [
      'ends at the first that is denied',
      '{ agency { vault { gold keeper { phone } } } }',
      lan,
      [denial('Agency.vault', 'agency', 'vault')],
    ],
    [
      'does not depend on variables',
      'query ($on: Boolean!) { agency { id budget @skip(if: $on) } }',
      lan,
      [denial('Agency.budget', 'agency', 'budget')],
    ],
    [
      'is on the interface where it was asked',
      '{ subject { label } }',
      anonymous,
      [denial('Subject.label', 'subject', 'label')],
    ],
    ['is nowhere when nothing is denied', '{ agency { id label } }', anonymous, []],
  ])('%s', (_, source, who, denials) => {
    const filtered = filter.filter({ document: parse(source), hash: source }, who);
    expect(JSON.parse(JSON.stringify(filtered.denials()))).toEqual(denials);
  });
});

describe('the mode filter', () => {
  it('is the default: what is allowed runs', async () => {
    const { ask, asked } = await graphOver(parts);
    const { data, errors } = await ask(mixed, lan);
    expect(data).toEqual({
      officers: [
        [
          { id: 'o1', tel: null },
          { id: 'o1', tel: null },
        ],
      ],
      agency: { id: 'a1', budget: null, head: { label: 'An' } },
    });
    expect(errors).toHaveLength(3);
    expect(asked).toEqual(['directory: {officers{id}agency{id head{label}}}']);
  });
});

describe('the mode reject', () => {
  const reject = () => graphOver(parts, { mode: 'reject', policies: { chief: ({ subject }) => subject === 'chief' } });

  it('runs nothing of an operation that asks for anything denied, and says each place', async () => {
    const { ask, asked } = await reject();
    expect(await ask(mixed, lan)).toEqual({ data: null, errors: mixedDenials });
    expect(asked).toEqual([]);
  });

  it('has no effects for a mutation below which something is denied', async () => {
    const { ask } = await reject();
    const { errors } = await ask('mutation { rename(name: "x") { id budget } }', lan);
    expect(errors).toEqual([denial('Agency.budget', 'rename', 'budget')]);
    expect(renamed).toEqual([]);
  });

  it('runs the rest as ever', async () => {
    const { ask } = await reject();
    expect(await ask('{ officers { id tel: phone } }', viewer('admin'))).toEqual({
      data: { officers: [[officer, officer].map(({ id, phone }) => ({ id, tel: phone }))] },
    });
  });

  it('asks the policies too', async () => {
    const { ask, asked } = await reject();
    expect(await ask('{ officers { file } }', lan)).toEqual({
      data: null,
      errors: [denial('Officer.file', 'officers', 'file')],
    });
    expect(asked).toEqual([]);
    expect((await ask('{ officers { file } }', { ...lan, subject: 'chief' })).errors).toBeUndefined();
  });
});

describe('the mode dry-run', () => {
  const dryRun = () => graphOver(parts, { mode: 'dry-run' });

  it('runs everything, and reports what would be denied beside the answer', async () => {
    const { ask } = await dryRun();
    expect(await ask(mixed, lan)).toEqual({
      data: {
        officers: [
          [
            { id: 'o1', tel: '09' },
            { id: 'o1', tel: '09' },
          ],
        ],
        agency: { id: 'a1', budget: 7, head: { label: 'An' } },
      },
      extensions: { authorizationErrors: mixedDenials.map(withRequestId) },
    });
  });

  it('runs what would leave nothing', async () => {
    const { ask } = await dryRun();
    expect(await ask('{ officers { file } }', anonymous)).toEqual({
      data: { officers: [[{ file: 'F1' }, { file: 'F1' }]] },
      extensions: { authorizationErrors: [withRequestId(denial('Officer.file', 'officers', 'file'))] },
    });
  });

  it('runs mutations', async () => {
    const { ask } = await dryRun();
    const answer = await ask('mutation { rename(name: "x") { budget } }', lan);
    expect(answer.data).toEqual({ rename: { budget: 7 } });
    expect(renamed).toEqual(['x']);
  });

  it('runs each operation by its own plan', async () => {
    const { ask } = await dryRun();
    expect((await ask('{ agency { budget } }', lan)).data).toEqual({ agency: { budget: 7 } });
    expect((await ask('{ officers { phone } }', lan)).data).toEqual({ officers: [[{ phone: '09' }, { phone: '09' }]] });
  });

  it('adds nothing to an answer of which nothing would be denied', async () => {
    const { ask } = await dryRun();
    expect(await ask('{ agency { id } }', lan)).toEqual({ data: { agency: { id: 'a1' } } });
  });
});

describe('over HTTP', () => {
  const closes: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closes.reverse()) await close();
  });

  async function serve(mode: 'reject' | 'dry-run'): Promise<string> {
    const graph = await graphOver(parts, { mode });
    const server = createGraphServer(graph, { logLevel: 'silent' });
    await server.listen(0, '127.0.0.1');
    server.ready();
    closes.push(server.close);
    return `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}/graphql`;
  }

  it('a rejected operation answers 200, with a request id in each error', async () => {
    const { status, body } = await askOverHttp(await serve('reject'), { query: '{ agency { id budget } }' });
    expect(status).toBe(200);
    const extensions = { ...saidOf('Agency.budget'), requestId: expect.stringMatching(/^[\w-]{36}$/) };
    expect(body).toEqual({ data: null, errors: [{ ...denial('Agency.budget', 'agency', 'budget'), extensions }] });
  });

  it('a dry run has no errors, and its report in the extensions', async () => {
    const { body } = await askOverHttp(await serve('dry-run'), { query: '{ agency { id budget } }' });
    const extensions = { ...saidOf('Agency.budget'), requestId: expect.stringMatching(/^[\w-]{36}$/) };
    expect(body).toEqual({
      data: { agency: { id: 'a1', budget: 7 } },
      extensions: { authorizationErrors: [{ ...denial('Agency.budget', 'agency', 'budget'), extensions }] },
    });
  });
});

describe('any operation', () => {
  it.each(people)('is told of each place at which the filter makes an answer null, for %s', (_, { who }) => {
    const filter = createAccessFilter(schema, access);
    fc.assert(
      fc.property(randomDocument(schema), fc.boolean(), (document, on) => {
        const filtered = filter.filter({ document, hash: print(document) }, who);
        const told = filtered.denials().map(({ path }) => path!.join('.'));
        expect(told.length > 0).toBe(filtered.denied);
        expect(new Set(told).size).toBe(told.length);
        const { errors = [] } = filtered.complete(answerTo(filtered.document, on), { on });
        const places = errors.map(({ path }) => path!.filter((key) => typeof key === 'string').join('.'));
        expect(told).toEqual(expect.arrayContaining(places));
      }),
      { numRuns: 200 },
    );
  });

  /** Two of everything, and each type behind an interface or union in turn. */
  function answerTo(document: ReturnType<typeof parse>, on: boolean): ExecutionResult {
    let turn = 0;
    const sample = (outer: GraphQLOutputType): unknown => {
      const type = getNullableType(outer);
      if (isListType(type)) return [sample(type.ofType), sample(type.ofType)];
      if (isLeafType(type)) return type.name === 'Grade' ? 'A' : 1;
      const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
      return { __typename: possible[turn++ % possible.length]!.name };
    };
    const fieldResolver = (_: unknown, __: unknown, ___: unknown, info: { returnType: GraphQLOutputType }) =>
      sample(info.returnType);
    return execute({ schema, document, variableValues: { on }, fieldResolver }) as ExecutionResult;
  }
});
