import { buildSchema, parse } from 'graphql';
import { changelogEntry, missingVersion, raised, stepOf } from '../../gateway/release/changelog.rules.ts';
import { demandChanges } from '../../gateway/release/demands.rules.ts';
import { changesOf } from '../../gateway/release/released.ts';
import { refusedChanges, undatedDeprecations } from '../../gateway/release/retirement.rules.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';

/** What of the API may be changed, worked out by hand: something goes 30 days after it was deprecated. */
const text = `
  type Query {
    agency(id: ID!, asOf: String): Agency
    old: Agency @deprecated(reason: "Use agency. Since 2026-10-30.")
    recent: Agency @deprecated(reason: "Use agency. Since 2026-11-10.")
    report(year: Int @deprecated(reason: "Use period. Since 2026-10-01."), period: String): Report
      @deprecated(reason: "Nobody reports. Since 2026-10-01.")
    levels: [Level!]
    save(input: Save): Boolean
    parties: [Party]
  }
  type Agency { name: String! nickname: String since: Int }
  type Report { title: String part: ReportPart }
  type ReportPart { text: String }
  type Person { name: String }
  union Party = Agency | Person
  enum Level { PROVINCE DISTRICT @deprecated(reason: "Abolished. Since 2025-07-01.") COMMUNE }
  input Save { id: ID text: String old: Int @deprecated(reason: "Unused. Since 2026-01-01.") }
`;
const released = buildSchema(text);
const today = parsePlainDate('2026-11-29');
/** The released schema with some of its text replaced; each replacement must be there to be made. */
function changed(...replacements: [string | RegExp, string][]) {
  return buildSchema(
    replacements.reduce((sdl, [from, to]) => {
      const next = sdl.replace(from, to);
      if (next === sdl) throw new Error(`nothing to replace: ${String(from)}`);
      return next;
    }, text),
  );
}

async function refusals(...replacements: [string | RegExp, string][]) {
  const changes = await changesOf(released, changed(...replacements));
  return refusedChanges(changes, { released, today, deprecatedDays: 30 }).map(({ path, advice }) => [path, advice]);
}

const deprecate = (path: string) =>
  `deprecate it first: @deprecated(reason: "… Since 2026-11-29."), release that (npm run schema:release), and do this 30 days later; npm run usage -- ${path} says who asks for it`;
const beside = (path: string) =>
  `add another beside it, and deprecate it: @deprecated(reason: "… Since 2026-11-29."), release that (npm run schema:release), and do this 30 days later; npm run usage -- ${path} says who asks for it`;

it.each<[string, [string | RegExp, string][], [string, string][]]>([
  ['a field that is gone', [['nickname: String', '']], [['Agency.nickname', deprecate('Agency.nickname')]]],
  [
    'a field deprecated 19 days ago',
    [[/recent: .*\n/, '']],
    [['Query.recent', 'it is deprecated, and may go on 2026-12-10']],
  ],
  ['an argument that is gone', [[', asOf: String', '']], [['Query.agency.asOf', deprecate('Query.agency')]]],
  ['a required argument', [['asOf: String', 'asOf: String, by: ID!']], [['Query.agency.by', beside('Query.agency')]]],
  [
    'an argument that becomes required',
    [['asOf: String', 'asOf: String!']],
    [['Query.agency.asOf', beside('Query.agency')]],
  ],
  ['a field that may become null', [['name: String!', 'name: String']], [['Agency.name', beside('Agency.name')]]],
  ['a field of another type', [['since: Int', 'since: String']], [['Agency.since', beside('Agency.since')]]],
  ['an enum value that is gone', [[' COMMUNE', '']], [['Level.COMMUNE', deprecate('Level.COMMUNE')]]],
  ['a required part of an input', [['id: ID text', 'id: ID! text']], [['Save.id', beside('Save.id')]]],
])('%s is refused', async (_, replacements, expected) => {
  expect(await refusals(...replacements)).toEqual(expected);
});

it('a type of a union may not go, though nothing else leads to it', async () => {
  const refused = await refusals(['| Person', ''], ['type Person { name: String }', '']);
  expect(refused.map(([path]) => path)).toEqual(['Person', 'Party']);
});

it.each<[string, [string | RegExp, string][]]>([
  ['a field deprecated 30 days ago', [[/old: Agency .*\n/, '']]],
  ['an argument of it that is required from now on', [['period: String', 'period: String!']]],
  ['a deprecated argument', [[/year: .*?\), /, '']]],
  ['an enum value', [[/DISTRICT .*?\) /, '']]],
  ['a part of an input', [[/ old: Int .*?\)/, '']]],
  [
    'the last field that led to a type, and the types',
    [
      [/report\([^]*?reports\. Since 2026-10-01\."\)/, ''],
      ['type Report { title: String part: ReportPart }', ''],
      ['type ReportPart { text: String }', ''],
    ],
  ],
  ['a field that is never null again', [['since: Int', 'since: Int!']]],
  ['an argument that may be left out', [['id: ID!, asOf', 'id: ID, asOf']]],
  ['a field that is new', [['since: Int', 'since: Int until: Int']]],
])('%s may be changed', async (_, replacements) => {
  expect(await refusals(...replacements)).toEqual([]);
});

