import type pg from 'pg';

/** A column that has one of a few values, or a list of such. */
interface EnumColumn {
  table: string;
  column: string;
  isList: boolean;
  values: string[];
}

/**
 * The SQL that holds the columns of a Prisma schema to the values of their enums: for each whose check in the database
 * says something else or is not there, an `add` and, for what was stored before, a `validate`, which keeps nobody from the
 * table while it reads it. Both are for a migration of their own. Empty when all checks are as the schema has them.
 */
export async function knownValuesSql(
  pool: pg.Pool,
  schema: string,
  prismaSchema: string,
): Promise<{ add: string; validate: string }> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'c' and connamespace = $1::regnamespace`,
    [schema],
  );
  const held = new Map(rows.map(({ name, definition }) => [name, valuesIn(definition)]));
  const stale = enumColumns(prismaSchema).filter(
    (column) => held.get(checkOf(column))?.join() !== column.values.toSorted().join(),
  );
  const lines = (line: (column: EnumColumn) => string) => stale.map((column) => `${line(column)}\n`).join('');
  return { add: lines(addition), validate: lines(validation) };
}

/** The columns of a Prisma schema that have an enum. */
export function enumColumns(prismaSchema: string): EnumColumn[] {
  const enums = new Map(blocks('enum', prismaSchema).map(({ name, lines }) => [name, lines]));
  return blocks('model', prismaSchema).flatMap(({ lines }) => {
    const table = lines.flatMap((line) => /^@@map\("(\w+)"\)/.exec(line)?.[1] ?? [])[0]!;
    return lines.flatMap((line) => {
      const [, field, type = '', list] = /^(\w+) +(\w+)(\[\])?/.exec(line) ?? [];
      const values = enums.get(type);
      const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field!;
      return values ? [{ table, column, isList: list !== undefined, values }] : [];
    });
  });
}

/** The blocks of a kind, each with its lines but for what is said of them. */
function blocks(kind: string, prismaSchema: string): { name: string; lines: string[] }[] {
  return [...prismaSchema.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, 'gm'))].map(
    ([, name, body]) => ({
      name: name!,
      lines: body!
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('//')),
    }),
  );
}

function checkOf({ table, column }: EnumColumn): string {
  return `${table}_${column}_known`;
}

function addition(known: EnumColumn): string {
  const { table, column, isList, values } = known;
  const texts = values.map((value) => `'${value}'`).join(', ');
  const condition = isList ? `"${column}" <@ array[${texts}]` : `"${column}" in (${texts})`;
  const check = checkOf(known);
  return `alter table "${table}" drop constraint if exists "${check}", add constraint "${check}" check (${condition}) not valid;`;
}

function validation(known: EnumColumn): string {
  return `alter table "${known.table}" validate constraint "${checkOf(known)}";`;
}

/** The texts in a check, sorted. */
function valuesIn(definition: string): string[] {
  return [...definition.matchAll(/'(\w+)'::text/g)].map(([, value]) => value!).sort();
}
