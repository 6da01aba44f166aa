import { type ConstDirectiveNode, Kind, parseConstValue, valueFromASTUntyped } from 'graphql';

/** The arguments of the directive of that name on a node; undefined when it is not there. */
export function directiveArguments(
  node: { directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): Record<string, unknown> | undefined {
  const directive = node.directives?.find((candidate) => candidate.name.value === name);
  if (!directive) return undefined;
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
}

/** A directive with these arguments, as a schema has it. */
export function directive(name: string, values: Record<string, unknown>): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(values).map(([key, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: key },
      value: parseConstValue(JSON.stringify(value)),
    })),
  };
}
