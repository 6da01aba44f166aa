import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/** Whether a schema has that field (`Agency.children`) or argument of a field (`Agency.children.first`). */
export function hasField(schema: GraphQLSchema, coordinate: string): boolean {
  const [typeName = '', fieldName = '', argument, ...rest] = coordinate.split('.');
  const type = schema.getType(typeName);
  if (rest.length || (!isObjectType(type) && !isInterfaceType(type))) return false;
  const field = Object.hasOwn(type.getFields(), fieldName) ? type.getFields()[fieldName] : undefined;
  return argument === undefined ? field !== undefined : field?.args.some(({ name }) => name === argument) === true;
}