it('the day of the last but one day of its time is too early', async () => {
  const changes = await changesOf(released, changed([/old: Agency .*\n/, '']));
  const day = (text: string) => refusedChanges(changes, { released, today: parsePlainDate(text), deprecatedDays: 30 });
  expect(day('2026-11-28').map(({ path }) => path)).toEqual(['Query.old']);
  expect(day('2026-11-29')).toEqual([]);
});

it('a deprecation says since when, and not since before anybody could read of it', () => {
  const api = changed(
    ['nickname: String', 'nickname: String @deprecated(reason: "Use name.")'],
    ['since: Int', 'since: Int @deprecated(reason: "Unused. Since 2026-01-01.")'],
    ['levels: [Level!]', 'levels: [Level!] @deprecated(reason: "Unused. Since 2026-11-29.")'],
  );
  expect(undatedDeprecations(api, released, parsePlainDate('2026-11-20'))).toEqual([
    'Agency.nickname is deprecated without a day; end its reason with "Since 2026-11-29."',
    'Agency.since is deprecated since a day before the last release (2026-11-20), which did not say so',
  ]);
});

describe('a release', () => {
  it('has a step by what changed', async () => {
    const step = async (...replacements: [string | RegExp, string][]) =>
      stepOf(await changesOf(released, changed(...replacements)));
    expect(await step(['nickname: String', ''])).toBe('major');
    expect(await step(['since: Int', 'since: Int until: Int'])).toBe('minor');
    expect(await step(['since: Int', 'since: Int @deprecated(reason: "Since 2026-11-29.")'])).toBe('minor');
    expect(await step(['since: Int', '"The year." since: Int'])).toBe('patch');
    expect([raised('1.4.2', 'major'), raised('1.4.2', 'minor'), raised('1.4.2', 'patch')]).toEqual([
      '2.0.0',
      '1.5.0',
      '1.4.3',
    ]);
  });

  it('is told with what breaks first, and new types without their parts', async () => {
    const api = changed(
      [/old: Agency .*\n/, '\n'],
      ['since: Int', '"The year." since: Int head: Head'],
      ['union Party', 'type Head { name(short: Boolean): String }\n union Party'],
    );
    expect(changelogEntry('2.0.0', '2026-11-29', await changesOf(released, api), 'a court ordered it')).toBe(
      `## 2.0.0 · 2026-11-29

- **Before its time:** a court ordered it
- **Breaking.** Field \`old\` (deprecated) was removed from object type \`Query\`.
- Type \`Head\` was added.
- Field \`head\` was added to object type \`Agency\`.
`,
    );
    expect(changelogEntry('1.0.1', '2026-11-29', [])).toBe('## 1.0.1 · 2026-11-29\n\n- Descriptions only.\n');
  });
});

