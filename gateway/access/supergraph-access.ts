import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  visit,
} from 'graphql';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';
import { inheritFromRequiredFields } from './required-fields.ts';
import type { Requirement } from './requirement.ts';
import { type SecurityLink, securityLinks } from './security-links.ts';
import { supergraphDocument } from '../supergraph/document.ts';

/**
 * What a supergraph demands of its readers, by schema coordinate (`Officer.phone`, `Vault`); all that is listed must be
 * met. What is not guarded is not in it, and equal requirements are one object.
 */
export type SupergraphAccess = ReadonlyMap<string, readonly Requirement[]>;

/**
 * Reads from a full federation 2 supergraph what `@authenticated`, `@requiresScopes` and `@policy` demand of its types
 * and fields, under whatever names it links them. Throws StartUpError when it links a security feature that is not
 * enforced here.
 */
export function readSupergraphAccess(sdl: string): SupergraphAccess {
  const supergraph = supergraphDocument(sdl);
  const read = requirementReader(securityLinks(supergraph));
  const access = new Map<string, readonly Requirement[]>();
  const note = (coordinate: string, requirement: Requirement | undefined) => {
    if (requirement) access.set(coordinate, [requirement]);
  };
  for (const definition of supergraph.definitions) {
    const isObject =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (isObject)
      for (const field of definition.fields ?? []) note(`${definition.name.value}.${field.name.value}`, read(field));
    if (isObject || definition.kind === Kind.SCALAR_TYPE_DEFINITION || definition.kind === Kind.ENUM_TYPE_DEFINITION)
      note(definition.name.value, read(definition));
  }
  for (const definition of supergraph.definitions)
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) inheritFromInterfaceObjects(definition, access);

  inheritFromRequiredFields(supergraph, access);
  return access;
}

/** Equal requirements become one object, so that they can be told apart by identity. */
function requirementReader(links: SecurityLink[]) {
  const known = new Map<string, Requirement>();
  const named = (feature: SecurityLink['feature']) =>
    links.filter((link) => link.feature === feature).flatMap((link) => link.directives);
  const [authenticated, requiresScopes, policy] = [named('authenticated'), named('requiresScopes'), named('policy')];
  return (node: { directives?: readonly ConstDirectiveNode[] | undefined }): Requirement | undefined => {
    const find = (names: string[]) => names.map((name) => directiveArguments(node, name)).find(Boolean);
    const [scoped, ruled] = [find(requiresScopes), find(policy)];
    const signedIn = scoped !== undefined || find(authenticated) !== undefined;
    if (!signedIn && !ruled) return undefined;
    const requirement: Requirement = {
      signedIn,
      scopes: (scoped?.scopes as string[][] | undefined) ?? [],
      // A directive that names no policy is met by nobody.
      ...(ruled ? { policies: (ruled.policies as string[][] | undefined) ?? [] } : {}),
    };
    const key = JSON.stringify(requirement);
    if (!known.has(key)) known.set(key, requirement);
    return known.get(key);
  };
}

/**
 * A field that no subgraph of the type itself resolves comes from an interface object, and so does its guard: not every
 * composition repeats it on the implementing types.
 */
function inheritFromInterfaceObjects(
  type: ObjectTypeDefinitionNode,
  access: Map<string, readonly Requirement[]>,
): void {
  for (const field of type.fields ?? []) {
    const coordinate = `${type.name.value}.${field.name.value}`;
    if (access.has(coordinate) || !isResolvedElsewhere(field)) continue;
    const inherited = (type.interfaces ?? []).flatMap(
      (itf) => access.get(`${itf.name.value}.${field.name.value}`) ?? [],
    );
    if (inherited.length) access.set(coordinate, inherited);
  }
}

function isResolvedElsewhere(field: FieldDefinitionNode): boolean {
  const joins = field.directives?.filter((directive) => directive.name.value === 'join__field') ?? [];
  const places = joins.map((join) => directiveArguments({ directives: [join] }, 'join__field')!);
  return places.length > 0 && places.every(({ graph, external }) => graph === undefined || external === true);
}

/**
 * The same supergraph without the security features that the gateway enforces itself: their links, directives and
 * scalars. For a query planner that refuses what it does not know; everything else stays, `@access` too.
 */
export function withoutSecurityLinks(sdl: string): string {
  const supergraph = supergraphDocument(sdl);
  const links = securityLinks(supergraph);
  const nodes = new Set(links.map((link) => link.node));
  const directives = new Set(links.flatMap((link) => link.directives));
  const scalars = new Set(links.map((link) => link.scalar));
  const stripped = visit(supergraph, {
    Directive: (node) => (nodes.has(node as ConstDirectiveNode) || directives.has(node.name.value) ? null : undefined),
    DirectiveDefinition: (node) => (directives.has(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) => (scalars.has(node.name.value) ? null : undefined),
  });
  return print(stripped);
}
