import { readdirSync } from 'node:fs';
import { people } from '../../gateway/demo/people.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { summaryOf } from '../../subgraphs/kernel/tracing/traced-pool.ts';
import { inSpan, startTracing, traceHeaders } from '../../subgraphs/kernel/tracing/tracing.ts';
import { readConfig } from '../../subgraphs/kernel/config/config.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { letter } from '../support/letters.ts';
import { noteInternal } from '../support/internal-answers.ts';
import { type OtlpReceiver, type ReceivedSpan, startOtlpReceiver } from '../support/otlp-receiver.ts';

const clerk = people.find(({ name }) => name === 'commune-clerk')!;
const trace = '0af7651916cd43dd8448eb211c80319c';
const caller = 'b7ad6b7169203331';

it('nothing of OpenTelemetry is loaded by the code but where tracing starts', () => {
  const sources = ['gateway', 'subgraphs'].flatMap((folder) =>
    readdirSync(projectFile(folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const loading = sources.filter(
    (file) => file.endsWith('.ts') && /^import (?!type ).*@opentelemetry/m.test(readProjectFile(file)),
  );
  expect(sources.length).toBeGreaterThan(500);
  expect(loading).toEqual([]);
});

it('without a collector there are no spans, and nothing goes out with calls', async () => {
  expect(readConfig({}).tracing).toBeUndefined();
  expect(await inSpan('a', 'call', {}, async () => traceHeaders())).toEqual({});
});

it.each([
  ['SELECT "documents"."party"."id" FROM "documents"."party" WHERE 1=1', 'SELECT documents.party'],
  ["insert into audit.record (chain) select 'secret'", 'INSERT audit.record'],
  ['UPDATE "documents"."document" SET "subject" = $1', 'UPDATE documents.document'],
  ["select 'a secret'", 'SELECT'],
  ['begin', 'BEGIN'],
])('a statement is called by its verb and its table: %s', (text, summary) => {
  expect(summaryOf(text)).toBe(summary);
});

describe('a request that is traced, through the gateway and subgraphs over HTTP', () => {
  let receiver: OtlpReceiver;
  let graph: TestGraph;
  let spans: ReceivedSpan[];
  const asked = letter({ subject: 'V/v bí mật của ông Nguyễn Văn Kín' });
  const logged: unknown[] = [];

  beforeAll(async () => {
    receiver = await startOtlpReceiver();
    const tracing = readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint.href }).tracing!;
    const stop = await startTracing(tracing, 'gateway', (error) => logged.push(error));
    graph = await startGraph('http', { ownRealm: true });
    const token = await graph.token(clerk);
    const post = async (body: object, headers = {}) => {
      const answer = await fetch(graph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      noteInternal(text);
      return JSON.parse(text) as { data: unknown; errors?: unknown[] };
    };
    const traceparent = `00-${trace}-${caller}-01`;
    const query = `query Letters($agency: ID!) { agency(id: $agency) { nameVi documents(first: 2) { nodes { number issuer { nameVi } } } } }`;
    const read = await post({ query, variables: { agency: 'qni' } }, { traceparent });
    expect(read.errors).toBeUndefined();
    const mutation = 'mutation Draft($input: DraftDocumentInput!) { draftDocument(input: $input) { id } }';
    expect((await post({ query: mutation, variables: { input: asked } })).errors).toBeUndefined();
    const wrong = await post({ query: mutation, variables: { input: { ...asked, draft: 'none', revision: 1 } } });
    expect(wrong.errors).toHaveLength(1);
    await graph.close();
    await stop();
    spans = receiver.spans;
  });
  afterAll(() => receiver.close());

  const rootOf = (name: string) => spans.filter((span) => span.name === name && !isBelow(span));
  const isBelow = ({ parentSpanId }: ReceivedSpan) => spans.some(({ spanId }) => spanId === parentSpanId);
  const below = (parent: ReceivedSpan): ReceivedSpan[] =>
    spans.filter(({ parentSpanId }) => parentSpanId === parent.spanId);

  it("is part of its caller's trace, from the request through each subgraph to SQL", () => {
    const [root, ...more] = rootOf('query Letters');
    expect(more).toEqual([]);
    expect(root).toMatchObject({
      traceId: trace,
      parentSpanId: caller,
      kind: 2,
      failed: false,
      attributes: { 'graphql.operation.type': 'query', 'graphql.operation.name': 'Letters', 'http.route': '/graphql' },
    });
    const fetches = below(root!);
    expect(new Set(fetches.map(({ name }) => name))).toEqual(new Set(['fetch directory', 'fetch documents']));
    for (const fetched of fetches) {
      const [inside, ...others] = below(fetched);
      expect(others).toEqual([]);
      expect(inside).toMatchObject({ traceId: trace, kind: 2 });
    }
    const ofDocuments = fetches.filter(({ name }) => name === 'fetch documents').flatMap(below);
    const statements = ofDocuments.flatMap(below).map(({ name }) => name);
    expect(statements.some((name) => /^(SELECT|WITH) documents\.\w+$/.test(name))).toBe(true);
  });

  it('begins a trace of its own where its caller has none, to the last statement', () => {
    const [done, failed] = rootOf('mutation Draft');
    expect(done!.parentSpanId).toBeUndefined();
    expect(done!.traceId).not.toBe(failed!.traceId);
    const inside = below(done!).flatMap(below);
    const statements = inside.flatMap(below).map(({ name }) => name);
    expect(statements).toEqual(
      expect.arrayContaining(['BEGIN', 'INSERT documents.document_draft', 'INSERT audit.record', 'COMMIT']),
    );
  });

  it('says that it failed, by codes', () => {
    const [done, failed] = rootOf('mutation Draft');
    expect([done!.failed, failed!.failed]).toEqual([false, true]);
    expect(JSON.stringify(failed!.attributes['graph.error.codes'])).toMatch(/NOT_FOUND|IDEMPOTENCY_MISMATCH/);
  });

  it('tells no value of a variable, a parameter or a token', () => {
    expect(spans.length).toBeGreaterThan(20);
    expect(logged).toEqual([]);
    for (const value of ['Nguyễn Văn Kín', asked.idempotencyKey, clerk.subject, 'Trần Minh Bình', 'Bearer', '$1'])
      expect(receiver.text()).not.toContain(value);
  });
});
