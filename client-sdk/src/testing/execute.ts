import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  getNamedType,
  parse,
  validate,
} from 'graphql';
import { contract } from '../generated/contract.ts';
import { type Made, type MadePage, madeValue, sampleOf } from './made-values.ts';
import { type Asking, denialOf } from './rights.ts';

/** What one operation is answered from. */
export interface Told extends Asking {
  /** What was given of the answer; the rest is made. */
  given: Record<string, unknown>;
  rows: number;
}

let known: GraphQLSchema | undefined;

/** Answers an operation without a graph: what was given, and for the rest what the schema and the seed say. */
export async function answerOf(
  text: string,
  variableValues: Record<string, unknown>,
  { given, rows, ...asking }: Told,
): Promise<ExecutionResult> {
  const schema = (known ??= buildSchema(contract, { assumeValid: true }));
  let document;
  try {
    document = parse(text);
  } catch (error) {
    return { errors: [invalid(error as GraphQLError)] };
  }
  const [fault] = validate(schema, document);
  if (fault) return { errors: [invalid(fault)] };
  const root: Made = { given, index: 0, asOf: '2026-11-24' };
  return execute({ schema, document, rootValue: root, variableValues, fieldResolver, typeResolver });

  function typeResolver(made: unknown, _: unknown, info: { schema: GraphQLSchema }, type: unknown): string | undefined {
    const { __typename: name } = (made as Made).given;
    if (typeof name === 'string') return name;
    return isAbstractType(type as never) ? info.schema.getPossibleTypes(type as never)[0]?.name : undefined;
  }

  function fieldResolver(
    ...[source, args, , info]: Parameters<GraphQLFieldResolver<Made | MadePage, unknown>>
  ): unknown {
    const { parentType, fieldName, path } = info;
    const field = parentType.getFields()[fieldName]!;
    const denial = denialOf(field, parentType.name, asking);
    if (denial) throw denial;
    const key = String(path.key);
    // What a test gives is given as it is answered: by response keys.
    if (Object.hasOwn(source.given, key)) return asMade(source.given[key], source);
    if ('page' in source) return madeValue(source, field, args as Record<string, unknown>, rows);
    const sample = sampleOf(parentType, source);
    const isLeaf = !isObjectType(getNamedType(field.type)) && !isAbstractType(getNamedType(field.type));
    if (isLeaf && Object.hasOwn(sample, fieldName)) return sample[fieldName];
    return madeValue(source, field, args as Record<string, unknown>, rows);
  }
}

/** What a test gave of a field, so that what it left out of it is made. */
function asMade(value: unknown, { index, asOf }: Made): unknown {
  if (Array.isArray(value)) return value.map((item, place) => asMade(item, { given: {}, index: place, asOf }));
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  return { given, index, asOf: typeof given.asOf === 'string' ? given.asOf : asOf } satisfies Made;
}

function invalid(error: GraphQLError): GraphQLError {
  Object.assign(error.extensions, { code: 'BAD_USER_INPUT' });
  return error;
}
