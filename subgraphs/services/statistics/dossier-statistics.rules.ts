import { groupBy } from '../../kernel/group-by.ts';
import { mayTell, mayTellPart } from '../../kernel/statistics.rules.ts';

/** What statistics can be broken down by. */
export type Dimension = 'AGENCY' | 'PROCEDURE' | 'MONTH';

/** The dossiers of one agency, procedure and calendar month of acceptance: the fixed partition of all statistics. */
export interface DossierCell {
  agencyId: string;
  procedureCode: string;
  /** `yyyy-mm` */
  month: string;
  /** Accepted before the period, and not done when it began. */
  carriedOver: boolean;
  accepted: number;
  onTime: number;
  /** With a result. */
  finished: number;
  direct: number;
  online: number;
  post: number;
  /** Online, and done without an electronic result. */
  onlineOnPaper: number;
  paidOnline: number;
  /** Paid, and all amounts were nothing. */
  free: number;
  electronicResult: number;
  /** With an electronic result, and all papers digitised. */
  wholeDigital: number;
  /** Some paper digitised. */
  digitised: number;
  /** With a paper from the national data store, or whose result the national portal has. */
  connected: number;
  /** Of applicants whose account VNeID has verified. */
  verified: number;
  /** Known to the national portal. */
  synced: number;
  rated: number;
  /** Of those rated. */
  satisfied: number;
  /** Rated as dissatisfied, or complained of. */
  unhappy: number;
  /** With which a rule was not kept. */
  breached: number;
  /** Of which it is known how long they took, and how long that was together, in minutes. */
  timed: number;
  minutes: number;
}

/** A number of a cell. */
export type Count = Exclude<keyof DossierCell, 'agencyId' | 'procedureCode' | 'month' | 'carriedOver'>;

/** A part of dossiers, and what it is a part of. */
export interface Share {
  numerator: number;
  denominator: number;
  /** With two decimals; null for none of none. */
  percent: number | null;
}

/** One row of a table: what it is of, and the sums of its cells. */
export interface StatisticsRow {
  agencyId: string | null;
  procedureCode: string | null;
  month: string | null;
  accepted: number | null;
  onTime: Share;
  online: Share;
  finished: Share;
  satisfied: Share;
  breached: Share;
  suppressedCells: number;
}

/**
 * Sums cells by dimensions, in the order of their values. Cells that are not `exact` for the viewer count as far as they
 * may be told. Without dimensions there is one row, also when there is nothing.
 */
export function sumUp(
  cells: readonly DossierCell[],
  by: readonly Dimension[],
  isExact: (cell: DossierCell) => boolean,
): StatisticsRow[] {
  return byDimensions(cells, by).map(({ group, ...row }) => ({ ...row, ...totals(group, isExact) }));
}

/** Cells in groups by dimensions, in the order of their values; without dimensions one group, also of nothing. */
export function byDimensions<Cell extends { agencyId: string; procedureCode: string; month: string }>(
  cells: readonly Cell[],
  by: readonly Dimension[],
) {
  const keyOf = ({ agencyId, procedureCode, month }: Cell) =>
    JSON.stringify([
      by.includes('AGENCY') ? agencyId : null,
      by.includes('PROCEDURE') ? procedureCode : null,
      by.includes('MONTH') ? month : null,
    ]);
  const groups = groupBy(cells, keyOf);
  if (by.length === 0 && groups.size === 0) groups.set(JSON.stringify([null, null, null]), []);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => {
      const [agencyId, procedureCode, month] = JSON.parse(key) as [string | null, string | null, string | null];
      return { agencyId, procedureCode, month, group };
    });
}

function totals(cells: readonly DossierCell[], isExact: (cell: DossierCell) => boolean) {
  const told = cells.filter((cell) => isExact(cell) || mayTell(cell.accepted));
  const share = (part: Count, whole: Count = 'accepted'): Share => {
    const known = told.filter((cell) => isExact(cell) || mayTellShare(cell, part, whole));
    return shareOf(sum(known, part), sum(known, whole));
  };
  return {
    accepted: told.length === 0 && cells.length > 0 ? null : sum(told, 'accepted'),
    onTime: share('onTime'),
    online: share('online'),
    finished: share('finished'),
    satisfied: share('satisfied', 'rated'),
    breached: share('breached'),
    suppressedCells: cells.length - told.length,
  };
}

/** Whether it may be told of a cell how many of some of its dossiers have a property. */
export function mayTellShare(cell: DossierCell, part: Count, whole: Count): boolean {
  return mayTellPart(cell[whole], cell.accepted) && mayTellPart(cell[part], cell[whole]);
}

/** The sum of a number over cells. */
export function sum(cells: readonly DossierCell[], field: Count): number {
  return cells.reduce((total, cell) => total + cell[field], 0);
}

/** A share in percent, rounded to two decimals; null for a denominator of 0. */
export function shareOf(numerator: number, denominator: number): Share {
  const percent = denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 100;
  return { numerator, denominator, percent };
}
