import type { AddressInfo } from 'node:net';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import { anonymous, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { ask as askOverHttp } from '../support/ask.ts';
import { compose, graphOver, viewer } from '../support/small-supergraph.ts';

/**
 * What has gone wrong in federated gateways before, by the number of the advisory. What counts is less the answer than
 * what the subgraphs were asked: a value that never left them cannot leak.
 */
const federation = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", ${imports}])\n`;
const lan = viewer();

const post = (type: string, id: string) => ({ __typename: type, id, title: `title of ${id}` });
const postResolvers = {
  Query: { posts: () => [post('Blog', 'b1'), post('Draft', 'd1')] },
};
const posts = (draft: string, link = federation('"@authenticated", "@requiresScopes", "@policy"')) => `${link}
  type Query { posts: [Post!] }
  interface Post { id: ID! title: String }
  type Blog implements Post { id: ID! title: String }
  ${draft}`;
const guardedDraft = 'type Draft implements Post { id: ID! title: String @authenticated }';

describe('GHSA-mx7m-j9xf-62hw, guards on interfaces that fragments on the types behind them evade', () => {
  it.each([
    ['an interface', 'interface Post @authenticated { title: String }'],
    ["an interface's field", 'interface Post { title: String @authenticated }'],
  ])('a guard on %s is not composed', (_, written) => {
    const sdl = `${federation('"@authenticated"')} type Query { posts: [Post!] } ${written}
      type Blog implements Post { title: String }`;
    expect(() => compose({ only: sdl })).toThrow(/interface/i);
  });

  it.each([
    ['an inline fragment', '{ posts { ... on Draft { t: title } } }'],
    ['a named fragment', '{ posts { ...D } } fragment D on Draft { t: title }'],
    ['the interface inside the type', '{ posts { ... on Draft { ... on Post { t: title } } } }'],
    ['the type inside the interface', '{ posts { ... on Post { ... on Draft { t: title } } } }'],
  ])('a guard on the type is not evaded by %s', async (_, source) => {
    const { ask, asked } = await graphOver({ only: { sdl: posts(guardedDraft), resolvers: postResolvers } });
    expect((await ask(source, anonymous)).data).toEqual({ posts: [expect.anything(), { t: null }] });
    expect(asked).toHaveLength(1);
    expect(asked.join()).not.toContain('title');
    expect((await ask(source, lan)).data).toMatchObject({ posts: [{}, { t: 'title of d1' }] });
  });
});

describe('GHSA-x33c-7c2v-mrj9, types behind one interface with different guards', () => {
  const guardedType = 'type Draft implements Post @requiresScopes(scopes: [["drafts"]]) { id: ID! title: String }';
  const ruled = 'type Draft implements Post { id: ID! title: String @policy(policies: [["drafts"]]) }';

  it.each([
    ['is guarded', guardedDraft, anonymous],
    ['is guarded by policy', ruled, lan],
  ])('a field of the interface is asked of nobody when on one type it %s', async (_, draft, who) => {
    const parts = { only: { sdl: posts(draft), resolvers: postResolvers } };
    const { ask, asked } = await graphOver(parts);
    const { data } = await ask('{ posts { title ... on Blog { own: title } } }', who);
    expect(data).toEqual({ posts: [{ title: null, own: 'title of b1' }, { title: null }] });
    expect(asked).toEqual(['only: {posts{__typename ...on Blog{own:title}__runtimeType:__typename}}']);
  });

  it('nothing of the interface is asked of anybody when one whole type is guarded', async () => {
    const { ask, asked } = await graphOver({ only: { sdl: posts(guardedType), resolvers: postResolvers } });
    expect((await ask('{ __typename posts { title } }', lan)).data).toEqual({ __typename: 'Query', posts: null });
    expect(asked).toEqual([]);
    expect((await ask('{ posts { title } }', viewer('drafts'))).errors).toBeUndefined();
  });

  it('holds in supergraphs that do not repeat on the interface what the types demand', async () => {
    const sdl = posts(guardedDraft);
    const supergraphSdl = compose({ only: sdl }).replace(
      /(interface Post[^}]*title: String) @authenticated/,
      (_, before: string) => before,
    );
    expect(supergraphSdl.match(/title: String @authenticated/g)).toHaveLength(1);
    const { ask, asked } = await graphOver({ only: { sdl, resolvers: postResolvers } }, { supergraphSdl });
    expect((await ask('{ posts { id title } }', anonymous)).data).toMatchObject({
      posts: [{ title: null }, { title: null }],
    });
    expect(asked.join()).not.toContain('title');
  });
});

