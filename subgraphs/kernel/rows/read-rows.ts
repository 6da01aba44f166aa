import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputObjectType,
  GraphQLNonNull,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
} from 'graphql';
import { type Bounds, readBounds } from '../bounds/bound-sdl.ts';
import { createValueCheck } from '../bounds/value-check.ts';
import { badInput, type GraphError } from '../errors/errors.ts';
import { withoutValues } from '../errors/without-values.ts';
import { withStableIds } from '../identities/dated-identity.ts';

/** A row of a batch as its input type has it, or all that is wrong with it, each with its place such as rows.3.dueAt. */
export type ReadRow<Item> = { item: Item } | { refusals: GraphError[] };

/** What is told of one row at most. */
const mostRefusals = 20;

const known = new WeakMap<GraphQLSchema, Bounds>();

/** Reads each row of a batch by itself, as GraphQL reads an argument of the input type that has the name of the class. */
export function readRows<Item extends object>(
  schema: GraphQLSchema,
  Input: new () => Item,
  rows: readonly unknown[],
): ReadRow<Item>[] {
  const type = schema.getType(Input.name) as GraphQLInputObjectType;
  const required = new GraphQLNonNull(type);
  const { checkFields } = createValueCheck(boundsOf(schema));
  return rows.map((row, index) => {
    const refusals: GraphError[] = [];
    const place = (path: readonly (string | number)[]) => ['rows', index, ...path].join('.');
    const refuse = (argument: string, words: string) => {
      if (refusals.length < mostRefusals) refusals.push(badInput(argument, words));
    };
    const item = coerceInputValue(row, required, (path, _, error: GraphQLError) =>
      refuse(place(path), withoutValues(error.message)),
    ) as Record<string, unknown>;
    if (refusals.length === 0) {
      checkFields(Object.values(type.getFields()), type.name, item, `${place([])}.`, (argument, words) =>
        refuse(argument, `${argument} ${words}`),
      );
    }
    return refusals.length ? { refusals } : { item: Object.assign(new Input(), withStableIds(type, item)) };
  });
}

function boundsOf(schema: GraphQLSchema): Bounds {
  let bounds = known.get(schema);
  if (!bounds) {
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: inputs.flatMap(({ astNode }) => astNode ?? []) };
    known.set(schema, (bounds = readBounds(document)));
  }
  return bounds;
}