describe('what the directives of a supergraph demand', () => {
  const supergraph = `
    type Query {
      search(text: Text! @bound(length: 200), codes: [ID!] @bound(items: 20, length: 50), by: [ID!]): [Agency]
        @listSize(assumedSize: 20) @access(class: "PUBLIC")
      days(from: Date, to: Date @bound(days: 366, since: "from"), first: Int @bound(min: 0, max: 100)): Int
      tasks: [Task] @requiresScopes(scopes: [["tasks:read"], ["documents:read", "documents:subtree"]])
      viewer: String @authenticated @access(class: "INTERNAL", when: ["self", "agency"])
      hidden(text: Text @bound(length: 9)): String @inaccessible
    }
    input Save { text: Text! @bound(length: 5000) }
  `;

  /** What changes, and what of it breaks a client, when some of its text is replaced; and the other way round. */
  function both(from: string, to: string): [level: string, path: string][][] {
    const other = supergraph.replace(from, to);
    if (other === supergraph) throw new Error(`nothing to replace: ${from}`);
    const [earlier, later] = [parse(supergraph), parse(other)];
    return [demandChanges(earlier, later), demandChanges(later, earlier)].map((changes) =>
      changes.map(({ level, path }) => [level, path]),
    );
  }

  it.each([
    ['a shorter text', 'length: 200', 'length: 199', 'Query.search.text'],
    ['a shorter list', 'items: 20,', 'items: 19,', 'Query.search.codes'],
    ['shorter items of a list', 'items: 20, length: 50', 'items: 20, length: 49', 'Query.search.codes'],
    ['a list of what is there once', 'items: 20,', 'items: 20, unique: true,', 'Query.search.codes'],
    ['a list that was not bounded', 'by: [ID!]', 'by: [ID!] @bound(items: 100)', 'Query.search.by'],
    ['a smaller span', 'days: 366', 'days: 365', 'Query.days.to'],
    ['a smaller number', 'max: 100', 'max: 99', 'Query.days.first'],
    ['a greater least number', 'min: 0', 'min: 1', 'Query.days.first'],
    ['a shorter text of an input', 'length: 5000', 'length: 300', 'Save.text'],
    ['a further scope', '["tasks:read"]', '["tasks:read", "tasks:subtree"]', 'Query.tasks'],
    ['a scope less to choose from', '["tasks:read"], ', '', 'Query.tasks'],
    [
      'a token',
      'first: Int @bound(min: 0, max: 100)): Int',
      'first: Int @bound(min: 0, max: 100)): Int @authenticated',
      'Query.days',
    ],
    ['a scope where a token did', '@authenticated', '@requiresScopes(scopes: [["a:b"]])', 'Query.viewer'],
    ['a relationship less to choose from', '["self", "agency"]', '["self"]', 'Query.viewer'],
    ['a relationship', '@access(class: "PUBLIC")', '@access(class: "PUBLIC", when: ["self"])', 'Query.search'],
  ])('%s breaks operations, and its reverse does not', (_, from, to, path) => {
    expect(both(from, to)).toEqual([[['BREAKING', path]], [['NON_BREAKING', path]]]);
  });

  it('a span that is counted from another argument breaks operations both ways', () => {
    expect(both('since: "from"', 'since: "first"')).toEqual([
      [['BREAKING', 'Query.days.to']],
      [['BREAKING', 'Query.days.to']],
    ]);
  });

  it('what is counted otherwise, or is of another class, may break operations', () => {
    const dangerous = (path: string) => [[['DANGEROUS', path]], [['DANGEROUS', path]]];
    expect(both('assumedSize: 20', 'assumedSize: 200')).toEqual(dangerous('Query.search'));
    expect(both('length: 5000', 'length: 5000, line: true')).toEqual([
      [['DANGEROUS', 'Save.text']],
      [['NON_BREAKING', 'Save.text']],
    ]);
    expect(both('@listSize', '@cost(weight: 9) @listSize')).toEqual(dangerous('Query.search'));
    expect(both('class: "INTERNAL"', 'class: "PERSONAL"')).toEqual(dangerous('Query.viewer'));
  });

  it('what is hidden, is new or is gone says nothing, nor does the order of scopes', () => {
    expect(both('length: 9', 'length: 8')).toEqual([[], []]);
    expect(both('input Save {', 'input Save { title: Text @bound(length: 1)')).toEqual([[], []]);
    expect(both('"documents:read", "documents:subtree"', '"documents:subtree", "documents:read"')).toEqual([[], []]);
  });

  it('is refused and told as other changes are: what is deprecated for long enough may take less', () => {
    const earlier = buildSchema(
      'type Query { old(text: String, by: String): Int @deprecated(reason: "Since 2026-10-30.") now(text: String): Int }',
    );
    const sdl = (length: number) =>
      parse(
        `type Query { old(text: Text @bound(length: ${length})): Int now(text: Text @bound(length: ${length})): Int }`,
      );
    const changes = demandChanges(sdl(200), sdl(100));
    const refused = refusedChanges(changes, { released: earlier, today, deprecatedDays: 30 });
    expect(refused.map(({ path, advice }) => [path, advice])).toEqual([['Query.now.text', beside('Query.now')]]);
    expect(stepOf(changes)).toBe('major');
    expect(stepOf(demandChanges(sdl(100), sdl(200)))).toBe('minor');
    expect(changelogEntry('2.0.0', '2026-11-29', refused)).toBe(
      '## 2.0.0 · 2026-11-29\n\n- **Breaking.** `Query.now.text` takes less: length 100, before 200.\n',
    );
  });
});

it.each<[before: string, version: string, step: 'major' | 'minor' | 'patch', least: string | undefined]>([
  ['1.4.2', '1.4.2', 'patch', '1.4.3'],
  ['1.4.2', '1.4.3', 'patch', undefined],
  ['1.4.2', '1.4.3', 'minor', '1.5.0'],
  ['1.4.2', '1.5.0', 'minor', undefined],
  ['1.4.2', '1.10.0', 'major', '2.0.0'],
  ['1.9.0', '1.10.0', 'minor', undefined],
  ['1.4.2', '2.0.0', 'major', undefined],
  ['0.2.0', '0.2.1', 'minor', '0.3.0'],
  ['0.2.0', '0.2.1', 'major', '0.3.0'],
  ['0.2.0', '0.3.0', 'major', undefined],
])('an SDK that was %s and is %s has not taken a %s step while it is below %s', (before, version, step, least) => {
  expect(missingVersion(before, version, step)).toBe(least);
});