describe('GHSA-m8jr-fxqx-8xx6, guarded fields read through @requires', () => {
  const people = `${federation('"@authenticated"')}
    type Query { person: Person }
    type Person @key(fields: "id") { id: ID! name: String salary: Int @authenticated }`;
  const taxes = (guard: string) => `${federation('"@authenticated"')}
    type Person @key(fields: "id") { id: ID! salary: Int @external tax: Int @requires(fields: "salary") ${guard} rate: Int }`;
  const person = { id: 'p1', name: 'Lan', salary: 100 };
  const resolvers = {
    people: { Query: { person: () => person }, Person: { __resolveReference: () => person } },
    taxes: {
      Person: {
        __resolveReference: (it: object) => it,
        tax: (it: { salary: number }) => it.salary / 10,
        rate: () => 10,
      },
    },
  };
  const parts = {
    people: { sdl: people, resolvers: resolvers.people },
    taxes: { sdl: taxes('@authenticated'), resolvers: resolvers.taxes },
  };

  it('are not composed into a field that is guarded less', () => {
    expect(() => compose({ people, taxes: taxes('') })).toThrow('Person.tax');
  });

  it('are not fetched for a field that is guarded as they are', async () => {
    const { ask, asked } = await graphOver(parts);
    expect((await ask('{ person { name tax rate } }', anonymous)).data).toEqual({
      person: { name: 'Lan', tax: null, rate: 10 },
    });
    expect(asked.join()).not.toMatch(/salary|tax\b/);
    expect((await ask('{ person { tax } }', lan)).data).toEqual({ person: { tax: 10 } });
  });

  it('are not fetched in supergraphs of compositions that let it pass', async () => {
    const composed = compose({ people, taxes: taxes('@authenticated') });
    const supergraphSdl = composed.replace(/(tax: Int .*) @authenticated/, (_, before: string) => before);
    expect(supergraphSdl).not.toBe(composed);
    const { ask, asked } = await graphOver(parts, { supergraphSdl });
    expect((await ask('{ person { name tax } }', anonymous)).data).toEqual({ person: { name: 'Lan', tax: null } });
    expect(asked).toEqual(['people: {person{name}}']);
  });
});

describe('GHSA-g8jh-vg5j-4h3f, renamed directives', () => {
  const imports =
    '{ name: "@authenticated", as: "@login" }, { name: "@requiresScopes", as: "@needs" }, { name: "@policy", as: "@rule" }';

  it.each([
    ['imported under other names', federation(imports), 'login', 'needs', 'rule'],
    [
      'left under the name of the federation',
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed")',
      'fed__authenticated',
      'fed__requiresScopes',
      'fed__policy',
    ],
  ])('guard as ever when %s', async (_, link, login, needs, rule) => {
    const sdl = `${link} type Query {
      open: Int
      a: Int @${login}
      b: Int @${needs}(scopes: [["s"]])
      c: Int @${rule}(policies: [["p"]])
    }`;
    const resolvers = { Query: { open: () => 0, a: () => 1, b: () => 2, c: () => 3 } };
    const policies = { p: ({ subject }: Viewer) => subject === 'lan' };
    const { ask, asked } = await graphOver({ only: { sdl, resolvers } }, { policies });
    expect((await ask('{ open a b c }', anonymous)).data).toEqual({ open: 0, a: null, b: null, c: null });
    expect(asked).toEqual(['only: {open}']);
    expect((await ask('{ open a b c }', viewer('s'))).data).toEqual({ open: 0, a: 1, b: 2, c: 3 });
  });
});

