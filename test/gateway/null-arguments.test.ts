import { buildSchema, getNamedType, isNonNullType, isObjectType } from 'graphql';
import { people } from '../../gateway/demo/people.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

const schema = buildSchema(readProjectFile('schema/api.graphql'));

/** Each list of the root that can be asked without arguments. */
const lists = Object.values(schema.getQueryType()!.getFields()).filter(
  ({ args, type }) =>
    args.length > 0 &&
    args.every((each) => !isNonNullType(each.type)) &&
    isObjectType(getNamedType(type)) &&
    getNamedType(type).name.endsWith('Connection'),
);

describe('an explicit null', () => {
  let graph: SharedGraph;
  let token: string;
  beforeAll(async () => {
    graph = await sharedGraph();
    token = await graph.token(people.find(({ name }) => name === 'administrator')!);
  });

  it('is tried with the lists of all domains', () => expect(lists.length).toBeGreaterThan(15));

  it.each(lists.map((field) => [field.name, field] as const))(
    'means what leaving out means: %s',
    async (name, field) => {
      const selection = '{ edges { cursor } }';
      const nulls = field.args.map((each) => `${each.name}: null`).join(', ');
      const [without, given] = await Promise.all([
        ask(graph.url, { query: `{ ${name} ${selection} }`, token }),
        ask(graph.url, { query: `{ ${name}(${nulls}) ${selection} }`, token }),
      ]);
      expect(without.body.errors).toBeUndefined();
      expect(given.body).toEqual(without.body);
    },
  );
});
