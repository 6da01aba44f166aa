import { type ExecutionResult, GraphQLError, parse } from 'graphql';
import { askTogether } from '../../gateway/execution/joint-question.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { graphOver } from '../support/small-supergraph.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

const people = `${link}
  type Query { offices: [Office!] chief: Person }
  type Office @key(fields: "id") { id: ID! }
  type Person @key(fields: "id") { id: ID! office: Office deputy: Person }
`;
const names = `${link}
  type Office @key(fields: "id") { id: ID! name: String rooms(floor: Int): Int! }
  type Person @key(fields: "id") { id: ID! name: String badge: String! }
`;

const peopleResolvers = {
  Query: {
    offices: () => [{ id: 'o1' }, { id: 'o2' }],
    chief: () => ({ id: 'p1', office: { id: 'o3' }, deputy: { id: 'p2' } }),
  },
};

type Reference = { id: string };

/** The two subgraphs; `office` and `person` say what is known of one. */
function graph(office: (reference: Reference) => unknown, person: (reference: Reference) => unknown, more = {}) {
  return graphOver({
    people: { sdl: people, resolvers: peopleResolvers },
    names: {
      sdl: names,
      resolvers: {
        Office: { __resolveReference: office },
        Person: { __resolveReference: person },
        ...more,
      },
    },
  });
}

const office = ({ id }: Reference) => ({
  id,
  name: `Office ${id}`,
  rooms: ({ floor }: { floor?: number }) => floor ?? 9,
});
const person = ({ id }: Reference) => ({ id, name: `Person ${id}`, badge: `B-${id}` });

/** Four places, three of which are asked for different things. */
const everywhere = `query ($floor: Int) {
  offices { name }
  chief { name badge office { name rooms(floor: $floor) } deputy { badge } }
}`;

const callsFor = (asked: readonly string[], name: string) => asked.filter((call) => call.startsWith(`${name}: `));

describe('fetches of one step that ask one subgraph', () => {
  it('are one call, and each is answered in its place', async () => {
    const { ask, asked } = await graph(office, person);
    expect(await ask(everywhere, anonymous, { floor: 2 })).toEqual({
      data: {
        offices: [{ name: 'Office o1' }, { name: 'Office o2' }],
        chief: {
          name: 'Person p1',
          badge: 'B-p1',
          office: { name: 'Office o3', rooms: 2 },
          deputy: { badge: 'B-p2' },
        },
      },
    });
    expect(callsFor(asked, 'names')).toHaveLength(1);
  });

  it('may use variables with the names that the planner uses', async () => {
    const { ask, asked } = await graph(office, person);
    const query =
      'query ($representations_0: Int) { offices { name } chief { office { rooms(floor: $representations_0) } } }';
    expect((await ask(query, anonymous, { representations_0: 4 })).data).toEqual({
      offices: [{ name: 'Office o1' }, { name: 'Office o2' }],
      chief: { office: { rooms: 4 } },
    });
    expect(callsFor(asked, 'names')).toHaveLength(1);
  });

  it('are asked alone where only one has entities', async () => {
    const { ask, asked } = await graphOver({
      people: { sdl: people, resolvers: { Query: { offices: () => [], chief: () => ({ id: 'p1' }) } } },
      names: {
        sdl: names,
        resolvers: { Office: { __resolveReference: office }, Person: { __resolveReference: person } },
      },
    });
    expect((await ask(everywhere, anonymous)).data).toEqual({
      offices: [],
      chief: { name: 'Person p1', badge: 'B-p1', office: null, deputy: null },
    });
    expect(callsFor(asked, 'names')).toHaveLength(1);
    expect(callsFor(asked, 'names')[0]).not.toContain('_entities0');
  });

  it('have their errors where they stand in the answer, and the nulls that follow', async () => {
    const { ask, asked } = await graph(office, (reference) =>
      reference.id === 'p2'
        ? { ...person(reference), badge: () => new GraphQLError('no badge', { extensions: { code: 'FORBIDDEN' } }) }
        : person(reference),
    );
    const { data, errors } = await ask(everywhere, anonymous);
    expect(data).toEqual({
      offices: [{ name: 'Office o1' }, { name: 'Office o2' }],
      chief: { name: 'Person p1', badge: 'B-p1', office: { name: 'Office o3', rooms: 9 }, deputy: null },
    });
    expect(errors!.map(({ path, extensions }) => [path, extensions!.code])).toEqual([
      [['chief', 'deputy', 'badge'], 'FORBIDDEN'],
    ]);
    expect(callsFor(asked, 'names')).toHaveLength(1);
  });
});

