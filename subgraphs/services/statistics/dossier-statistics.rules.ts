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
  accepted: number;
  onTime: number;
  online: number;
  finished: number;
  rated: number;
  /** Of those rated. */
  satisfied: number;
}

type Count = 'accepted' | 'onTime' | 'online' | 'finished' | 'rated' | 'satisfied';

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
  const keyOf = (cell: DossierCell) =>
    JSON.stringify([
      by.includes('AGENCY') ? cell.agencyId : null,
      by.includes('PROCEDURE') ? cell.procedureCode : null,
      by.includes('MONTH') ? cell.month : null,
    ]);
  const groups = groupBy([...cells], keyOf);
  if (by.length === 0 && groups.size === 0) groups.set(JSON.stringify([null, null, null]), []);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => {
      const [agencyId, procedureCode, month] = JSON.parse(key) as [string | null, string | null, string | null];
      return { agencyId, procedureCode, month, ...totals(group, isExact) };
    });
}

function totals(cells: readonly DossierCell[], isExact: (cell: DossierCell) => boolean) {
  const told = cells.filter((cell) => isExact(cell) || mayTell(cell.accepted));
  const share = (part: Count, whole: Count = 'accepted'): Share => {
    const known = told.filter(
      (cell) => isExact(cell) || (mayTellPart(cell[whole], cell.accepted) && mayTellPart(cell[part], cell[whole])),
    );
    const numerator = sum(known, part);
    const denominator = sum(known, whole);
    return { numerator, denominator, percent: percent(numerator, denominator) };
  };
  return {
    accepted: told.length === 0 && cells.length > 0 ? null : sum(told, 'accepted'),
    onTime: share('onTime'),
    online: share('online'),
    finished: share('finished'),
    satisfied: share('satisfied', 'rated'),
    suppressedCells: cells.length - told.length,
  };
}

function sum(cells: readonly DossierCell[], field: Count): number {
  return cells.reduce((total, cell) => total + cell[field], 0);
}

function percent(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 100;
}
