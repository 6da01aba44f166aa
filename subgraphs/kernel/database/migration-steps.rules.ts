/** A column, as those who read and write it depend on it. */
export interface ColumnShape {
  type: string;
  /** Whether a row requires a value that whoever adds it must give. */
  mustBeGiven: boolean;
  nullable: boolean;
}

/** What a schema is at one time: the columns of each table, and what its rows must meet. */
export interface SchemaShape {
  tables: Record<string, Record<string, ColumnShape>>;
  /** Checks, references and uniqueness, by name. */
  conditions: Record<string, { table: string; columns: string[] }>;
}

/** A version that was given to sites; the names of the migrations in it sort before `migrationsUntil`. */
export interface Release {
  version: string;
  migrationsUntil: string;
}

/**
 * What a step takes away from a version that does not know it: it reads columns that are gone, or adds and changes
 * rows that are refused now. Empty for a step that only adds.
 */
export function takenAway(before: SchemaShape, after: SchemaShape): string[] {
  return [
    ...Object.entries(before.tables).flatMap(([table, columns]) => ofTable(table, columns, after)),
    ...conditions(),
  ];

  function conditions(): string[] {
    return Object.entries(after.conditions)
      .filter(([name, { table, columns }]) => {
        const known = before.tables[table];
        return !(name in before.conditions) && known && columns.every((column) => column in known);
      })
      .map(([name, { table }]) => `${table}: ${name} holds rows to what they were not held to`);
  }
}

function ofTable(table: string, columns: Record<string, ColumnShape>, after: SchemaShape): string[] {
  const now = after.tables[table];
  if (!now) return [`${table} is dropped or renamed`];
  const changed = Object.entries(columns).flatMap(([name, column]) => {
    const left = now[name];
    if (!left) return [`${table}.${name} is dropped or renamed`];
    if (left.type !== column.type) return [`${table}.${name} is ${left.type} instead of ${column.type}`];
    if (column.nullable && !left.nullable) return [`${table}.${name} must not be null any more`];
    return left.mustBeGiven && !column.mustBeGiven ? [`${table}.${name} has no default any more`] : [];
  });
  const added = Object.entries(now)
    .filter(([name, { mustBeGiven }]) => !(name in columns) && mustBeGiven)
    .map(([name]) => `${table}.${name} is added not null and without a default`);
  return [...changed, ...added];
}

/**
 * Why a migration may not take away what it does; undefined: it may. It may before the first release, which nothing
 * served before, and where its first line says that it ends what an earlier release has begun, such as
 * `-- contract: 20270110093000_party_names`.
 */
export function whyRefused(
  name: string,
  sql: string,
  taken: readonly string[],
  releases: readonly Release[],
): string | undefined {
  if (taken.length === 0 || name < (releases[0]?.migrationsUntil ?? '')) return undefined;
  const [, begun] = /^-- contract: (\d{14}_\w+)$/m.exec(sql.split('\n', 1)[0]!) ?? [];
  if (begun === undefined) return `${name}: ${taken.join('; ')}`;
  const since = releases.find(({ migrationsUntil }) => begun < migrationsUntil);
  if (since && name >= since.migrationsUntil) return undefined;
  return `${name}: ${begun}, which it ends, is in no earlier release`;
}
