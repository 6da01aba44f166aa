import { parsePlainDate } from '../../../kernel/dates/plain-date.ts';
import { columnsIn, evaluate, parseExpression } from '../../regimes/regime/expression.rules.ts';
import type { ReportCheck, ReportColumn } from '../../regimes/regime/regime.type.ts';

/** A cell as it was given: a number or a text, and the unit that it was thought to be in. */
export interface GivenCell {
  column: string;
  number?: number | null;
  text?: string | null;
  unit?: string | null;
}

/** What is wrong with a cell, and where it is: `cells.signed`. */
export interface CellProblem {
  path: string;
  reason: string;
}

/** What cells are checked against. */
export interface DataTemplate {
  columns: ReportColumn[];
  checks: ReportCheck[];
}

/** Shares are given with two decimals. */
const rounding = 0.005 + 1e-9;

/** The number of each column, worked out where a formula says how; null for none. Shares are rounded to two decimals. */
export function numbersOf(
  { columns }: Pick<DataTemplate, 'columns'>,
  cells: readonly GivenCell[],
): Map<string, number | null> {
  const given = new Map(cells.map(({ column, number }) => [column, number ?? null]));
  const entered = (key: string) => given.get(key) ?? null;
  return new Map(
    columns.map(({ key, formula, type }) => {
      if (formula === null) return [key, entered(key)];
      const value = evaluate(parseExpression(formula), entered);
      return [key, value === null || type === 'INTEGER' ? value : Math.round(value * 100) / 100];
    }),
  );
}

/** Everything that keeps the cells from being a report by this template; empty when they are one. */
export function problemsOf(template: DataTemplate, cells: readonly GivenCell[]): CellProblem[] {
  const columns = new Map(template.columns.map((column) => [column.key, column]));
  const problem = (key: string, reason: string): CellProblem => ({ path: `cells.${key}`, reason });
  const seen = new Set<string>();
  const ofCells = cells.flatMap((cell) => {
    const { column: key } = cell;
    const column = columns.get(key);
    if (!column) return [problem(key, 'The template has no such column')];
    if (seen.has(key)) return [problem(key, 'The column is filled in twice')];
    seen.add(key);
    return reasons(column, cell).map((reason) => problem(key, reason));
  });
  const missing = template.columns
    .filter(({ key, required, formula }) => required && formula === null && !seen.has(key))
    .map(({ key }) => problem(key, 'The column must be filled in'));
  return [...ofCells, ...missing, ...acrossCells(template, cells)];
}

function reasons({ type, unit, min, max }: ReportColumn, cell: GivenCell): string[] {
  const { number = null, text = null } = cell;
  const found: string[] = [];
  const isNumeric = type === 'INTEGER' || type === 'DECIMAL';
  if (isNumeric && (number === null || text !== null)) return ['The column holds a number'];
  if (!isNumeric && (text === null || number !== null)) return ['The column holds text'];
  if (cell.unit != null && cell.unit !== unit)
    found.push(`The unit is ${unit === null ? 'none' : JSON.stringify(unit)}, not ${JSON.stringify(cell.unit)}`);

  if (type === 'DATE' && !isDate(text!)) found.push('The column holds a date, yyyy-mm-dd');
  if (type === 'INTEGER' && !Number.isSafeInteger(number)) found.push('The column holds a whole number');
  if (number !== null && min !== null && number < min) found.push(`The value is ${min} at least`);
  if (number !== null && max !== null && number > max) found.push(`The value is ${max} at most`);
  return found;
}

/** Formulas and checks; a check that speaks of a column without a value has nothing to say. */
function acrossCells(template: DataTemplate, cells: readonly GivenCell[]): CellProblem[] {
  const values = numbersOf(template, cells);
  const given = new Map(cells.map(({ column, number }) => [column, number ?? null]));
  const disagreeing = template.columns.flatMap(({ key, formula }) => {
    const [stated, computed] = [given.get(key) ?? null, values.get(key) ?? null];
    if (formula === null || stated === null || computed === null) return [];
    if (Math.abs(stated - computed) <= rounding) return [];
    return [{ path: `cells.${key}`, reason: `By ${formula} the value is ${computed}, not ${stated}` }];
  });
  const failing = template.checks.flatMap(({ expression, message }) => {
    const parsed = parseExpression(expression);
    if (evaluate(parsed, (key) => values.get(key) ?? null) !== 0) return [];
    return [{ path: ['cells', ...columnsIn(parsed).slice(0, 1)].join('.'), reason: `${message} (${expression})` }];
  });
  return [...disagreeing, ...failing];
}

function isDate(text: string): boolean {
  try {
    parsePlainDate(text);
    return true;
  } catch {
    return false;
  }
}
