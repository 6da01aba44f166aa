import fc from 'fast-check';
import {
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { createAccessFilter } from '../../gateway/access/access-filter.ts';
import { anonymous, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { randomDocument } from '../support/random-document.ts';
import { access, people, schema, viewer } from '../support/small-supergraph.ts';

const filter = createAccessFilter(schema, access);

function filtered(source: string, who: Viewer, operationName?: string) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const result = filter.filter({ document, hash: source, operationName }, who);
  expect(validate(schema, result.document)).toEqual([]);
  return { ...result, text: stripIgnoredCharacters(print(result.document)), same: result.document === document };
}

const lan = viewer();

describe('what the token does not allow', () => {
  it.each<[string, string, Viewer, string]>([
    ['at the root', '{ log officers { id } }', lan, '{officers{id}}'],
    ['behind an alias', '{ agency { id money: budget } }', lan, '{agency{id}}'],
    ['behind the alias of an open field', '{ agency { id: budget label } }', lan, '{agency{label}}'],
    ['behind the alias __proto__', '{ officers { id __proto__: phone } }', lan, '{officers{id}}'],
    [
      'in a named fragment',
      '{ agency { ...A } } fragment A on Agency { id budget }',
      lan,
      '{agency{...A}}fragment A on Agency{id}',
    ],
    [
      'in a nested named fragment',
      '{ agency { ...A } } fragment A on Agency { id ...B } fragment B on Agency { label budget }',
      lan,
      '{agency{...A}}fragment B on Agency{label}fragment A on Agency{id ...B}',
    ],
    [
      'in a fragment that two places spread',
      '{ agency { ...A parent { ...A } } } fragment A on Agency { id budget }',
      lan,
      '{agency{...A parent{...A}}}fragment A on Agency{id}',
    ],
    [
      'in fragments of which nothing is left',
      '{ agency { id ...A } } fragment A on Agency { ...B } fragment B on Agency { budget }',
      lan,
      '{agency{id}}',
    ],
    [
      'in an inline fragment',
      '{ subject { id ... on Agency { label budget } } }',
      lan,
      '{subject{id ...on Agency{label}__runtimeType:__typename}}',
    ],
    [
      'in an inline fragment of which nothing is left',
      '{ agency { id ... on Agency { budget } } }',
      lan,
      '{agency{id}}',
    ],
    [
      'in an inline fragment without a type',
      '{ agency { id ... @include(if: true) { budget } } }',
      lan,
      '{agency{id}}',
    ],
    [
      'on an interface when one type behind it is guarded',
      '{ subject { id label } }',
      anonymous,
      '{subject{id __runtimeType:__typename}}',
    ],
    [
      'on an interface inside an open type',
      '{ agency { label ... on Subject { l: label } } }',
      anonymous,
      '{agency{label}}',
    ],
    [
      'on a member of a union',
      '{ parties { ... on Officer { id phone } ... on Agency { label } } }',
      lan,
      '{parties{...on Officer{id}...on Agency{label}__runtimeType:__typename}}',
    ],
    ['in a list in a list', '{ officers { id label } }', anonymous, '{officers{id}}'],
    [
      'at the root of a mutation',
      'mutation { rename(name: "x") { id } dismiss(id: 1) { id } }',
      anonymous,
      'mutation{rename(name:"x"){id}}',
    ],
    ['below a mutation', 'mutation { rename(name: "x") { id budget } }', lan, 'mutation{rename(name:"x"){id}}'],
    [
      'whatever @skip and @include say',
      '{ agency { id budget @skip(if: true) b: budget @include(if: true) } }',
      lan,
      '{agency{id}}',
    ],
    [
      'in each place that a key is put together from',
      '{ agency { head { id } head { badge } } }',
      anonymous,
      '{agency{head{id}head{__runtimeType:__typename}}}',
    ],
    ['as a field of a guarded type', '{ agency { id vault { gold } } }', lan, '{agency{id}}'],
    [
      'as a guarded type among others',
      '{ agency { stores { ... on Vault { gold keeper { id } } ... on Shed { tools } } } }',
      lan,
      '{agency{stores{...on Shed{tools}__runtimeType:__typename}}}',
    ],
    ['as a guarded enum', '{ officers { id grade } }', anonymous, '{officers{id}}'],
    ['as a guarded scalar', '{ officers { id grade pay } }', lan, '{officers{id grade}}'],
    ['by none of its sets of scopes', '{ officers { id phone } }', viewer('contact', 'adm'), '{officers{id}}'],
    [
      'when the scope is there but nobody is signed in',
      '{ officers { id phone } }',
      { ...viewer('admin'), subject: null },
      '{officers{id}}',
    ],
  ])('is taken out %s', (_, source, who, expected) => {
    expect(filtered(source, who)).toMatchObject({ text: expected, denied: true, nothingLeft: false });
  });

  it('leaves a placeholder where a selection would be empty', () => {
    expect(filtered('{ agency { budget } }', lan).text).toBe('{agency{__runtimeType:__typename}}');
    expect(filtered('{ agency { ...A } } fragment A on Agency { budget }', lan).text).toBe(
      '{agency{__runtimeType:__typename}}',
    );
  });

  it('leaves a placeholder under an alias that the operation does not use itself', () => {
    const source = '{ agency { parent { budget } __runtimeType: label __runtimeType_: id } }';
    expect(filtered(source, lan).text).toBe(
      '{agency{parent{__runtimeType__:__typename}__runtimeType:label __runtimeType_:id}}',
    );
  });

  it.each([
    '{ log }',
    '{ ...Q } fragment Q on Query { log again: log }',
    '{ ... { log } }',
    'mutation { dismiss(id: 1) { id } }',
  ])('can leave nothing to run: %s', (source) =>
    expect(filtered(source, anonymous)).toMatchObject({ denied: true, nothingLeft: true }),
  );

  it('takes the variables with it that only it used', () => {
    const source = `query ($year: Int, $prefix: String, $all: Boolean!) {
      agency { id budget(year: $year) staff @include(if: $all) { id phone(prefix: $prefix) } }
    }`;
    expect(filtered(source, viewer('budget')).text).toBe(
      'query($year:Int$all:Boolean!){agency{id budget(year:$year)staff@include(if:$all){id}}}',
    );
    expect(filtered(source, lan).text).toBe('query($all:Boolean!){agency{id staff@include(if:$all){id}}}');
  });
});

describe('a supergraph in which interfaces do not repeat the guards behind them', () => {
  // As older compositions wrote it.
  const hide = (guarded: string, source: string) => {
    const older = createAccessFilter(schema, new Map([[guarded, [{ signedIn: true, scopes: [] }]]]));
    return stripIgnoredCharacters(print(older.filter({ document: parse(source), hash: source }, anonymous).document));
  };

  it('hides a field that is guarded on one type behind the interface', () => {
    expect(hide('Officer.label', '{ subject { id label ... on Agency { a: label } } }')).toBe(
      '{subject{id ...on Agency{a:label}__runtimeType:__typename}}',
    );
  });

  it('hides every field when one type behind the interface is guarded', () => {
    expect(hide('Officer', '{ subject { id __typename ... on Agency { a: label } } }')).toBe(
      '{subject{__typename ...on Agency{a:label}__runtimeType:__typename}}',
    );
  });
});

describe('what the token allows', () => {
  it.each<[string, string, Viewer]>([
    [
      'nothing guarded is asked',
      '{ agency { id label head { id } } subject { id } parties { __typename } }',
      anonymous,
    ],
    ['one of the sets of scopes is there', '{ officers { phone label badge grade } }', viewer('contact', 'read')],
    ['the other set is there', '{ officers { phone } }', viewer('admin')],
    [
      'an open type is asked for what is guarded on its sibling',
      '{ agency { label } subject { ... on Agency { label } } }',
      anonymous,
    ],
    [
      'the schema is asked',
      '{ __schema { types { name fields { name } } } __type(name: "Vault") { name } __typename }',
      anonymous,
    ],
    ['only an operation that does not run is guarded', 'query A { agency { id } } query B { log }', anonymous],
  ])('passes as the very same document when %s', (_, source, who) => {
    const operationName = source.startsWith('query A') ? 'A' : undefined;
    expect(filtered(source, who, operationName)).toMatchObject({
      same: true,
      queryHash: source,
      denied: false,
      nothingLeft: false,
    });
  });

  it('keeps introspection beside what is taken out', () => {
    expect(
      filtered('{ log __schema { ...S } __typename } fragment S on __Schema { queryType { name } }', lan).text,
    ).toBe('{__schema{...S}__typename}fragment S on __Schema{queryType{name}}');
  });
});

describe('the operation that is asked for', () => {
  const source = 'query A { agency { ...F } } query B { log agency { id } } fragment F on Agency { id budget }';

  it('is the only one left', () => {
    expect(filtered(source, lan, 'A').text).toBe('query A{agency{...F}}fragment F on Agency{id}');
    expect(filtered(source, lan, 'B').text).toBe('query B{agency{id}}');
    expect(filtered(source, lan, 'A').queryHash).not.toBe(filtered(source, lan, 'B').queryHash);
  });

  it('must be in the document', () => {
    expect(() => filtered(source, lan, 'C')).toThrow('Name one of the operations');
    expect(() => filtered(source, lan)).toThrow('Name one of the operations');
  });
});

describe('the hash that plans are kept by', () => {
  const source = '{ log agency { budget } officers { phone badge } }';
  const people = [
    anonymous,
    lan,
    viewer('audit'),
    viewer('budget'),
    viewer('admin'),
    viewer('audit', 'budget'),
    viewer('audit', 'budget', 'admin'),
  ];

  it.each([
    ['from least to most', people],
    ['from most to least', [...people].reverse()],
  ])('differs for each set of rights, %s', (_, order) => {
    const fresh = createAccessFilter(schema, access);
    const document = parse(source);
    const variants = order.map((who) => fresh.filter({ document, hash: 'h' }, who));
    const texts = variants.map((variant) => print(variant.document));
    expect(new Set(texts).size).toBe(people.length);
    expect(new Set(variants.map((variant) => variant.queryHash)).size).toBe(people.length);
  });

  it('is shared by viewers with the same rights, as is the variant', () => {
    const document = parse(source);
    const [first, second] = ['read', 'nothing:to-do-with-it'].map((scope) =>
      filter.filter({ document, hash: 'h' }, viewer('audit', scope)),
    );
    expect(second).toBe(first);
  });
});

describe('any operation', () => {
  it.each(people)('keeps nothing that the viewer may not read, who is %s', (_, { who, hidden }) => {
    const isHidden = (coordinate: string) => hidden.includes(coordinate);
    fc.assert(
      fc.property(randomDocument(schema), (document) => {
        const result = createAccessFilter(schema, access).filter({ document, hash: 'h' }, who);
        expect(validate(schema, result.document)).toEqual([]);
        expect(coordinates(result.document).filter(isHidden)).toEqual([]);
        expect(result.denied).toBe(coordinates(separateOperations(document)['']!).some(isHidden));
      }),
      { numRuns: 200 },
    );
  });

  function coordinates(document: ReturnType<typeof parse>): string[] {
    const types = new TypeInfo(schema);
    const found: string[] = [];
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: ({ name }) => void found.push(`${types.getParentType()!.name}.${name.value}`),
      }),
    );
    return found;
  }
});
