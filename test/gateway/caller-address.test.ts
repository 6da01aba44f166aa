import { readConfig } from '../../subgraphs/kernel/config/config.ts';
import { startGraph, type TestGraph, topologies } from '../support/graph.ts';

const aliases = Array.from(
  { length: 30 },
  (_, n) => `a${n}: dossierStatus(code: "000.00.00.H48-261123-0001") { status }`,
);
const thirty = `{ ${aliases.join(' ')} }`;
const one = '{ dossierStatus(code: "000.00.00.H48-261123-0001") { status } }';

/** The codes of the errors of an operation that comes with these headers. */
async function codes(url: string, query: string, headers: Record<string, string>): Promise<string[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}

/** Graphs of one process count together. */
let minutes = 0;
const aMinuteOfItsOwn = () => {
  const now = Date.UTC(2026, 10, 24, 5, (minutes += 1));
  return () => new Date(now);
};

const from = (address: string) => ({ 'x-forwarded-for': address });

describe.each(topologies)('behind a balancer that is trusted, %s', (topology) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph(topology, { trustedProxies: ['127.0.0.1'], now: aMinuteOfItsOwn() });
  });
  afterAll(() => graph.close());

  it('thirty questions by one address lock nobody out but that address', async () => {
    expect(await codes(graph.url, thirty, from('203.0.113.7'))).toEqual([]);
    expect(await codes(graph.url, one, from('203.0.113.7'))).toEqual(['RATE_LIMITED']);
    expect(await codes(graph.url, one, from('203.0.113.8'))).toEqual([]);
  });

  it('only what the balancer itself has seen is believed', async () => {
    expect(await codes(graph.url, thirty, from('198.51.100.1, 203.0.113.9'))).toEqual([]);
    expect(await codes(graph.url, one, from('198.51.100.2, 203.0.113.9'))).toEqual(['RATE_LIMITED']);
  });
});

describe.each(topologies)('without such a balancer, %s', (topology) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startGraph(topology, { now: aMinuteOfItsOwn() });
  });
  afterAll(() => graph.close());

  it('a stranger is not believed who says that they ask for another', async () => {
    expect(await codes(graph.url, thirty, from('203.0.113.7'))).toEqual([]);
    expect(await codes(graph.url, one, from('203.0.113.8'))).toEqual(['RATE_LIMITED']);
  });
});

it.each(['gateway.example', '10.0.0.0/33', '10.0.0.1/8/8', 'true', '*'])('TRUSTED_PROXIES is never %s', (value) => {
  expect(() => readConfig({ TRUSTED_PROXIES: value })).toThrow(/^TRUSTED_PROXIES: .* requires addresses or networks/);
});

it('TRUSTED_PROXIES is a list of addresses and networks', () => {
  const { trustedProxies } = readConfig({ TRUSTED_PROXIES: '10.0.3.7, fd00::/8' });
  expect(trustedProxies).toEqual(['10.0.3.7', 'fd00::/8']);
});
