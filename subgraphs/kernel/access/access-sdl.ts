import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { directive, directiveArguments } from '../scalars/schema-directive.ts';
import { StartUpError } from '../errors/start-up-error.ts';

/** Where the access vocabulary is specified; a supergraph that links it is made of subgraphs of ours. */
export const accessSpecification = 'https://specs.province-graph.org/access/v1.0';

/** The federation and access vocabulary that every subgraph's schema starts with. */
export const schemaPreamble = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@composeDirective", "@inaccessible", "@authenticated", "@requiresScopes", "@cost", "@listSize"])
  @link(url: "${accessSpecification}", import: ["@access"])
  @composeDirective(name: "@access")

"""
How private a field is (class), and the relationships to its row (when) of which one must hold for a viewer to read
it. What the token alone decides is said by @authenticated and @requiresScopes.
"""
directive @access(class: String!, when: [String!]) on FIELD_DEFINITION
`;

/** What one field demands, as read back from a schema. */
export interface FieldAccess {
  class: string;
  when: string[];
  signedIn: boolean;
  /** Sets of scopes of which one whole set is needed; empty when none is. */
  scopes: string[][];
}

/** What a field of a subgraph's final schema demands. */
export function fieldAccess(field: FieldDefinitionNode): FieldAccess {
  const access = directiveArguments(field, 'access');
  const scopes = directiveArguments(field, 'requiresScopes')?.scopes as string[][] | undefined;
  return {
    class: (access?.class as string | undefined) ?? 'PUBLIC',
    when: (access?.when as string[] | undefined) ?? [],
    signedIn: directiveArguments(field, 'authenticated') !== undefined || scopes !== undefined,
    scopes: scopes ?? [],
  };
}

/** Whether a field demands anything of its reader. */
export function isGuarded(access: FieldAccess): boolean {
  return access.signedIn || access.when.length > 0;
}

/** Whether a field says something personal of a human being, so that each read of it is recorded. */
export function isPersonal(access: FieldAccess): boolean {
  return access.class.startsWith('PERSONAL');
}

/**
 * Rewrites what `@Access` left in a schema into the vocabulary that federation knows: request rights become
 * @authenticated and @requiresScopes, the rest stays in @access, and a declaration on a type is spread over its fields.
 * Throws StartUpError naming every field that declares nothing, is guarded but cannot be null, is a guarded key, or
 * is personal and open.
 */
export function declareAccess(document: DocumentNode, subgraph: string): DocumentNode {
  const faults: string[] = [];
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? declareOnType(definition, faults) : definition,
  );
  if (faults.length) throw new StartUpError(`Subgraph ${subgraph}: ${faults.join('; ')}`);
  return { ...document, definitions };
}

function declareOnType(type: ObjectTypeDefinitionNode, faults: string[]): ObjectTypeDefinitionNode {
  const inherited = type.directives?.find((directive) => directive.name.value === 'access');
  const keys = keyFields(type);
  const fields = type.fields?.map((field) => {
    if (field.directives?.some((directive) => directive.name.value === 'external')) return field;
    const name = `${type.name.value}.${field.name.value}`;
    const own = field.directives?.find((directive) => directive.name.value === 'access');
    const declared = own ?? (keys.has(field.name.value) && inherited ? publicAccess : inherited);
    if (!declared) {
      faults.push(`${name} declares no access; put @Access(…) on it or on its type`);
      return field;
    }
    const rest = field.directives?.filter((directive) => directive !== own) ?? [];
    const official = officialDirectives(declared);
    const access = fieldAccess({ ...field, directives: official });
    const guarded = isGuarded(access);
    if (isPersonal(access) && !guarded) faults.push(`${name} is personal and must be guarded`);
    if (guarded && keys.has(field.name.value)) faults.push(`${name} is a key and must stay open`);
    if (guarded && field.type.kind === Kind.NON_NULL_TYPE) faults.push(`${name} is guarded and must be nullable`);
    return { ...field, directives: [...rest, ...official] };
  });
  return { ...type, fields, directives: type.directives?.filter((directive) => directive !== inherited) };
}

const publicAccess = directive('access', { class: 'PUBLIC' });

function officialDirectives(declared: ConstDirectiveNode): ConstDirectiveNode[] {
  const { class: sensitivity, when, signedIn, scopes } = directiveArguments({ directives: [declared] }, 'access')!;
  const result = [directive('access', when ? { class: sensitivity, when } : { class: sensitivity })];
  if (signedIn) result.push(directive('authenticated', {}));
  if (scopes) result.push(directive('requiresScopes', { scopes }));
  return result;
}

function keyFields(type: ObjectTypeDefinitionNode): Set<string> {
  const names = new Set<string>();
  for (const key of type.directives ?? []) {
    if (key.name.value !== 'key') continue;
    const fields = directiveArguments({ directives: [key] }, 'key')?.fields as string;
    const [operation] = parse(`{ ${fields} }`).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const selection of operation.selectionSet.selections)
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
  }
  return names;
}
