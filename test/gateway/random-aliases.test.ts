import fc from 'fast-check';
import { type FieldNode, Kind, parse, print, visit } from 'graphql';
import { people } from '../../gateway/demo/people.ts';
import { ask, type Asked } from '../support/ask.ts';
import { guardedEverywhere } from '../support/guarded-fields.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';
import { randomOperation } from '../support/random-operation.ts';

/** What somebody may call a field: names of fields, of keys, of types, and what planners and prototypes know. */
const names = [
  ...['id', 'asOf', 'code', '__typename', 'nameVi', 'nodes', 'edges', 'agency', 'issuer', 'procedures', 'documents'],
  ...['__proto__', 'constructor', 'toString', '_k0', '_k1', 'nameVi__alias_0', '_entities', '_service', 'Agency'],
  ...['personalPhone', 'representations', 'a', 'agency__alias_1', 'length', 'then', 'toJSON'],
];

/** Every key of an operation becomes another, one for one, drawn from these names; its inverse maps answers back. */
function renaming(operation: string, draw: (options: number) => number): { text: string; back: Map<string, string> } {
  const keys = new Set<string>();
  const document = parse(operation);
  visit(document, { Field: (field) => void keys.add(keyOf(field)) });
  const free = [...names];
  const to = new Map<string, string>();
  for (const key of keys) {
    const chosen = draw(3) === 0 || free.length === 0 ? `r${to.size}` : free.splice(draw(free.length), 1)[0]!;
    to.set(key, chosen);
  }
  const renamed = visit(document, {
    Field: (field) => ({ ...field, alias: { kind: Kind.NAME, value: to.get(keyOf(field))! } }),
  });
  return { text: print(renamed), back: new Map([...to].map(([key, chosen]) => [chosen, key])) };
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function restored(value: unknown, back: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => restored(item, back));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, child]) => [back.get(key), restored(child, back)]);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, child]) => [key, plain(child)]);
}

const isRefused = ({ errors = [] }: Asked['body']) =>
  errors.some(({ extensions }) => ['LIMIT_EXCEEDED', 'RATE_LIMITED'].includes(extensions.code));

/** An operation with its keys renamed is answered as without, renamed: data, and the place and code of each error. */
describe('random aliases', () => {
  let graph: SharedGraph;
  const tokens: (string | undefined)[] = [undefined];
  beforeAll(async () => {
    graph = await sharedGraph();
    for (const name of ['clerk', 'administrator', 'analyst'])
      tokens.push(await graph.token(people.find((person) => person.name === name)!));
  });

  const answer = async (query: string, token: string | undefined, on: boolean): Promise<Asked['body']> =>
    (await ask(graph.url, { query, variables: { on }, ...(token ? { token } : {}) })).body;

  const placed = ({ errors = [] }: Asked['body'], back?: Map<string, string>) =>
    errors
      .map(({ path, extensions }) => {
        const place = path?.map((key) => (typeof key === 'string' && back ? back.get(key) : key)) ?? [];
        return `${extensions.code} ${place.join('.')}`;
      })
      .sort();

  it('change no answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomOperation(await guardedEverywhere()),
        fc.infiniteStream(fc.nat(9_999)),
        fc.nat(3),
        fc.boolean(),
        async (operation, stream, person, on) => {
          const { text, back } = renaming(operation, (options) => (stream.next().value as number) % options);
          const [one, other] = await Promise.all([
            answer(operation, tokens[person], on),
            answer(text, tokens[person], on),
          ]);
          // What would cost too much is refused whole, and the state of a dossier is told so often a minute.
          fc.pre(!isRefused(one) && !isRefused(other));
          expect(one.data).not.toBeUndefined();
          expect(restored(other.data, back)).toEqual(plain(one.data));
          expect(placed(other, back)).toEqual(placed(one));
          expect(JSON.stringify(other.errors ?? [])).not.toContain('INTERNAL');
        },
      ),
      // A slow machine runs fewer of them.
      { numRuns: 150, interruptAfterTimeLimit: 120_000 },
    );
  }, 300_000);
});
