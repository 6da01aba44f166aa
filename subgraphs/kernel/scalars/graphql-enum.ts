import { registerEnumType } from 'type-graphql';

/** What each value of each declared enum is called in Vietnamese, by the enum's name and the value's. */
const labels = new Map<string, ReadonlyMap<string, string>>();

/**
 * Declares a GraphQL enum from its values, their descriptions and what they are called in Vietnamese; answers an object to
 * name the values by.
 */
export function graphqlEnum<const Values extends Record<string, string>>(
  name: string,
  description: string,
  values: Values,
  vietnamese: { [Value in keyof Values]: string },
): { [Value in keyof Values]: Value } {
  return declare(name, description, values, vietnamese, (value) => value) as { [Value in keyof Values]: Value };
}

/**
 * The same for the names of fields: in the schema they are in upper case, PERSONAL_PHONE for personalPhone, and code and
 * audit trail go on naming the field.
 */
export function fieldNameEnum<const Fields extends Record<string, string>>(
  name: string,
  description: string,
  fields: Fields,
  vietnamese: { [Field in keyof Fields]: string },
): Record<string, keyof Fields & string> {
  const upperCase = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  return declare(name, description, fields, vietnamese, upperCase) as Record<string, keyof Fields & string>;
}

/** What the values of an enum are called in Vietnamese; undefined for one that nobody declared here. */
export function labelsOf(name: string): ReadonlyMap<string, string> | undefined {
  return labels.get(name);
}

function declare(
  name: string,
  description: string,
  values: Record<string, string>,
  vietnamese: Record<string, string>,
  nameOf: (value: string) => string,
): Record<string, string> {
  const declared = Object.fromEntries(Object.keys(values).map((value) => [nameOf(value), value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, text]) => [nameOf(value), { description: text }]),
  );
  registerEnumType(declared, { name, description, valuesConfig });
  labels.set(name, new Map(Object.entries(vietnamese).map(([value, label]) => [nameOf(value), label])));
  return declared;
}
