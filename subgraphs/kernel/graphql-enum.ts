import { registerEnumType } from 'type-graphql';

/** Declares a GraphQL enum from its values and their descriptions; answers an object to name the values by. */
export function graphqlEnum<const Values extends Record<string, string>>(
  name: string,
  description: string,
  values: Values,
): { [Value in keyof Values]: Value } {
  const names = Object.keys(values) as (keyof Values & string)[];
  const declared = Object.fromEntries(names.map((value) => [value, value])) as { [Value in keyof Values]: Value };
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(declared, { name, description, valuesConfig: valuesConfig as never });
  return declared;
}
