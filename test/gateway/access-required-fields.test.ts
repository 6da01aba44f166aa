import { readSupergraphAccess } from '../../gateway/access/supergraph-access.ts';

/** Supergraphs as compositions wrote them that did not demand the guard of what a field requires. */
function accessOf(types: string) {
  const access = readSupergraphAccess(`
    schema
      @link(url: "https://specs.apollo.dev/link/v1.0")
      @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
      @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
      @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)
    { query: Query }
    type Query { person: Person }
    ${types}`);
  return Object.fromEntries(
    [...access].map(([coordinate, requirements]) => [
      coordinate,
      requirements.map(({ signedIn, policies }) => policies?.join() ?? signedIn),
    ]),
  );
}
const requires = (fields: string) => `@join__field(graph: B, requires: "${fields}")`;

describe('a field that requires others', () => {
  it.each<[string, string, Record<string, unknown[]>]>([
    [
      'is guarded as they are, besides its own guard',
      `type Person { a: Int @authenticated b: Int @policy(policies: [["p"]]) ${requires('a')} c: Int ${requires('d')} d: Int }`,
      { 'Person.a': [true], 'Person.b': ['p', true] },
    ],
    [
      'is guarded as what they in turn require',
      `type Person { a: Int @authenticated b: Int ${requires('a')} c: Int ${requires('b')} }`,
      { 'Person.a': [true], 'Person.b': [true], 'Person.c': [true] },
    ],
    [
      'is guarded as what is below them, lists and arguments regardless',
      `type Person { a: Int ${requires('homes(at: 1) { street { name } }')} homes(at: Int): [Home!]! }
       type Home { street: Street } type Street { name: Int @authenticated }`,
      { 'Person.a': [true], 'Street.name': [true] },
    ],
    [
      'is guarded as the types that they are of',
      `type Person { a: Int ${requires('home { id }')} home: Home } type Home @authenticated { id: ID }`,
      { 'Person.a': [true], Home: [true] },
    ],
    [
      'is guarded as each type behind an interface, and in a fragment',
      `type Person { a: Int ${requires('home { id }')} b: Int ${requires('home { ... on Hut { size } }')} home: Home }
       interface Home { id: ID } type Hut implements Home { id: ID @policy(policies: [["q"]]) size: Int @authenticated }`,
      { 'Person.a': ['q'], 'Person.b': [true], 'Hut.id': ['q'], 'Hut.size': [true] },
    ],
    [
      'may require one that requires it',
      `type Person { a: Int @authenticated ${requires('b')} b: Int ${requires('a')} }`,
      { 'Person.a': [true], 'Person.b': [true] },
    ],
  ])('%s', (_, types, expected) => expect(accessOf(types)).toEqual(expected));
});
