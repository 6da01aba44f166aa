import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type DocumentNode, type GraphQLError, Kind } from 'graphql';
import { fieldAccess, isGuarded, isPersonal } from '../../subgraphs/kernel/access/access-sdl.ts';
import type { Budget } from '../../subgraphs/kernel/budget/call-budget.ts';
import { readBounds } from '../../subgraphs/kernel/bounds/bound-sdl.ts';
import { GraphError } from '../../subgraphs/kernel/errors/errors.ts';
import type { Documents } from '../../subgraphs/kernel/http/asked-document.ts';
import { withinDeadline } from '../../subgraphs/kernel/http/deadline.ts';
import type { GraphService } from '../../subgraphs/kernel/http/graphql-route.ts';
import { ofEach } from '../../subgraphs/kernel/http/of-each.ts';
import { type AskedOperation, createOperations } from '../../subgraphs/kernel/http/operations.ts';
import { limitRefusals } from '../../subgraphs/kernel/limits/limits.ts';
import type { Caller } from '../../subgraphs/kernel/request/request-context.ts';
import type { Cell, Column } from './formats/column.ts';
import { labelled, readLabels } from './labels.ts';
import { own, planTable, type TableChoice, type TablePlan } from './plan.ts';
import { asRefusal } from './refusal.ts';
import { pageOf, type TablePage, withheldColumn } from './rows.ts';

/** Rows of the first page, so that something is there soon, and of the further ones, so that a page fits in memory. */
const pageRows = { first: 200, further: 1_000 };

/** What one operation may take, and how long a table may be. */
export interface TableLimits {
  costLimit: number;
  /** What each caller may ask for a minute; without end when left out. */
  budget?: Budget;
  deadlineMs: number;
  /** How the documents of questions are found; by their text alone when left out. */
  documents?: Documents;
  /** Rows that a table has at most. */
  mostRows: number;
}

/** What somebody wants as a table. */
export interface AskedTable extends AskedOperation, TableChoice {
  /** Fewer rows than there are. */
  limit?: number | undefined;
  /** With the Vietnamese names of enum values beside them. */
  labels?: 'vi' | undefined;
}

/** A table of which the first page is there; the others come when they are asked for. */
export interface OpenTable {
  columns: readonly Column[];
  batches: AsyncIterable<Cell[][]>;
}

/** Whose table it is, and who is counted for it. */
export interface TableCaller extends Caller {
  payer: string;
}

/** Answers operations as tables. */
export interface Tables {
  /** Throws BAD_USER_INPUT for what is no table; variables do not matter. */
  check(asked: AskedTable): void;
  /** What the columns of a table are, without asking for a row. Throws as `open` does for what is no table. */
  describe(asked: AskedTable): readonly Column[];
  /** Whether somebody acts for an agency that is in being, and still holds a post there where the directory knows of posts of theirs. */
  isInOffice(agency: string | null, caller: Caller): Promise<boolean>;
  /** The columns that show something personal. */
  personal(asked: AskedTable): readonly Column[];
  /**
   * Asks the graph for a table as its caller, page after page while somebody takes them. Throws the graph's refusal when
   * the first page cannot be had, and from the batches when a further one cannot.
   */
  open(asked: AskedTable, caller: TableCaller, response: ServerResponse): Promise<OpenTable>;
}

/**
 * Tables of a graph: it is the graph that is asked, with its limits, its access filter and its audit. Of a graph that is
 * replaced, each table is of one from beginning to end.
 */
export function createTables(service: GraphService, limits: TableLimits): Tables {
  const tablesOf = ofEach((graph: GraphService) => tablesOfOne(graph, limits));
  const now = () => tablesOf(service.current?.() ?? service);
  return {
    describe: (asked) => now().describe(asked),
    check: (asked) => now().check(asked),
    isInOffice: (agency, caller) => now().isInOffice(agency, caller),
    personal: (asked) => now().personal(asked),
    open: (asked, caller, response) => now().open(asked, caller, response),
  };
}

