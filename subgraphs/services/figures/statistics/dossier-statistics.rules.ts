import type { AgencyLevel } from '../../../kernel/organisation/snapshot.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import { monthAndQuarter, type StatisticsPeriod } from './period.rules.ts';

/** What statistics can be broken down by. */
export type Dimension = 'AGENCY' | 'PROCEDURE' | 'LEVEL' | 'MONTH' | 'QUARTER';

/** One agency and procedure in a half of a month: the fixed partition of all statistics. */
export interface PartitionCell {
  agencyId: string;
  /** The level of administration of the agency; null for one that the directory does not have. */
  level: AgencyLevel | null;
  procedureCode: string;
  /** The first day of the half, `yyyy-mm-01` or `yyyy-mm-15`. */
  half: string;
}

/** The dossiers of a cell, by when they were accepted. */
export interface DossierCell extends PartitionCell {
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

/** A cell of no dossiers. */
export const emptyCell: Omit<DossierCell, keyof PartitionCell> = {
  carriedOver: false,
  ...{ accepted: 0, onTime: 0, finished: 0, direct: 0, online: 0, post: 0, onlineOnPaper: 0, paidOnline: 0, free: 0 },
  ...{ electronicResult: 0, wholeDigital: 0, digitised: 0, connected: 0, verified: 0, synced: 0, rated: 0 },
  ...{ satisfied: 0, unhappy: 0, breached: 0, timed: 0, minutes: 0 },
};

/** A number of a cell. */
export type Count = Exclude<keyof DossierCell, keyof PartitionCell | 'carriedOver'>;

/** A part of dossiers, and what it is a part of. */
export interface Share {
  numerator: number;
  denominator: number;
  /** With two decimals; null for none of none. */
  percent: number | null;
}

/** What a row of a table is of; null for what it is not broken down by. */
export interface RowKeys {
  agencyId: string | null;
  level: AgencyLevel | null;
  procedureCode: string | null;
  month: string | null;
  quarter: string | null;
}

/** The sums of a row; null where it is held back. */
export interface StatisticsRow extends RowKeys {
  accepted: number | null;
  onTime: Share | null;
  online: Share | null;
  finished: Share | null;
  satisfied: Share | null;
  breached: Share | null;
  suppressedCells: number;
}

/** Cells in groups by dimensions, in the order of their values; without dimensions one group, also of nothing. */
export function byDimensions<Cell extends PartitionCell>(
  cells: readonly Cell[],
  by: readonly Dimension[],
  period: StatisticsPeriod,
): (RowKeys & { group: Cell[] })[] {
  const keyOf = ({ agencyId, level, procedureCode, half }: Cell) => {
    const { month, quarter } = monthAndQuarter(half, period);
    const values: Record<Dimension, string | null> = {
      ...{ AGENCY: agencyId, LEVEL: level, PROCEDURE: procedureCode, MONTH: month, QUARTER: quarter },
    };
    return JSON.stringify(order.map((dimension) => (by.includes(dimension) ? values[dimension] : null)));
  };
  const groups = groupBy(cells, keyOf);
  if (by.length === 0 && groups.size === 0) groups.set(JSON.stringify(order.map(() => null)), []);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => {
      const [level, agencyId, procedureCode, quarter, month] = JSON.parse(key) as [null, null, null, null, null];
      return { level, agencyId, procedureCode, quarter, month, group };
    });
}

/** In which order rows are sorted by what they are of. */
const order = ['LEVEL', 'AGENCY', 'PROCEDURE', 'QUARTER', 'MONTH'] as const;

/** The sums of a row of cells, none of which is held back. */
export function totals(cells: readonly DossierCell[]): Omit<StatisticsRow, keyof RowKeys> {
  const share = (part: Count, whole: Count = 'accepted') => shareOf(sum(cells, part), sum(cells, whole));
  return {
    accepted: sum(cells, 'accepted'),
    onTime: share('onTime'),
    online: share('online'),
    finished: share('finished'),
    satisfied: share('satisfied', 'rated'),
    breached: share('breached'),
    suppressedCells: 0,
  };
}

/** A row of which so many cells are held back: nothing of it is told. */
export function heldBackRow(suppressedCells: number): Omit<StatisticsRow, keyof RowKeys> {
  return {
    ...{ accepted: null, onTime: null, online: null, finished: null, satisfied: null, breached: null },
    suppressedCells,
  };
}

/** In which order rows come, other than that of what they are of. */
export type StatisticsOrder = 'LATE' | 'LATE_SHARE' | 'ACCEPTED';

/** The rows with the most first; those held back last, so that their place tells nothing. */
export function sortedBy<Row extends StatisticsRow>(rows: readonly Row[], by: StatisticsOrder): Row[] {
  const measure = ({ accepted, onTime }: Row): number => {
    if (accepted === null || onTime === null) return -1;
    const late = onTime.denominator - onTime.numerator;
    if (by === 'ACCEPTED') return accepted;
    return by === 'LATE' ? late : late / Math.max(onTime.denominator, 1);
  };
  return [...rows].sort((one, other) => measure(other) - measure(one));
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
