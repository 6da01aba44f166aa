import { getNamedType, isCompositeType, isEnumType } from 'graphql';
import { badInput } from '../../subgraphs/kernel/errors/errors.ts';
import type { Column, ColumnType } from './formats/column.ts';
import { fieldsOf, isList, isPages, isRows, type Outline } from './outline.rules.ts';

/** How deep below an object a list stands, and the key of its items: `nodes` or `edges` of a page, none of a plain list. */
export interface ListPlace {
  path: readonly string[];
  items: readonly string[];
  /** Whether it has pages. */
  pages: boolean;
  /** The fields through which it is reached. */
  via: readonly string[];
}

/** Where an object says how many cells of it are held back. */
export interface SuppressionMark {
  level: number;
  path: readonly string[];
}

const typeOfScalar: Record<string, ColumnType> = {
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'instant',
  Dong: 'money',
};

/** The field by which objects of figures say that they are held back. */
export const suppressedCells = 'suppressedCells';

/** The columns of one level, the lists in it that are joined, and those that are in the way. */
export interface Level {
  columns: Column[];
  lists: { place: ListPlace; outline: Outline }[];
  held: { mark: SuppressionMark; outline: Outline | undefined }[];
}

/**
 * The columns of an object, objects within it flattened to `issuer.nameVi`. Its lists of objects are passed on; lists of
 * single values are one column.
 */
export function columnsOf(
  children: ReadonlyMap<string, Outline>,
  level: number,
  prefix: readonly string[],
  through: readonly string[] = [],
): Level {
  const found: Level = { columns: [], lists: [], held: [] };
  walk(children, [], through);
  return found;

  function walk(outlines: ReadonlyMap<string, Outline>, path: readonly string[], above: readonly string[]): void {
    for (const outline of outlines.values()) {
      const at = [...path, outline.key];
      const via = [...above, `${outline.parent}.${outline.name}`];
      const named = getNamedType(outline.type);
      if (isRows(outline)) found.lists.push({ place: placeOf(outline, at, via), outline });
      else if (isCompositeType(named)) {
        if (outline.key === 'pageInfo' || named.name === 'PageInfo') continue;
        if (suppressedCells in fieldsOf(named)) found.held.push({ mark: { level, path: at }, outline });
        walk(outline.children, at, via);
      } else {
        found.columns.push({
          name: [...prefix, ...at].join('.'),
          type: isList(outline) ? 'text' : (typeOfScalar[named.name] ?? 'text'),
          via,
          level,
          path: at,
          ...(isEnumType(named) ? { enum: named.name } : {}),
        });
      }
    }
  }
}

/** The items of a list and what is below each. Throws BAD_USER_INPUT for a page of which both nodes and edges are asked. */
export function itemsOf(outline: Outline): ReadonlyMap<string, Outline> {
  if (!isPages(outline)) return outline.children;
  const { nodes, edges } = { nodes: outline.children.get('nodes'), edges: outline.children.get('edges') };
  if (nodes && edges)
    throw badInput('query', `Ask for nodes or for edges of ${outline.key}, not for both: each would be the rows`);
  if (nodes) return nodes.children;
  return edges!.children;
}

/** Where the items of a list are. */
function placeOf(outline: Outline, path: readonly string[], via: readonly string[]): ListPlace {
  if (!isPages(outline)) return { path, items: [], pages: false, via };
  return { path, items: [outline.children.has('nodes') ? 'nodes' : 'edges'], pages: true, via };
}
