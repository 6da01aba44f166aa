import fc from 'fast-check';
import { parse, print, separateOperations, stripIgnoredCharacters, validate } from 'graphql';
import { createAccessFilter } from '../../gateway/access/access-filter.ts';
import { type Policy, policyTimeoutMs } from '../../gateway/access/policies.ts';
import { anonymous, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { randomDocument } from '../support/random-document.ts';
import { access, graphOver, schema, viewer } from '../support/small-supergraph.ts';

const lan = viewer();
const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes", { name: "@policy", as: "@rule" }])
  type Query {
    open: Int
    one: Int @rule(policies: [["a"]])
    again: Int @rule(policies: [["a"], ["b", "c"]])
    signed: Int @rule(policies: [["a"]]) @authenticated
    inherited: Int @rule(policies: [["constructor"], ["__proto__"], ["toString"]])
    both: Int @rule(policies: [["a"]]) @requiresScopes(scopes: [["s"]])
    log: Log
  }
  type Log @rule(policies: [["b"]]) { line: Int }
`;
const all = { open: 1, one: 2, again: 3, signed: 4, inherited: 5, both: 6, log: { line: 7 } };
const resolvers = {
  Query: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, () => value])),
};

/** A graph with these policies, and what they were asked and what was logged. */
async function graphWith(policies: Record<string, Policy>) {
  const calls: string[] = [];
  const logged: [name: string, requestId: string, message: string][] = [];
  const recorded = Object.entries(policies).map(([name, policy]): [string, Policy] => [
    name,
    (who) => {
      calls.push(name);
      return policy(who);
    },
  ]);
  const graph = await graphOver(
    { only: { sdl, resolvers } },
    {
      policies: Object.fromEntries(recorded),
      log: (error, name, requestId) => logged.push([name, requestId, (error as Error).message]),
    },
  );
  return { ...graph, calls, logged };
}

const yes = () => true;
const no = () => false;

describe('a field with policies', () => {
  it.each<[string, Record<string, Policy>, boolean]>([
    ['one whole set allows', { b: yes, c: async () => true }, true],
    ['another set allows', { a: yes, b: no, c: no }, true],
    ['a set allows in part', { b: yes, c: no }, false],
    ['nothing allows', { a: no, b: no, c: no }, false],
    ['one has no function', { b: yes }, false],
    ['something but true is answered', { a: () => 'yes' as never, b: async () => 1 as never, c: yes }, false],
  ])('is answered or not when %s', async (_, policies, answered) => {
    const { ask, asked } = await graphWith(policies);
    const { data, errors } = await ask('{ open again }', anonymous);
    expect(data).toEqual({ open: 1, again: answered ? 3 : null });
    expect(asked).toEqual([answered ? 'only: {open again}' : 'only: {open}']);
    expect(errors?.map(({ path, extensions }) => [path, extensions!.code])).toEqual(
      answered ? undefined : [[['again'], 'UNAUTHORIZED_FIELD_OR_TYPE']],
    );
  });

  it('is denied when its policies are named like what every object has', async () => {
    const { ask } = await graphWith({});
    expect((await ask('{ inherited }', lan)).data).toEqual({ inherited: null });
  });

  it.each([
    ['the policy and the token allow it', viewer('s'), { signed: 4, both: 6 }],
    ['the token does not', anonymous, { signed: null, both: null }],
  ])('which the token guards too is answered only when both allow: %s', async (_, who, data) => {
    const { ask } = await graphWith({ a: yes });
    expect((await ask('{ signed both }', who)).data).toEqual(data);
  });

  it('is guarded by its type', async () => {
    const { ask, asked } = await graphWith({ b: no });
    expect((await ask('{ open log { line } }', lan)).data).toEqual({ open: 1, log: null });
    expect(asked).toEqual(['only: {open}']);
  });
});

describe('a policy', () => {
  it('is asked once a request, and only when a field of the operation needs it', async () => {
    const { ask, calls } = await graphWith({ a: yes, b: yes, c: yes });
    await ask('{ open __typename }', lan);
    expect(calls).toEqual([]);
    await ask('{ one two: one ...F } fragment F on Query { one three: one signed }', lan);
    expect(calls).toEqual(['a']);
    await ask('query A { again } query B { open }', lan, {}, 'B');
    expect(calls).toEqual(['a']);
    await ask('query A { again } query B { open }', lan, {}, 'A');
    expect(calls).toEqual(['a', 'a', 'b', 'c']);
  });

  it('is asked about the viewer of the request, and its answer holds for that request only', async () => {
    const { ask, asked } = await graphWith({ a: ({ subject }) => subject === 'lan' });
    const people: Viewer[] = [lan, anonymous, { ...lan, subject: 'minh' }, lan];
    const answers: unknown[] = [];
    for (const who of people) answers.push((await ask('{ open one }', who)).data);
    expect(answers).toEqual([2, null, null, 2].map((one) => ({ open: 1, one })));
    expect(asked).toEqual(['{open one}', '{open}', '{open}', '{open one}'].map((query) => `only: ${query}`));
  });

  it.each<[string, Policy, string]>([
    [
      'throws',
      () => {
        throw new Error('password of db.internal');
      },
      'password of db.internal',
    ],
    ['rejects', () => Promise.reject(new Error('password of db.internal')), 'password of db.internal'],
    ['hangs', () => new Promise(() => {}), `longer than ${policyTimeoutMs} ms`],
  ])('denies and is logged when it %s; nothing of it reaches the caller', async (_, policy, message) => {
    const { ask, asked, logged } = await graphWith({ a: policy, b: yes });
    const answer = await ask('{ open one log { line } }', lan);
    expect(answer).toEqual({
      data: { open: 1, one: null, log: { line: 7 } },
      errors: [
        {
          message: 'You may not read Query.one',
          path: ['one'],
          extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', field: 'Query.one' },
        },
      ],
    });
    expect(asked).toEqual(['only: {open log{line}}']);
    expect(logged).toEqual([['a', 'r1', expect.stringContaining(message)]]);
  });

  it('that is late denies only what needs it, though another allowed at once', async () => {
    const { ask, logged } = await graphWith({ a: yes, b: () => new Promise(() => {}), c: yes });
    expect((await ask('{ again log { line } }', lan)).data).toEqual({ again: 3, log: null });
    expect(logged.map(([name]) => name)).toEqual(['b']);
  });
});

describe('any operation', () => {
  /** By hand: what `Officer.file` of the small supergraph requires. */
  const allowsFile = (allowing: Set<string>) =>
    allowing.has('chief') || (allowing.has('keeper') && allowing.has('weekday'));
  const policies = fc.uniqueArray(fc.constantFrom('chief', 'keeper', 'weekday', 'other'));

  it('keeps the fields of policies for those whom they allow, and for nobody else', () => {
    const filter = createAccessFilter(schema, access);
    const everyScope = viewer('audit', 'admin', 'pay', 'budget', 'vault');
    fc.assert(
      fc.property(randomDocument(schema), policies, (document, names) => {
        const allowing = new Set(names);
        const hash = print(document);
        const filtered = filter.filter({ document, hash }, everyScope, allowing);
        expect(validate(schema, filtered.document)).toEqual([]);
        // Only what the operation reaches counts, and the name is unique in the schema.
        const asksFile = /\bfile\b/.test(print(separateOperations(document)['']!));
        const needed = filter.policiesOf({ document, hash });
        expect([...needed].sort()).toEqual(asksFile ? ['chief', 'keeper', 'weekday'] : []);
        expect(filtered.denied).toBe(asksFile && !allowsFile(allowing));
        if (filtered.denied) {
          expect(stripIgnoredCharacters(print(filtered.document))).not.toMatch(/\bfile\b/);
          expect(filtered.queryHash).not.toBe(hash);
        } else expect(filtered.document).toBe(document);
      }),
      { numRuns: 300 },
    );
  });

  it('has another variant for each set of verdicts that tells viewers apart', () => {
    const filter = createAccessFilter(schema, access);
    const document = parse('{ officers { file label } }');
    const variant = (who: Viewer, ...names: string[]) => filter.filter({ document, hash: 'h' }, who, new Set(names));
    const hashes = [variant(lan, 'chief'), variant(lan), variant(anonymous, 'chief'), variant(anonymous)];
    expect(new Set(hashes.map(({ queryHash }) => queryHash)).size).toBe(4);
    expect(variant(lan, 'keeper')).toBe(variant(lan, 'weekday', 'other'));
    expect(variant(lan, 'keeper', 'weekday').queryHash).toBe('h');
  });
});
