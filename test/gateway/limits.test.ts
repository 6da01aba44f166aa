import fc from 'fast-check';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { limitRefusals, type Limits } from '../../subgraphs/kernel/limits/limits.ts';
import { createDocumentCache } from '../../subgraphs/kernel/http/documents.ts';

const refused = (source: string, limits?: Limits) => limitRefusals(parse(source), limits).map((error) => error.message);

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');
const nested = (depth: number, name = 'a') => `{ ${`${name} { `.repeat(depth - 1)}${name}${' }'.repeat(depth - 1)} }`;
const fragments = (count: number, spread: (next: string) => string) =>
  times(count, (index) => `fragment F${index} on Q { ${index === count - 1 ? 'a' : spread(`...F${index + 1}`)} }`);

describe('an operation within its limits', () => {
  it.each([
    ['has 300 fields', `{ a { ${times(299, (index) => `a${index}: b`)} } }`],
    ['is 20 levels deep', nested(20)],
    ['has 30 root fields', `{ ${times(30, (index) => `a${index}: a`)} }`],
    ['has 10 directives in one place', `{ a ${'@d '.repeat(10)} }`],
    ['has 100 directives', `{ x { ${times(100, (index) => `a${index}: a @d`)} } }`],
    [
      'comes with others as large',
      times(3, (index) => `query Q${index} { a { ${times(299, (field) => `a${field}: b`)} } }`),
    ],
  ])('passes when it %s', (_, source) => expect(refused(source)).toEqual([]));
});

describe('an operation beyond its limits', () => {
  it.each([
    [
      'fields',
      `{ a { ${times(300, (index) => `a${index}: b`)} } }`,
      'has 301 fields with its fragments spread out; the limit is 300: ask for fewer',
    ],
    [
      'fields of a fragment that is spread often',
      `{ a { ${'...F '.repeat(31)} } } fragment F on Q { ${times(10, (index) => `a${index}: b`)} }`,
      'has 311 fields',
    ],
    ['levels', nested(21), 'has 21 levels of fields below each other; the limit is 20'],
    ['levels through fragments', `{ ...F0 } ${fragments(21, (next) => `a { ${next} }`)}`, 'has 21 levels'],
    [
      'root fields',
      `{ ${times(31, (index) => `a${index}: a`)} }`,
      'has 31 root fields, aliases counted; the limit is 30: split',
    ],
    [
      'root fields in a fragment',
      `{ ... on Q { ...F } } fragment F on Q { ${times(31, (index) => `a${index}: a`)} }`,
      'has 31 root fields',
    ],
    ['directives in one place', `{ a ${'@d '.repeat(11)} }`, 'has 11 directives in one place; the limit is 10'],
    ['directives on the operation', `query ${'@d '.repeat(11)} { a }`, 'has 11 directives in one place'],
    ['directives on a variable', `query ($v: Int ${'@d '.repeat(11)}) { a }`, 'has 11 directives in one place'],
    [
      'directives on a fragment',
      `{ ...F } fragment F on Q ${'@d '.repeat(11)} { a }`,
      'has 11 directives in one place',
    ],
    [
      'directives in all',
      `{ x { ${times(101, (index) => `a${index}: a @d`)} } }`,
      'has 101 directives with its fragments spread out; the limit is 100',
    ],
    [
      'directives in all, spread',
      `{ ${'...F @d '.repeat(20)} } fragment F on Q { ${'... @d { a } '.repeat(5)} }`,
      'has 120 directives',
    ],
  ])('is refused for its %s', (_, source, message) =>
    expect(refused(source)).toContainEqual(expect.stringContaining(message)),
  );

  it('is refused with a code, and for each limit at once', () => {
    const errors = limitRefusals(parse(`{ a { b { c } } d }`), { maxDepth: 2, maxFields: 3 });
    expect(errors.map((error) => error.extensions.code)).toEqual(['LIMIT_EXCEEDED', 'LIMIT_EXCEEDED']);
  });

  it('is refused when it is not the first of the document', () => {
    expect(refused(`query A { a } query B ${nested(21)}`)).toHaveLength(1);
  });
});

describe('a document made to explode', () => {
  it('is counted in no time when fragments double fragments', () => {
    const source = `{ ...F0 } ${fragments(400, (next) => `x: a { ${next} } y: a { ${next} }`)}`;
    expect(refused(source)).toContainEqual(expect.stringContaining('has more than a million fields'));
  });

  it('is counted when aliases nest in inline fragments', () => {
    expect(refused(`{ ${'x: a { ... { '.repeat(600)} a ${'} } '.repeat(600)} }`)).toHaveLength(2);
  });

  it.each([
    ['spreads a fragment that is not there', '{ ...Nowhere }'],
    ['has a fragment in itself', '{ ...F } fragment F on Q { a ...F }'],
    ['has fragments in a circle', '{ ...F } fragment F on Q { a { ...G } } fragment G on Q { b { ...F } ...F }'],
    ['has a fragment twice', '{ ...F } fragment F on Q { a } fragment F on Q { b }'],
    ['has no operation', 'fragment F on Q { ...F }'],
    ['is a schema', 'type Query { a: Int }'],
  ])('is left to validation when it %s', (_, source) => expect(refused(source)).toEqual([]));

  it('never hangs or throws, whatever spreads whatever', () => {
    const name = fc.nat({ max: 5 }).map((index) => `F${index}`);
    const spread = fc.oneof(
      name.map((fragment) => `...${fragment}`),
      name.map((fragment) => `a { ...${fragment} b }`),
    );
    const body = fc.array(spread, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
    const document = fc.tuple(body, fc.array(fc.tuple(name, body), { maxLength: 10 }));
    fc.assert(
      fc.property(document, ([operation, definitions]) => {
        refused(
          [`{ ${operation} }`, ...definitions.map(([fragment, text]) => `fragment ${fragment} on Q { ${text} }`)].join(
            ' ',
          ),
        );
      }),
    );
  });
});

describe('introspection', () => {
  const everything = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });

  const schema = 'type Query { a: Int }';

  it('passes as tools ask for it, also beside as much data as is allowed', () => {
    expect(refused(everything)).toEqual([]);
    expect(refused(everything.replace('__schema', `a { ${times(299, (index) => `a${index}: b`)} } __schema`))).toEqual(
      [],
    );
    expect(createDocumentCache(buildSchema(schema), limitRefusals, parse(schema))(everything)).toHaveProperty(
      'document',
    );
  });

  it('has no allowance for data, nor data for it', () => {
    expect(refused('{ __type(name: "A") { name kind } a }', { maxFields: 1 })).toEqual([]);
    expect(refused('{ a { __type(name: "A") { name kind } } }', { maxFields: 3 })).toHaveLength(1);
  });

  it.each([
    [
      'twice at once',
      everything.replace('__schema', 'again: __schema { types { ...FullType } } __schema'),
      'introspection fields',
    ],
    [
      'with fields in fields in fields',
      '{ __schema { types { fields { type { fields { name } } } } } }',
      'has 3 introspection lists inside each other; the limit is 2',
    ],
    [
      'with types in types',
      '{ __type(name: "A") { possibleTypes { interfaces { possibleTypes { name } } } } }',
      'has 3 introspection lists',
    ],
    [
      'with types in types through fragments',
      '{ ...F } fragment F on Query { __type(name: "A") { ...G } } fragment G on __Type { fields { type { interfaces { ...H } } } } fragment H on __Type { fields { name } }',
      'has 3 introspection lists',
    ],
    ['too deep', `{ __type(name: "A") ${nested(20, 'ofType')} }`, 'has 21 levels of introspection'],
    [
      'under many aliases',
      `{ ${times(6, (index) => `t${index}: __type(name: "A") { name }`)} }`,
      'has 6 introspection root fields',
    ],
  ])('is refused %s', (_, source, message) => expect(refused(source)).toContainEqual(expect.stringContaining(message)));
});
