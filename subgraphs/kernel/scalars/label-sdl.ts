import { type DocumentNode, visit } from 'graphql';
import { StartUpError } from '../errors/start-up-error.ts';
import { labelsOf } from './graphql-enum.ts';
import { directive } from './schema-directive.ts';

/** The vocabulary of labels in a subgraph's schema; composition passes it on into the supergraph. */
export const labelPreamble = `
extend schema
  @link(url: "https://specs.province-graph.org/label/v1.0", import: ["@label"])
  @composeDirective(name: "@label")

"""
What a value is called in Vietnamese, for people to read.
"""
directive @label(vi: String!) on ENUM_VALUE
`;

/** Says of each value of each enum what it is called. Throws StartUpError naming those that have no label. */
export function declareLabels(document: DocumentNode, subgraph: string): DocumentNode {
  const missing: string[] = [];
  const declared = visit(document, {
    EnumTypeDefinition: (node) => ({
      ...node,
      values: node.values?.map((value) => {
        const vi = labelsOf(node.name.value)?.get(value.name.value);
        if (vi === undefined) missing.push(`${node.name.value}.${value.name.value}`);
        return vi === undefined
          ? value
          : { ...value, directives: [...(value.directives ?? []), directive('label', { vi })] };
      }),
    }),
  });
  if (missing.length) throw new StartUpError(`Subgraph ${subgraph}: no label in Vietnamese for ${missing.join(', ')}`);
  return declared;
}
