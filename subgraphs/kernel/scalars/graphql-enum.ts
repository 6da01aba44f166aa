import { registerEnumType } from 'type-graphql';

/** Declares a GraphQL enum from its values and their descriptions; answers an object to name the values by. */
export function graphqlEnum<const Values extends Record<string, string>>(
  name: string,
  description: string,
  values: Values,
): { [Value in keyof Values]: Value } {
  return declare(name, description, values, (value) => value) as { [Value in keyof Values]: Value };
}

/**
 * The same for the names of fields: in the schema they are in upper case, PERSONAL_PHONE for personalPhone, and code and
 * audit trail go on naming the field.
 */
export function fieldNameEnum<const Fields extends Record<string, string>>(
  name: string,
  description: string,
  fields: Fields,
): Record<string, keyof Fields & string> {
  const upperCase = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  return declare(name, description, fields, upperCase) as Record<string, keyof Fields & string>;
}

function declare(
  name: string,
  description: string,
  values: Record<string, string>,
  nameOf: (value: string) => string,
): Record<string, string> {
  const declared = Object.fromEntries(Object.keys(values).map((value) => [nameOf(value), value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, text]) => [nameOf(value), { description: text }]),
  );
  registerEnumType(declared, { name, description, valuesConfig });
  return declared;
}
