import { type GraphQLLeafType, isSpecifiedScalarType } from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';

/** What writes the values of a scalar or an enum, none of them null; throws for one that is none of the type. */
export function leafWriter(type: GraphQLLeafType): (value: unknown) => unknown {
  const isWritten = isSpecifiedScalarType(type) ? asWritten[type.name] : undefined;
  return isWritten ? (value) => (isWritten(value) ? value : serialize(value)) : serialize;

  function serialize(value: unknown): unknown {
    const written = type.serialize(value);
    if (written != null) return written;
    throw new Error(
      `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(written)}`,
    );
  }
}

const isText = (value: unknown) => typeof value === 'string';

/** Which values of the built-in scalars are as they are written already. */
const asWritten: Record<string, (value: unknown) => boolean> = {
  String: isText,
  ID: isText,
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: Number.isFinite,
};