describe('CVE-2026-32621, prototype pollution', () => {
  const sdl = `${federation('"@authenticated"')}
    type Query { box(id: ID): Box }
    type Box @key(fields: "id") { id: ID! name: String polluted: Box secret: Int @authenticated }`;
  const extra = `${federation('"@authenticated"')} type Box @key(fields: "id") { id: ID! weight: Int }`;
  const box = { id: 'b1', name: 'x', polluted: { id: 'b2', name: 'polluted', secret: 2 }, secret: 1 };
  const parts = {
    boxes: { sdl, resolvers: { Query: { box: () => box }, Box: { __resolveReference: () => box } } },
    weights: { sdl: extra, resolvers: { Box: { __resolveReference: (it: object) => ({ ...it, weight: 5 }) } } },
  };
  const clean = () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(({} as { name?: unknown }).name).toBeUndefined();
  };

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'by the alias %s, and nothing denied comes with it',
    async (key) => {
      const { ask, asked } = await graphOver(parts);
      const source = `{ ${key}: box { id ${key}: polluted { name weight ${key}: secret } } }`;
      for (const [who, secret] of [
        [anonymous, null],
        [lan, 2],
      ] as const) {
        const { data } = await ask(source, who);
        const inner = `{"name":"polluted","weight":5,"${key}":${secret}}`;
        expect(JSON.stringify(data)).toBe(`{"${key}":{"id":"b1","${key}":${inner}}}`);
        clean();
      }
      expect(asked.map((query) => query.includes('secret'))).toEqual([false, false, true, false]);
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])('by a variable called %s', async (name) => {
    const { ask } = await graphOver(parts);
    const variables = JSON.parse(`{ "${name}": "b1" }`) as Record<string, unknown>;
    const { data } = await ask(`query ($${name}: ID) { box(id: $${name}) { id weight } }`, lan, variables);
    expect(data).toEqual({ box: { id: 'b1', weight: 5 } });
    clean();
  });

  it('by the answer of a subgraph', async () => {
    const sources = [
      '{"data":{"box":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"__typename":"Box","id":"b1","name":"x"}}}',
      '{"data":{"_entities":[{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"weight":5}]}}',
    ];
    const { ask } = await graphOver(parts, {
      sourceOf: (name) => async () => JSON.parse(sources[name === 'boxes' ? 0 : 1]!) as object,
    });
    for (const who of [anonymous, lan]) {
      const { data } = await ask('{ box { id name weight secret } }', who);
      expect(data).toEqual({ box: { id: 'b1', name: 'x', weight: 5, secret: null } });
      clean();
    }
  });
});

describe('CVE-2024-32971, plans of one operation used for another', () => {
  const sdl = `${federation('"@authenticated", "@requiresScopes"')}
    type Query { box(id: ID!): Box }
    type Box { id: ID! name: String login: Int @authenticated scoped: Int @requiresScopes(scopes: [["s"]]) }`;
  const resolvers = {
    Query: { box: (_: unknown, { id }: { id: string }) => ({ id, name: `n${id}`, login: 1, scoped: 2 }) },
  };
  const graph = () => graphOver({ only: { sdl, resolvers } });
  const people: [Viewer, object][] = [
    [anonymous, { login: null, scoped: null }],
    [lan, { login: 1, scoped: null }],
    [viewer('s'), { login: 1, scoped: 2 }],
  ];

  it.each([
    ['from least to most', people],
    ['from most to least', [...people].reverse()],
    ['in turns', [...people, ...people, ...[...people].reverse()]],
  ])('viewers of one text get each their own, %s', async (_, order) => {
    const { ask, asked } = await graph();
    for (const [who, mine] of order) {
      expect((await ask('query Q { box(id: 1) { login scoped } }', who)).data).toEqual({ box: mine });
      expect(asked.pop()!.includes('scoped')).toBe(who.scopes.has('s'));
    }
  });

  it('viewers of one text get each their own at the same time', async () => {
    const { ask } = await graph();
    const order = Array.from({ length: 60 }, (_, index) => people[(index * 7) % 3]!);
    const answers = await Promise.all(order.map(([who]) => ask('{ box(id: 1) { login scoped } }', who)));
    expect(answers.map(({ data }) => data)).toEqual(order.map(([, box]) => ({ box })));
  });

  it('operations that differ in a name, a key, a value or a condition get each their own', async () => {
    const { ask } = await graph();
    const texts: [string, unknown][] = [
      ['query Q { box(id: 1) { name } }', { box: { name: 'n1' } }],
      ['query Q { box(id: 2) { name } }', { box: { name: 'n2' } }],
      ['query Q { box(id: 2) { id: name } }', { box: { id: 'n2' } }],
      ['query Q { box(id: 2) { name: id } }', { box: { name: '2' } }],
      ['query Q($on: Boolean!) { box(id: 2) { name @skip(if: $on) id } }', { box: { id: '2' } }],
      ['query Q($on: Boolean!) { box(id: 2) { name @include(if: $on) id } }', { box: { name: 'n2', id: '2' } }],
    ];
    for (const [text, data] of [...texts, ...texts]) expect((await ask(text, lan, { on: true })).data).toEqual(data);
  });

  it('operations of one document get each their own, though they share a fragment', async () => {
    const { ask } = await graph();
    const text =
      'query A { box(id: 1) { ...F } } query B { box(id: 2) { name ...F } } fragment F on Box { login scoped }';
    for (const [who, mine] of [...people, ...people]) {
      expect((await ask(text, who, {}, 'A')).data).toEqual({ box: mine });
      expect((await ask(text, who, {}, 'B')).data).toEqual({ box: { name: 'n2', ...mine } });
    }
  });
});

