import type { openEngine } from '../../subgraphs/kernel/database/embedded.ts';

type Engine = Awaited<ReturnType<typeof openEngine>>;

/** An embedded database, and how its rows are put back to what they were when it was opened. */
interface Kept {
  engine: Engine;
  restore: string;
  shape: string;
}

/** Those of this process that nobody uses. More than a file uses at once would only take memory. */
const free: Kept[] = [];
const mostFree = 2;

declare global {
  /** Closes what nobody uses; it is there once a database was borrowed in this process. */
  var closeEngines: (() => Promise<void>) | undefined;
}

/** Where the rows are kept as they were; it belongs to no part of the graph. */
const pristine = 'pristine';

/**
 * An embedded database that was opened for this, or was used before and has the same rows again: opening one costs three
 * seconds of CPU, putting its rows back a fraction of one. Closing it gives it back. Where Jest runs all files in its own
 * process, its timers would keep that, so that global-teardown closes what is left.
 */
export async function borrowEngine(
  open: () => Promise<Engine>,
): Promise<Pick<Engine, 'execProtocolStream' | 'waitReady' | 'close'>> {
  const kept = (await restored()) ?? (await keep(await open()));
  const { engine } = kept;
  globalThis.closeEngines = async () => {
    for (const { engine } of free.splice(0)) await engine.close();
  };
  return {
    execProtocolStream: (message, options) => engine.execProtocolStream(message, options),
    waitReady: engine.waitReady,
    close: async () => {
      if (free.length < mostFree) free.push(kept);
      else await engine.close();
    },
  };
}

/** One of those that are free, with its rows put back; one whose tables are others now is closed. */
async function restored(): Promise<Kept | undefined> {
  for (let kept = free.pop(); kept; kept = free.pop()) {
    const { engine, restore, shape } = kept;
    await engine.exec('rollback');
    await engine.exec('discard all');
    if ((await shapeOf(engine)) === shape) {
      await engine.exec(restore);
      return kept;
    }
    await engine.close();
  }
  return undefined;
}

/** Keeps the rows of all tables, and what their sequences have come to. */
async function keep(engine: Engine): Promise<Kept> {
  const { rows: tables } = await engine.query<{ name: string; columns: string }>(`
    select format('%I.%I', nspname, relname) as name,
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname !~ '^pg_|^information_schema$' order by 1`);
  const { rows: sequences } = await engine.query<{ statement: string }>(`
    select format('select setval(%L, %s, %s)', format('%I.%I', schemaname, sequencename), coalesce(last_value, start_value),
      case when last_value is null then 'false' else 'true' end) as statement from pg_sequences`);
  const copy = (index: number) => `${pristine}.table_${index}`;
  await engine.exec(
    [
      `create schema ${pristine}`,
      ...tables.map(({ name, columns }, index) => `create table ${copy(index)} as select ${columns} from ${name}`),
    ].join(';\n'),
  );
  const restore = [
    'begin',
    // Triggers that refuse changes, and keys that refer to other tables, are not asked.
    'set local session_replication_role = replica',
    `truncate ${tables.map(({ name }) => name).join(', ')}`,
    ...tables.map(
      ({ name, columns }, index) =>
        `insert into ${name} (${columns}) overriding system value select ${columns} from ${copy(index)}`,
    ),
    ...sequences.map(({ statement }) => statement),
    'commit',
  ].join(';\n');
  return { engine, restore, shape: await shapeOf(engine) };
}

/** A text that differs where tables, columns, constraints, functions or triggers do. */
async function shapeOf(engine: Engine): Promise<string> {
  const { rows } = await engine.query<{ shape: string }>(`
    with relation as (
      select pg_class.oid, nspname, relname, relkind from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname !~ '^pg_|^information_schema$|^${pristine}$'
    )
    select md5(string_agg(part, '|' order by part)) as shape from (
      select format('%s %s %s', nspname, relname, relkind) as part from relation
      union all select format('%s %s %s %s', attrelid, attname, atttypid, attnotnull) from pg_attribute
        where attrelid in (select oid from relation) and attnum > 0
      union all select format('%s %s', conrelid, pg_get_constraintdef(oid)) from pg_constraint
        where conrelid in (select oid from relation)
      union all select format('%s %s %s', tgrelid, tgname, tgenabled) from pg_trigger
        where tgrelid in (select oid from relation)
      union all select format('%s %s', pronamespace, prosrc) from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
        where nspname !~ '^pg_|^information_schema$'
    ) parts`);
  return rows[0]!.shape;
}
