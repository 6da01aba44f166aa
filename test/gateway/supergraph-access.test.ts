import { ApolloGateway } from '@apollo/gateway';
import { readSupergraphAccess, withoutSecurityLinks } from '../../gateway/access/supergraph-access.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import { compose, supergraphSdl } from '../support/small-supergraph.ts';

const signedIn = [{ signedIn: true, scopes: [] }];
const scopes = (...sets: string[][]) => [{ signedIn: true, scopes: sets }];

/** A supergraph written by hand, with these links besides those that every one has. */
function supergraph(links: string, types = 'type Query { open: Int }'): string {
  return `
    schema
      @link(url: "https://specs.apollo.dev/link/v1.0")
      @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
      ${links}
    { query: Query }
    ${types}`;
}

const federation = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;

describe('what a supergraph demands', () => {
  it('is read of fields and types', () => {
    expect(Object.fromEntries(readSupergraphAccess(supergraphSdl))).toEqual({
      'Query.log': scopes(['audit']),
      'Mutation.dismiss': signedIn,
      // Composition puts on an interface's field what any type behind it demands.
      'Subject.label': signedIn,
      'Officer.label': signedIn,
      'Officer.phone': scopes(['contact', 'read'], ['admin']),
      'Officer.badge': signedIn,
      'Officer.file': [{ signedIn: false, scopes: [], policies: [['keeper', 'weekday'], ['chief']] }],
      'Agency.budget': scopes(['budget']),
      Vault: scopes(['vault']),
      Grade: signedIn,
      Money: scopes(['pay']),
    });
  });

  it('is read of an interface when a type behind it is guarded', () => {
    const sdl = compose({
      a:
        federation('"@authenticated"') +
        'type Query { it: It } interface It { id: ID } type One implements It @authenticated { id: ID } type Two implements It { id: ID }',
    });
    expect([...readSupergraphAccess(sdl).keys()].sort()).toEqual(['It', 'One']);
  });

  it('is read of directives that a subgraph imports under other names', () => {
    const renamed = compose({
      only:
        federation(
          '"@key", { name: "@authenticated", as: "@login" }, { name: "@requiresScopes", as: "@needs" }, { name: "@policy", as: "@rule" }',
        ) +
        'type Query { me: String @login mine: String @needs(scopes: [["a"]]) ours: Int @rule(policies: [["p"]]) theirs: String }',
    });
    expect(renamed).toContain('import: [{name: "@authenticated", as: "@login"}]');
    expect(Object.fromEntries(readSupergraphAccess(renamed))).toEqual({
      'Query.me': signedIn,
      'Query.mine': scopes(['a']),
      'Query.ours': [{ signedIn: false, scopes: [], policies: [['p']] }],
    });
  });

  it('is read of a feature that is linked under another name', () => {
    const links = '@link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "auth", for: SECURITY)';
    const access = readSupergraphAccess(supergraph(links, 'type Query { me: Int @auth own: Int @authenticated }'));
    expect(Object.fromEntries(access)).toEqual({ 'Query.me': signedIn });
  });

  it('is at least to be signed in when the scopes are missing', () => {
    const links = '@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)';
    const access = readSupergraphAccess(supergraph(links, 'type Query { me: Int @requiresScopes }'));
    expect(Object.fromEntries(access)).toEqual({ 'Query.me': signedIn });
  });

  it('is met by nobody when the policies are missing', () => {
    const links = '@link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)';
    const access = readSupergraphAccess(supergraph(links, 'type Query { me: Int @policy }'));
    expect(Object.fromEntries(access)).toEqual({ 'Query.me': [{ signedIn: false, scopes: [], policies: [] }] });
  });

  it('is read where the link directive itself has another name', () => {
    const sdl = `
      schema
        @using(url: "https://specs.apollo.dev/link/v1.0", as: "using")
        @using(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
      { query: Query }
      type Query { me: Int @authenticated }`;
    expect([...readSupergraphAccess(sdl).keys()]).toEqual(['Query.me']);
  });

  it('holds on the implementing types too when an interface object gives the field', () => {
    const sdl = compose({
      a:
        federation('"@key"') +
        'type Query { it: It } interface It @key(fields: "id") { id: ID! } type One implements It @key(fields: "id") { id: ID! }',
      b:
        federation('"@key", "@interfaceObject", "@authenticated"') +
        'type It @interfaceObject @key(fields: "id") { id: ID! rank: Int @authenticated }',
    });
    const onTheType = 'rank: Int @authenticated @join__field\n';
    expect(sdl).toContain(onTheType);
    // Older compositions leave it out.
    for (const composed of [sdl, sdl.replace(onTheType, 'rank: Int @join__field\n')])
      expect([...readSupergraphAccess(composed).keys()].sort()).toEqual(['It.rank', 'One.rank']);
  });
});

describe('a security feature that is not enforced here', () => {
  it.each([
    [
      'is a later version that does not say it is security',
      '@link(url: "https://specs.apollo.dev/policy/v0.2")',
      'policy/v0.2',
    ],
    [
      'is of somebody else',
      '@link(url: "https://example.com/vault/v1.0", for: SECURITY)',
      'https://example.com/vault/v1.0',
    ],
    [
      'is a later version',
      '@link(url: "https://specs.apollo.dev/authenticated/v0.2", for: SECURITY)',
      'authenticated/v0.2',
    ],
    ['has no version', '@link(url: "https://specs.apollo.dev/requiresScopes/", for: SECURITY)', 'requiresScopes/'],
  ])('stops start-up when it %s', (_, links, named) => {
    const attempt = () => readSupergraphAccess(supergraph(links));
    expect(attempt).toThrow(StartUpError);
    expect(attempt).toThrow(named);
    expect(() => withoutSecurityLinks(supergraph(links))).toThrow(StartUpError);
  });

  it('cannot hide in a schema that links nothing', () => {
    expect(() => readSupergraphAccess('type Query { me: Int @authenticated }')).toThrow(StartUpError);
  });
});

describe('a supergraph without its security links', () => {
  const ours = compose({
    a: `extend schema
        @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", { name: "@authenticated", as: "@login" }, "@requiresScopes", { name: "@policy", as: "@rule" }])
        @link(url: "https://specs.province-graph.org/access/v1.0", import: ["@access"])
        @composeDirective(name: "@access")
      directive @access(class: String!, when: [String!]) on FIELD_DEFINITION
      type Query { me: Pay @login @access(class: "PERSONAL", when: ["self"]) mine: Int @requiresScopes(scopes: [["a"]]) @rule(policies: [["p"]]) }
      scalar Pay @requiresScopes(scopes: [["b"]])`,
  });

  it('is refused before and loads after', async () => {
    await expect(load(ours)).rejects.toThrow('SECURITY');
    const { schema } = await load(withoutSecurityLinks(ours));
    expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(['me', 'mine']);
    expect(schema.getType('requiresScopes__Scope')).toBeUndefined();
    expect(schema.getType('policy__Policy')).toBeUndefined();
  });

  it('has lost the three features and nothing else', () => {
    const stripped = withoutSecurityLinks(ours);
    expect(stripped).not.toMatch(/login|authenticated|requiresScopes|rule|policy/);
    expect(stripped).toContain('@access(class: "PERSONAL", when: ["self"])');
    expect(stripped).toContain('@link(url: "https://specs.province-graph.org/access/v1.0", import: ["@access"])');
    expect(withoutSecurityLinks(stripped)).toBe(stripped);
  });

  function load(sdl: string) {
    const silent = { debug() {}, info() {}, warn() {}, error() {} };
    return new ApolloGateway({ supergraphSdl: sdl, logger: silent }).load();
  }
});
