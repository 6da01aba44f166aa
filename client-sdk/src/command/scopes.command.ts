import { CommandError } from './command-error.ts';
import { readDocuments } from './documents.ts';
import { write } from './print.ts';
import { documentOf, scopedFields } from './rights.ts';

/** Prints which scopes the operations in files require, and what an application that sends them must ask for. */
export async function scopesCommand(places: readonly string[], isJson: boolean): Promise<void> {
  if (places.length === 0) throw new CommandError('Which files? province-graph scopes src queries.graphql');
  const found = await readDocuments(places);
  if (found.operations.length === 0) throw new CommandError(`There is no operation in ${places.join(', ')}`);
  const operations = found.operations.map((one) => ({
    operation: one.name,
    file: one.file,
    fields: scopedFields(documentOf(one, found)),
  }));
  const clauses = new Set(operations.flatMap(({ fields }) => fields.map(({ scopes }) => scopes.join(' or '))));
  const single = [...clauses].filter((clause) => !clause.includes(' or ')).sort();
  // One of several is asked for only where none of them is asked for anyway.
  const several = [...clauses].filter(
    (clause) => clause.includes(' or ') && !clause.split(' or ').some((scope) => single.includes(scope)),
  );
  if (isJson) return write(`${JSON.stringify({ operations, scopes: single, oneOf: several.sort() }, undefined, 2)}\n`);
  for (const { operation, file, fields } of operations) {
    write(`${operation} (${file})\n`);
    if (fields.length === 0) write('  requires no scope\n');
    for (const { path, field, scopes } of fields) write(`  ${path} (${field}) requires ${scopes.join(' or ')}\n`);
  }
  const asked = [...single, ...several.sort().map((clause) => `one of ${clause}`)];
  write(`\n${asked.length ? `Ask for: ${asked.join(', ')}` : 'Nothing requires a scope.'}\n`);
}
