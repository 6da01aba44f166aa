import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { FieldAccess } from '../../subgraphs/kernel/access/access-sdl.ts';
import type { Rights } from './rights.ts';

/** What a reader of the contract knows of rights; the same words as in the supergraph. */
const vocabulary = parse(`
  directive @authenticated on FIELD_DEFINITION
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
  directive @access(when: [String!]!) on FIELD_DEFINITION
`);

/**
 * The module of the contract: the schema without its descriptions, each guarded field with what it requires. One type a
 * line, so that a change of the schema is a change of few lines.
 */
export function contractModule(api: DocumentNode, rights: Rights): string {
  const bare = visit(api, {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
    ObjectTypeDefinition: {
      leave: (type) => ({
        ...type,
        fields: type.fields?.map((field) => guarded(field, rights.get(`${type.name.value}.${field.name.value}`))),
      }),
    },
  });
  const lines = [...vocabulary.definitions, ...bare.definitions].map(
    (definition) => `  ${JSON.stringify(stripIgnoredCharacters(print(definition)))},\n`,
  );
  return `/** The schema in short, each guarded field with what it requires. */\nexport const contract = [\n${lines.join('')}].join('\\n');\n`;
}

function guarded(field: FieldDefinitionNode, access: FieldAccess | undefined): FieldDefinitionNode {
  if (!access) return field;
  const added = [
    ...(access.scopes.length
      ? [`@requiresScopes(scopes: ${JSON.stringify(access.scopes)})`]
      : access.signedIn
        ? ['@authenticated']
        : []),
    ...(access.when.length ? [`@access(when: ${JSON.stringify(access.when)})`] : []),
  ];
  return { ...field, directives: [...(field.directives ?? []), ...added.map(directive)] };
}

/** A directive, as it is written. */
function directive(text: string): ConstDirectiveNode {
  const [type] = parse(`type A { a: Int ${text} }`).definitions;
  return (type?.kind === Kind.OBJECT_TYPE_DEFINITION && type.fields?.[0]?.directives?.[0]) as ConstDirectiveNode;
}
