import { isObjectOfType } from '@apollo/gateway/dist/dataRewrites.js';
import { deepMerge } from '@apollo/gateway/dist/utilities/deepMerge.js';
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';

type Data = Record<string, unknown>;

/** An entity as a subgraph is told of it, or null when the answers so far do not say enough of it. */
export type Projection = (entity: unknown) => Data | null;

/** What is told of an entity, as the `requires` of a fetch selects it; made once for the fetch. */
export function projection(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Projection {
  return plainProjection(schema, selections) ?? anyProjection(schema, selections);
}

/**
 * The usual key: some leaves of one type. Written out, representations are small objects that are all alike; undefined for
 * other keys.
 */
function plainProjection(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Projection | undefined {
  const [only] = selections;
  if (selections.length !== 1 || only?.kind !== 'InlineFragment' || !only.typeCondition) return undefined;
  const keys = only.selections.map((selection) =>
    selection.kind === 'Field' && !selection.selections ? (selection.alias ?? selection.name) : undefined,
  );
  if (keys.some((key) => key === undefined || key in Object.prototype)) return undefined;
  const { typeCondition } = only;
  const isOne = (entity: Data) =>
    entity.__typename === typeCondition || Boolean(isObjectOfType(schema, entity, typeCondition));
  const names = keys.map((key) => JSON.stringify(key));
  const isMissing = names.map((_, index) => `key${index} === undefined`).join(' || ');
  const body = `return (entity) => {
    if (entity === null || !isOne(entity)) return null;
    ${names.map((name, index) => `const key${index} = entity[${name}];`).join(' ')}
    return ${isMissing} ? null : { ${names.map((name, index) => `${name}: key${index}`).join(', ')} };
  };`;
  return new Function('isOne', body)(isOne) as Projection;
}

function anyProjection(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Projection {
  type Part = (source: Data, into: Data) => boolean;
  const parts = selections.flatMap((selection): Part[] => {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection;
      if (!typeCondition) return [];
      const below = anyProjection(schema, selection.selections);
      return [
        (source, into) => {
          if (isObjectOfType(schema, source, typeCondition)) deepMerge(into, below(source));
          return true;
        },
      ];
    }
    const key = selection.alias ?? selection.name;
    const below = selection.selections && anyProjection(schema, selection.selections);
    return [
      (source, into) => {
        const value = Object.hasOwn(source, key) ? source[key] : undefined;
        if (value === undefined) return false;
        if (!below) into[key] = value;
        else into[key] = Array.isArray(value) ? value.map(below) : below(value);
        return true;
      },
    ];
  });
  return (source) => {
    if (source === null) return null;
    const into = Object.create(null) as Data;
    return parts.every((part) => part(source as Data, into)) ? into : null;
  };
}
