import fc from 'fast-check';
import {
  doTypesOverlap,
  type DocumentNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isUnionType,
  parse,
  validate,
} from 'graphql';

/** Valid queries with aliases, fragments of both kinds, keys that meet, and conditions on the variable `on`. */
export function randomDocument(schema: GraphQLSchema): fc.Arbitrary<DocumentNode> {
  return fc
    .array(fc.nat(), { minLength: 10, maxLength: 150 })
    .map((choices) => parse(writeDocument(schema, choices)))
    .filter((document) => validate(schema, document).length === 0);
}

function writeDocument(schema: GraphQLSchema, choices: number[]): string {
  let step = 0;
  let aliases = 0;
  const fragments: { on: GraphQLCompositeType; text: string }[] = [];
  const composites = Object.values(schema.getTypeMap()).filter(
    (type) => isCompositeType(type) && !type.name.startsWith('__'),
  );
  const root = selections(schema.getQueryType()!, 0);
  const definitions = fragments.map(({ on, text }, index) => `fragment F${index} on ${on.name} { ${text} }`);
  return [`query ($on: Boolean!) { ${root} __typename @skip(if: $on) }`, ...definitions].join('\n');

  function pick<T>(options: readonly T[]): T {
    return options[(choices[step++] ?? 0) % options.length]!;
  }

  function selections(parent: GraphQLCompositeType, depth: number): string {
    return Array.from({ length: pick([1, 2, 3, 4]) }, () => selection(parent, depth)).join(' ');
  }

  function selection(parent: GraphQLCompositeType, depth: number): string {
    const condition = pick(['', '', '', '@skip(if: $on)', '@include(if: $on)', '@include(if: false)']);
    const kind = depth > 5 ? 'field' : pick(['field', 'field', 'field', 'inline', 'plain', 'spread', 'again']);
    const on = pick(
      composites.filter((type) => doTypesOverlap(schema, type as GraphQLCompositeType, parent)),
    ) as GraphQLCompositeType;
    if (kind === 'plain') return `... ${condition} { ${selections(parent, depth + 1)} }`;
    if (kind === 'inline') return `... on ${on.name} ${condition} { ${selections(on, depth + 1)} }`;
    const known = fragments.flatMap((fragment, index) => (doTypesOverlap(schema, fragment.on, parent) ? [index] : []));
    if (kind === 'again' && known.length) return `...F${pick(known)} ${condition}`;
    if (kind === 'spread') {
      const text = selections(on, depth + 1);
      return `...F${fragments.push({ on, text }) - 1} ${condition}`;
    }
    return field(parent, condition, depth);
  }

  function field(parent: GraphQLCompositeType, condition: string, depth: number): string {
    const fields = isUnionType(parent) ? [] : Object.values(parent.getFields());
    const leaves = fields.filter(({ type }) => !isCompositeType(getNamedType(type)));
    const chosen = pick([...(depth > 5 ? leaves : fields), undefined]);
    const alias = pick(['', '', `a${aliases++}: `]);
    if (!chosen) return `${alias}__typename ${condition}`;
    const type = getNamedType(chosen.type);
    const below = isCompositeType(type) ? ` { ${selections(type, depth + 1)} }` : '';
    return `${alias}${chosen.name} ${condition}${below}`;
  }
}
