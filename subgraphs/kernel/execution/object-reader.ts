import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { Holder, Place, Run } from './run.ts';

/** Reads one field of an object into its answer. */
export type Read = (run: Run, source: unknown, into: Holder, above: Place | undefined) => void;

/** Makes the answer of an object of one type. */
export type ReadObject = (run: Run, source: unknown, place: Place | undefined) => Holder;

/** How one field is read. */
export interface FieldReader {
  key: string;
  read: Read;
  /** Of a scalar or an enum that is the property of its name. */
  leaf?: { property: string; type: GraphQLLeafType; isNullable: boolean };
}

/** The function that makes the answer of an object of these fields, in their order. */
export function objectReader(fields: readonly FieldReader[]): ReadObject {
  const oneByOne = fieldsOneByOne(fields);
  // A key may be called __proto__, which cannot be assigned to where there is a prototype.
  if (fields.some(({ key }) => key === '__proto__')) return oneByOne;
  const written = writtenOut(fields);
  return (run, source, place) =>
    typeof source === 'object' && source !== null ? written(run, source, place) : oneByOne(run, source, place);
}

function fieldsOneByOne(fields: readonly FieldReader[]): ReadObject {
  const reads = fields.map(({ read }) => read);
  const make = fields.some(({ key }) => key === '__proto__') ? () => Object.create(null) as Holder : () => ({});
  return (run, source, place) => {
    const into = make();
    for (const read of reads) read(run, source, into, place);
    return into;
  };
}

/**
 * Objects that are written down with their keys have one shape, which engines are fast with. The function takes a leaf whose
 * value needs no conversion. All other values, and wrong ones, go to the reader of the field.
 */
function writtenOut(fields: readonly FieldReader[]): ReadObject {
  const reads = fields.map(({ read }) => read);
  const names = fields.map(({ leaf }) => leaf && namesOf(leaf.type));
  const lines = fields.map(({ key, leaf }, index) => {
    const place = `into[${JSON.stringify(key)}]`;
    const other = `reads[${index}](run, source, into, place);`;
    const isWritten = leaf && (names[index] ? `names[${index}].has(value)` : checks[leaf.type.name]);
    if (!leaf || !isWritten) return other;
    const orNull = leaf.isNullable ? `else if (value === null) ${place} = null;` : '';
    return `value = source[${JSON.stringify(leaf.property)}]; if (${isWritten}) ${place} = value; ${orNull} else ${other}`;
  });
  const keys = fields.map(({ key }) => `${JSON.stringify(key)}: undefined`).join(', ');
  const body = `return (run, source, place) => { const into = { ${keys} }; let value; ${lines.join('\n')} return into; };`;
  return new Function('reads', 'names', body)(reads, names) as ReadObject;
}

/** The values of an enum that are their names; undefined where any is not, and for scalars. */
function namesOf(type: GraphQLLeafType): Set<unknown> | undefined {
  const values = isEnumType(type) ? type.getValues() : [];
  const isNames = values.length > 0 && values.every(({ name, value }) => name === value);
  return isNames ? new Set(values.map(({ name }) => name)) : undefined;
}

/** Which values of the built-in scalars are as they are written already. */
const checks: Record<string, string> = {
  String: "typeof value === 'string'",
  ID: "typeof value === 'string'",
  Boolean: "typeof value === 'boolean'",
  Int: "typeof value === 'number' && (value | 0) === value",
  Float: 'Number.isFinite(value)',
};
