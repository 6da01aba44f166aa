import { type DocumentNode, type GraphQLSchema, isEnumType, Kind } from 'graphql';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';

/** The modules of Vietnamese labels: one constant an enum, so that a page bundles those that it shows. */
export function labelModules(schema: GraphQLSchema, supergraph: DocumentNode): [string, string][] {
  const constants: string[] = [];
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || !isEnumType(schema.getType(definition.name.value))) continue;
    const { value: name } = definition.name;
    const labels = (definition.values ?? []).flatMap((value) => {
      const label = directiveArguments(value, 'label')?.vi;
      return typeof label === 'string' ? [`  ${value.name.value}: ${JSON.stringify(label)},\n`] : [];
    });
    constants.push(
      `/** What the values of ${name} are called in Vietnamese. */\nexport const ${name} = {\n${labels.join('')}} as const satisfies Record<schema.${name}, string>;\n`,
    );
  }
  const values = `import type * as schema from './schema.ts';\n\n${constants.join('\n')}`;
  const whole = `/** What each value of each enum is called in Vietnamese: \`labels.DossierStatus.PROCESSING\` is "Đang xử lý". */\nexport * as labels from './label-values.ts';\n`;
  return [
    ['label-values.ts', values],
    ['labels.ts', whole],
  ];
}