function tablesOfOne(service: GraphService, { costLimit, budget, deadlineMs, mostRows }: TableLimits): Tables {
  const { document: read, prepare } = createOperations(service, limitRefusals, costLimit);
  const bounds = readBounds(service.sdl);
  const labels = readLabels(service.sdl);
  const { guarded, personal } = readGuards(service.sdl);

  return {
    describe: (asked) => shown(planned(asked), asked).columns,
    check: (asked) => void planned(asked),
    isInOffice: async (agency, caller) => {
      if (agency === null) return true;
      const prepared = prepare({ query: officeQuery, variables: {} });
      if (!('document' in prepared)) return refusing(prepared);
      const { cost: _, ...document } = prepared;
      const { data } = await service.execute({ ...document, ...caller, variables: {}, operationName: undefined });
      return isInOffice((data ?? {}) as Office, agency);
    },
    personal: (asked) => planned(asked).columns.filter(({ via }) => via.some((field) => personal.has(field))),
    open: async (asked, caller, response) => {
      const plan = planned(asked);
      const after = plan.after(asked.variables ?? {});
      const limit = Math.min(asked.limit ?? Infinity, mostRows);
      const page = (cursor: string | undefined, rows: number) => ask(plan, asked, cursor, rows, caller, response);
      const first = await page(after, Math.min(pageRows.first, limit));
      const { columns, row } = shown(plan, asked);
      return { columns, batches: batches(first, limit, row, asked.limit === undefined, page) };
    },
  };

  function planned(asked: AskedTable): TablePlan {
    // What is wrong is said of the caller's own words, not of what is made of them.
    const prepared = read(asked.query);
    const { document } = 'document' in prepared ? prepared : refusing(prepared);
    return planTable(service.schema, bounds, (field) => guarded.has(field), document, asked, asked.operationName);
  }

  function shown(plan: TablePlan, { labels: language }: AskedTable) {
    const withLabels = language
      ? labelled(plan.columns, labels)
      : { columns: plan.columns, row: (cells: Cell[]) => cells };
    return plan.withholds
      ? {
          columns: [...withLabels.columns, withheldColumn],
          row: (cells: Cell[]) => [...withLabels.row(cells.slice(0, -1)), cells.at(-1)!],
        }
      : withLabels;
  }

  async function* batches(
    first: TablePage,
    limit: number,
    shownRow: (cells: Cell[]) => Cell[],
    isWhole: boolean,
    page: (cursor: string, rows: number) => Promise<TablePage>,
  ): AsyncGenerator<Cell[][]> {
    let left = limit;
    let current = first;
    for (;;) {
      const rows = current.rows.slice(0, left);
      left -= rows.length;
      yield rows.map(shownRow);
      const isCut = current.rows.length > rows.length || current.next !== undefined;
      if (left === 0 && isCut && isWhole) throw tooLong(mostRows);
      if (left === 0 || current.next === undefined) return;
      current = await patiently(() => page(current.next!, Math.min(pageRows.further, left)));
    }
  }

  /** One page, of as many rows as their cost and the schema allow. */
  async function ask(
    plan: TablePlan,
    { operationName, variables }: AskedTable,
    cursor: string | undefined,
    rows: number,
    { payer, ...caller }: TableCaller,
    response: ServerResponse,
  ): Promise<TablePage> {
    let size = Math.min(plan.mostRows ?? rows, rows);
    for (;;) {
      const paged = plan.mostRows === undefined ? {} : { [own.first]: size, [own.after]: cursor };
      const asked = { query: plan.query, operationName, variables: { ...variables, ...paged } };
      const prepared = prepare(asked);
      if ('document' in prepared) {
        const { cost, ...document } = prepared;
        await budget?.spend(payer, cost);
        const result = await withinDeadline(deadlineMs, response, (signal) =>
          service.execute({ ...document, ...asked, ...caller, signal }),
        );
        return pageOf(plan, result);
      }
      if (!isTooCostly(prepared) || plan.mostRows === undefined || size <= 1) return refusing(prepared);
      size = Math.floor(size / 2);
    }
  }
}

/** What the graph knows of somebody's office. */
interface Office {
  viewer?: {
    agency: { isActive: boolean } | null;
    officer: { memberships: { validTo: string | null; post: { agency: { stableId: string } } }[] } | null;
  } | null;
}

const officeQuery = `{
  viewer {
    agency { isActive }
    officer { memberships { validTo post { agency { stableId } } } }
  }
}`;

function isInOffice({ viewer }: Office, agency: string): boolean {
  if (viewer?.agency?.isActive !== true) return false;
  const { officer } = viewer;
  return (
    officer === null ||
    officer.memberships.some(({ validTo, post }) => validTo === null && post.agency.stableId === agency)
  );
}

/** When the caller has spent what a minute has, a table goes on in the next. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const { retryAfter } = (error instanceof GraphError ? error.extensions : {}) as { retryAfter?: number };
      if (!(error instanceof GraphError) || error.code !== 'RATE_LIMITED' || retryAfter === undefined) throw error;
      await wait(retryAfter * 1_000);
    }
  }
}

function isTooCostly(errors: readonly GraphQLError[]): boolean {
  return errors.some(({ extensions }) => extensions.code === 'LIMIT_EXCEEDED' && typeof extensions.asked === 'number');
}

function refusing(errors: readonly GraphQLError[]): never {
  throw asRefusal(errors[0]!);
}

function tooLong(most: number): GraphError {
  const message = `The table has more than ${most} rows; narrow down what it asks for, or say how many rows with ?limit=`;
  return new GraphError('LIMIT_EXCEEDED', message);
}

/** The fields of a schema that may be kept from somebody, and those that say something personal. */
function readGuards(sdl: DocumentNode) {
  const guarded = new Set<string>();
  const personal = new Set<string>();
  for (const definition of sdl.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const access = fieldAccess(field);
      const coordinate = `${definition.name.value}.${field.name.value}`;
      if (isGuarded(access) || field.directives?.some(({ name }) => name.value === 'policy')) guarded.add(coordinate);
      if (isPersonal(access)) personal.add(coordinate);
    }
  }
  return { guarded, personal };
}
