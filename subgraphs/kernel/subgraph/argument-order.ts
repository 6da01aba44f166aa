import { type DocumentNode, type InputValueDefinitionNode, Kind, visit } from 'graphql';

const pageArguments = ['first', 'after', 'last', 'before'];

/** The same schema with the arguments of each field in the order in which one reads them: required, optional, page. */
export function orderArguments(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition: (field) => ({
      ...field,
      arguments: [...(field.arguments ?? [])].sort((one, other) => rank(one) - rank(other)),
    }),
  });
}

function rank({ name, type, defaultValue }: InputValueDefinitionNode): number {
  const page = pageArguments.indexOf(name.value);
  if (page >= 0) return 2 + page;
  return type.kind === Kind.NON_NULL_TYPE && !defaultValue ? 0 : 1;
}
