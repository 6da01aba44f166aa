import { type ExecutionResult, type GraphQLError } from 'graphql';
import { GraphError } from '../../subgraphs/kernel/errors/errors.ts';
import type { ListPlace } from './columns.rules.ts';
import type { Cell, Column } from './formats/column.ts';
import { own, type TablePlan } from './plan.ts';
import { asRefusal } from './refusal.ts';

/** What the last column says of a cell that was kept from the reader. */
export type Withheld = 'DENIED' | 'SUPPRESSED';

/** The column that names the cells that were kept from the reader. */
export const withheldColumn: Column = { name: 'withheld', type: 'text', via: [], level: 1, path: [] };

/** One page of a table, and where it goes on. */
export interface TablePage {
  rows: Cell[][];
  /** The cursor after which the next page begins; undefined after the last one. */
  next: string | undefined;
}

type Json = Record<string, unknown>;

/** An object of one level of a row, and where in the answer it stands. */
interface Place {
  value: unknown;
  path: readonly (string | number)[];
}

const denials = ['UNAUTHORIZED_FIELD_OR_TYPE', 'FORBIDDEN'];

/**
 * The rows of a page from what the graph answered. A cell that the reader may not see is null, and the column `withheld`
 * says which and why. Throws the graph's error for anything else that went wrong: a table has no holes that nobody told of.
 */
export function pageOf(plan: TablePlan, result: ExecutionResult): TablePage {
  const errors = result.errors ?? [];
  const failed = errors.find(({ extensions }) => !denials.includes(extensions.code as string));
  if (failed) throw asRefusal(failed);
  const denied = new Denied(errors);
  const data: Place = { value: result.data, path: [] };
  const list = plan.rows && below(data, plan.rows.path, denied);
  if (list && list.value == null) throwDenied(list.path, errors);
  if (!list && result.data == null && errors.length) throw asRefusal(errors[0]!);
  const rows: Cell[][] = [];
  for (const row of list ? items(list, plan.rows!) : [data]) spread([data, row], 0);
  const page = list && (list.value as Json | null)?.[own.page];
  const { hasNextPage, endCursor } = (page ?? {}) as { hasNextPage?: boolean; endCursor?: string | null };
  return { rows, next: hasNextPage === true && endCursor != null ? endCursor : undefined };

  /** One row for each item of the lists that are joined; one for an object whose list is empty. */
  function spread(levels: readonly Place[], joined: number): void {
    const join = plan.joins[joined];
    if (!join) return void rows.push(cellsOf(levels));
    const inner = below(levels.at(-1)!, join.path, denied);
    if (join.pages && (inner.value as Json | null)?.[own.page]) refuseFurtherPages(inner.value as Json, join);
    const found = items(inner, join);
    if (found.length === 0) return spread([...levels, { value: null, path: inner.path }], joined + 1);
    for (const item of found) spread([...levels, item], joined + 1);
  }

  function cellsOf(levels: readonly Place[]): Cell[] {
    const withheld: string[] = [];
    const cells = plan.columns.map((column) => {
      const found = below(levels[column.level] ?? data, column.path, denied);
      const cell = asCell(found.value);
      if (cell === null && plan.withholds) {
        const why = denied.has(found.path) ? 'DENIED' : isHeld(levels, column) ? 'SUPPRESSED' : undefined;
        if (why) withheld.push(`${column.name}: ${why satisfies Withheld}`);
      }
      return cell;
    });
    if (plan.withholds) cells.push(withheld.length ? withheld.join('; ') : null);
    return cells;
  }

  function isHeld(levels: readonly Place[], { level, path }: Column): boolean {
    return plan.marks.some((mark) => {
      if (mark.level !== level || !mark.path.every((key, index) => path[index] === key)) return false;
      const holder = below(levels[level] ?? data, mark.path, denied).value as Json | null;
      return Number(holder?.[own.held] ?? 0) > 0;
    });
  }
}

/** The places at which somebody may not read, so that a null there is told from one that is the answer. */
class Denied {
  readonly #paths: ReadonlySet<string>;
  /** Where not all places are listed: those in all items of a list. */
  readonly #patterns: ReadonlySet<string>;

  constructor(errors: readonly GraphQLError[]) {
    this.#paths = new Set(errors.flatMap(({ path }) => (path ? [JSON.stringify(path)] : [])));
    const isCut = errors.some(({ path }) => !path);
    this.#patterns = new Set(isCut ? errors.flatMap(({ path }) => (path ? [pattern(path)] : [])) : []);
  }

  has(path: readonly (string | number)[]): boolean {
    if (this.#paths.size === 0) return false;
    return this.#paths.has(JSON.stringify(path)) || (this.#patterns.size > 0 && this.#patterns.has(pattern(path)));
  }
}

function pattern(path: readonly (string | number)[]): string {
  return JSON.stringify(path.map((step) => (typeof step === 'number' ? 0 : step)));
}

/** What stands below an object; where that is null on the way, the null itself, so that its error is found. */
function below(from: Place, keys: readonly string[], denied: Denied): Place {
  let { value } = from;
  const path = [...from.path];
  if (value === null && denied.has(path)) return { value: null, path };
  for (const key of keys) {
    if (value == null) break;
    value = Object.hasOwn(value, key) ? (value as Json)[key] : undefined;
    path.push(key);
  }
  return { value: value ?? null, path };
}

function items({ value, path }: Place, { items }: ListPlace): Place[] {
  let list = value;
  for (const key of items) list = (list as Json | null | undefined)?.[key];
  if (!Array.isArray(list)) return [];
  return list.map((item, index) => ({ value: item as unknown, path: [...path, ...items, index] }));
}

function throwDenied(path: readonly (string | number)[], errors: readonly GraphQLError[]): void {
  const reason = errors.find((error) => error.path && JSON.stringify(error.path) === JSON.stringify(path)) ?? errors[0];
  if (reason) throw asRefusal(reason);
}

function refuseFurtherPages(page: Json, { path }: ListPlace): void {
  if (!(page[own.page] as { hasNextPage?: boolean }).hasNextPage) return;
  const name = path.join('.');
  const message = `A row has more items in ${name} than its page; ask for more of them with first, or make ${name} the rows`;
  throw new GraphError('LIMIT_EXCEEDED', message, 'join');
}

function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => (item === null ? '' : String(item))).join('; ');
  return JSON.stringify(value);
}
