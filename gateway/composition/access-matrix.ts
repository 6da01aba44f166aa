import { type DocumentNode, Kind } from 'graphql';
import { fieldAccess, isGuarded } from '../../subgraphs/kernel/access/access-sdl.ts';
import { roles, scopeDescriptions } from '../../subgraphs/kernel/identity/roles.ts';
import type { Subgraph } from '../../subgraphs/kernel/subgraph/define-subgraph.ts';

/** A subgraph's schema with its name. */
export interface NamedSchema {
  name: string;
  typeDefs: DocumentNode;
}

/**
 * The whole access matrix as Markdown, for review as a diff: roles with their scopes, and every field with its right,
 * relationships and class.
 */
export function accessMatrix(schemas: NamedSchema[], subgraphs: Subgraph[]): string {
  return [
    '# Access',
    '',
    'Generated from the declarations next to the fields (`npm run schema`). A field can be read by those who have its right',
    '*and*, where relationships are named, stands in one of them to the row; which rows there are at all is the',
    "business of each domain's stores. Those who act for an agency that has ended have no right left.",
    '',
    'Each read of a field of a PERSONAL class or of what was unmasked, each mutation and each denied mutation goes into',
    'the audit trail of its subgraph before the answer does.',
    '',
    '## Roles',
    '',
    'A role is a bundle of scopes, which the token carries; no rule looks at the role itself.',
    '',
    '| role | scopes |',
    '|---|---|',
    ...Object.entries(roles).map(([role, held]) => `| ${role} | ${held.map((scope) => `\`${scope}\``).join(', ')} |`),
    '',
    '| scope | lets its bearer |',
    '|---|---|',
    ...Object.entries(scopeDescriptions).map(([scope, description]) => `| \`${scope}\` | ${description} |`),
    ...schemas.flatMap((schema) =>
      subgraphMatrix(
        schema,
        subgraphs.find(({ name }) => name === schema.name)!,
      ),
    ),
    '',
  ].join('\n');
}

function subgraphMatrix({ name, typeDefs }: NamedSchema, { relationships }: Subgraph): string[] {
  const rows = typeDefs.definitions
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .flatMap((type) =>
      (type.fields ?? []).map((field) => ({
        type: type.name.value,
        field: field.name.value,
        access: fieldAccess(field),
      })),
    );
  const guarded = rows.filter(({ access }) => isGuarded(access));
  const open = groupOpen(rows.filter(({ access }) => !isGuarded(access)));
  return [
    '',
    `## ${name}`,
    '',
    '| type | field | right | relationship | class |',
    '|---|---|---|---|---|',
    ...guarded.map(
      ({ type, field, access }) =>
        `| ${type} | ${field} | ${right(access)} | ${access.when.join(' or ')} | ${access.class} |`,
    ),
    '',
    'Open to everyone:',
    '',
    ...open,
    ...(relationships.length ? ['', 'Relationships:', ''] : []),
    ...relationships.map(({ name: relationship, description }) => `- **${relationship}**: ${description}`),
  ];
}

function right({ signedIn, scopes }: ReturnType<typeof fieldAccess>): string {
  if (scopes.length) return scopes.map((set) => set.map((scope) => `\`${scope}\``).join(' and ')).join(' or ');
  return signedIn ? 'signed in' : 'open';
}

function groupOpen(rows: { type: string; field: string }[]): string[] {
  const types = [...new Set(rows.map(({ type }) => type))];
  return types.map(
    (type) =>
      `- ${type}: ${rows
        .filter((row) => row.type === type)
        .map(({ field }) => field)
        .join(', ')}`,
  );
}
