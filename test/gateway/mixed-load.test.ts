import { people } from '../../gateway/demo/people.ts';
import { startGraph, topologies, type TestGraph } from '../support/graph.ts';
import { expectWhole, readRegister } from '../support/letter-load.ts';
import { kindsOfLoad, runMixedLoad } from '../support/mixed-load.ts';

const rounds = 5;

describe.each(topologies)('a mixed load (%s)', (topology) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph(topology);
  });
  afterAll(() => graph.close());

  it('is answered as each kind of request must be, and every letter has its number', async () => {
    const tokens = new Map<string, Promise<string>>();
    const token = (name: string) => {
      const known = tokens.get(name) ?? graph.token(people.find((person) => person.name === name)!);
      tokens.set(name, known);
      return known;
    };
    const origin = new URL(graph.url).origin;
    const { asked, unexpected } = await runMixedLoad({ origin, token }, 4, (turn) => turn < rounds * kindsOfLoad);
    expect([...unexpected]).toEqual([]);
    expect(Object.values(asked)).toEqual(Array.from({ length: kindsOfLoad }, () => rounds));
    const register = await readRegister({ url: () => graph.url, token: await token('commune-clerk') });
    expectWhole(register, []);
    expect(register.length).toBe(rounds);
  });
});