describe('a joint call', () => {
  const joint = {
    ...{ query: '{ joint }', document: parse('{ joint }'), operationName: undefined },
    parts: ['0', '1', '2'].map((index) => ({ key: `_entities${index}`, variable: `representations_${index}` })),
  };
  const alone = (part: number) => ({
    part,
    request: {
      ...{ query: `{ part${part} }`, document: parse(`{ part${part} }`), requestId: 'r', authorization: undefined },
      variables: { representations: [{ __typename: 'A', id: String(part) }] },
    },
  });

  /** The answers to two of three fetches, and what the subgraph was asked, where it answers so to the joint call. */
  async function asking(answer: ExecutionResult) {
    const asked: { query: string; variables: unknown }[] = [];
    const answers = askTogether(
      async ({ query, variables }) => {
        asked.push({ query, variables });
        return query === joint.query ? answer : { data: { _entities: [{ of: query }] } };
      },
      joint,
      [alone(0), alone(2)],
      (source) => source,
    );
    return {
      answers: await Promise.all(answers),
      asked: asked.map(({ query }) => query),
      variables: asked[0]!.variables,
    };
  }

  const of = (key: string) => ({ path: [key, 0, 'name'] });

  it('leaves out what nobody asks', async () => {
    const { variables, answers } = await asking({
      data: { _entities0: [{ a: 1 }], _entities1: [], _entities2: [null] },
    });
    expect(variables).toEqual({
      representations_0: [{ __typename: 'A', id: '0' }],
      representations_1: [],
      representations_2: [{ __typename: 'A', id: '2' }],
    });
    expect(answers).toEqual([{ data: { _entities: [{ a: 1 }] } }, { data: { _entities: [null] } }]);
  });

  it('tells each fetch its own errors, and every one what is of none', async () => {
    const errors = [new GraphQLError('mine', of('_entities2')), new GraphQLError('of the whole')];
    const { answers } = await asking({ data: { _entities0: [{}], _entities1: [], _entities2: [{}] }, errors });
    expect(answers.map(({ errors = [] }) => errors.map(({ message, path }) => [message, path]))).toEqual([
      [['of the whole', undefined]],
      [
        ['mine', ['_entities', 0, 'name']],
        ['of the whole', undefined],
      ],
    ]);
  });

  it('is asked again without the fetch that has left the others without an answer', async () => {
    const errors = [new GraphQLError('mine', { path: ['_entities2'] })];
    const { answers, asked } = await asking({ data: null, errors });
    expect(asked).toEqual(['{ joint }', '{ part0 }']);
    expect(answers[0]).toEqual({ data: { _entities: [{ of: '{ part0 }' }] } });
    expect(answers[1]).toMatchObject({ data: null, errors: [{ message: 'mine', path: ['_entities'] }] });
  });

  it('is asked one by one where it is too much at once, and not where the subgraph is away', async () => {
    const failing = (code: string) => asking({ errors: [new GraphQLError('no', { extensions: { code } })] });
    expect((await failing('LIMIT_EXCEEDED')).asked).toEqual(['{ joint }', '{ part0 }', '{ part2 }']);
    expect((await failing('SUBGRAPH_UNAVAILABLE')).asked).toEqual(['{ joint }']);
  });
});
