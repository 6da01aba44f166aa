import { type DocumentNode, type EnumValueDefinitionNode, Kind } from 'graphql';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';
import type { Cell, Column } from './formats/column.ts';

/** The languages in which values of enums have names. */
export const labelLanguages = ['vi'] as const;
/** One of them. */
export type LabelLanguage = (typeof labelLanguages)[number];

/** The Vietnamese names of the values of enums: by enum, then by value. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

const vietnamese = /[\u00c0-\u1ef9]/;

/**
 * Reads the names of values from a schema: what its directive `@labels` says, or else what the description begins with in
 * Vietnamese, up to its first colon or full stop.
 */
export function readLabels(sdl: DocumentNode): Labels {
  const labels = new Map<string, Map<string, string>>();
  for (const definition of sdl.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    const named = new Map<string, string>();
    for (const value of definition.values ?? []) {
      const label = labelOf(value);
      if (label !== undefined) named.set(value.name.value, label);
    }
    if (named.size) labels.set(definition.name.value, named);
  }
  return labels;
}

function labelOf(value: EnumValueDefinitionNode): string | undefined {
  const said = directiveArguments(value, 'labels')?.vi;
  if (typeof said === 'string') return said;
  const [beginning = ''] = (value.description?.value ?? '').split(/[:.;(]/);
  return vietnamese.test(beginning) ? beginning.trim() : undefined;
}

/** Puts a column with the names beside each column of an enum: `status` and `status.vi`. */
export function labelled(
  columns: readonly Column[],
  labels: Labels,
): { columns: Column[]; row(cells: Cell[]): Cell[] } {
  const named = columns.map((column) => (column.enum === undefined ? undefined : labels.get(column.enum)));
  return {
    columns: columns.flatMap((column, index) =>
      named[index] ? [column, { ...column, name: `${column.name}.vi`, type: 'text' as const }] : [column],
    ),
    row: (cells) => cells.flatMap((cell, index) => (named[index] ? [cell, nameOf(cell, named[index])] : [cell])),
  };
}

/** Of a list of values, the names of all. */
function nameOf(cell: Cell, names: ReadonlyMap<string, string>): Cell {
  if (cell === null) return null;
  return String(cell)
    .split('; ')
    .map((value) => names.get(value) ?? value)
    .join('; ');
}