describe('over HTTP', () => {
  const sdl = `${federation('"@authenticated"')} type Query { node: Node } type Node { id: ID! left: Node right: Node secret: Int @authenticated }`;
  const node: object = { id: 'n', left: () => node, right: () => node, secret: 1 };
  let served: Awaited<ReturnType<typeof graphOver>>;
  let server: ReturnType<typeof createGraphServer>;
  let url: string;
  beforeAll(async () => {
    served = await graphOver({ only: { sdl, resolvers: { Query: { node: () => node } } } });
    server = createGraphServer(served, { logLevel: 'silent' });
    await server.listen(0, '127.0.0.1');
    server.ready();
    url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}/graphql`;
  });
  afterAll(() => server.close());
  beforeEach(() => void (served.asked.length = 0));

  const chain = (count: number, body: (next: string) => string) =>
    Array.from(
      { length: count },
      (_, index) => `fragment F${index} on Node { ${index === count - 1 ? 'id' : body(`...F${index + 1}`)} }`,
    ).join(' ');

  it.each([
    [
      'CVE-2024-43414, named fragments nested in each other',
      `{ node { ...F0 } } ${chain(19, (next) => `left { ${next} } right { ${next} }`)}`,
    ],
    [
      'CVE-2025-32030, a fragment spread again and again',
      `{ node { ...F0 } } ${chain(19, (next) => `left { ${next} } a: left { ${next} } b: left { ${next} }`)}`,
    ],
    [
      'CVE-2025-32031, fragments that no optimisation can join',
      `{ node { ...F0 } } ${chain(18, (next) => `left { ... on Node { ${next} } } right { ... @skip(if: false) { ${next} } }`)}`,
    ],
    [
      'and aliases nested in each other without fragments',
      `{ ${'node { '.repeat(1)}${Array.from({ length: 160 }, (_, index) => `a${index}: left { right { id } }`).join(' ')} } }`,
    ],
  ])('%s, is refused before it is planned', async (_, query) => {
    const { body } = await askOverHttp(url, { query });
    expect(body.data).toBeUndefined();
    expect(body.errors!.map(({ extensions }) => extensions.code)).toContain('LIMIT_EXCEEDED');
    expect(served.asked).toEqual([]);
  });

  it('fragments within the limits are planned, and nothing denied comes with them', async () => {
    const query = `{ node { ...F0 secret } } ${chain(5, (next) => `id left { ${next} secret }`)}`;
    const { body } = await askOverHttp(url, { query });
    expect(body.data).toMatchObject({ node: { id: 'n', secret: null } });
    expect(served.asked).toHaveLength(1);
    expect(served.asked.join()).not.toContain('secret');
  });

  it.each(['utf-32', 'utf-32le', 'utf-7', 'utf-7-imap', 'utf-16', 'gb18030', 'x-nothing', '__proto__'])(
    'CVE-2026-23897, a body said to be %s is refused unread',
    async (charset) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': `application/json; charset=${charset}` },
        body: Buffer.alloc(200_000, '+AAA-'),
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(served.asked).toEqual([]);
      const { body } = await askOverHttp(url, { query: '{ node { id } }' });
      expect(body.data).toEqual({ node: { id: 'n' } });
    },
  );
});
