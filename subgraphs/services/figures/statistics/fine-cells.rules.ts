import type { AgencyLevel } from '../../../kernel/organisation/snapshot.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import { heldBack } from '../../../kernel/figures/statistics.rules.ts';
import type { Dimension, PartitionCell } from './dossier-statistics.rules.ts';

/** What a table is of besides its dimensions, where it is of one agency or procedure. */
export interface TableOf {
  agency?: boolean;
  procedure?: boolean;
}

/**
 * Whether the cells of a table are fine enough to single a person out: of one agency and one procedure together. All else
 * is a total: of the province, a level, an agency or a procedure, in any months.
 */
export function isFine(by: readonly Dimension[], { agency, procedure }: TableOf): boolean {
  return (agency || by.includes('AGENCY')) === true && (procedure || by.includes('PROCEDURE')) === true;
}

/** How much there is of an agency and a procedure in a calendar month, in each of its halves, and of how many applicants. */
export interface MonthCell {
  agencyId: string;
  level: AgencyLevel | null;
  procedureCode: string;
  /** `yyyy-mm` */
  month: string;
  people: number;
  halves: [number, number];
}

/** The cells of the months that are held back, each by agency, procedure and month. */
export function heldMonths(
  cells: readonly MonthCell[],
  isPossible: (agencyId: string, procedureCode: string, month: string) => boolean,
): Pick<MonthCell, 'agencyId' | 'procedureCode' | 'month'>[] {
  // The totals of a level are public as well, so that each is a table of its own.
  const tables = groupBy(cells, ({ month, level }) => JSON.stringify([month, level]));
  return [...tables.values()].flatMap((table) => {
    const { month } = table[0]!;
    const fine = table.map(({ agencyId, procedureCode, people, halves }) => ({
      ...{ row: agencyId, column: procedureCode },
      ...{ people, counts: halves },
    }));
    return [...heldBack(fine, (row, column) => isPossible(row, column, month))].map((key) => {
      const [agencyId, procedureCode] = JSON.parse(key) as [string, string];
      return { agencyId, procedureCode, month };
    });
  });
}

/** How many of the months that are held back a row is of: it is told when it is of none. */
export function heldOf(group: readonly PartitionCell[], held: ReadonlySet<string>): number {
  return new Set(group.map(monthKey).filter((key) => held.has(key))).size;
}

/** The name of an agency, a procedure and a calendar month together. */
export function monthKey({ agencyId, procedureCode, half }: Omit<PartitionCell, 'level'>): string {
  return JSON.stringify([agencyId, procedureCode, half.slice(0, 7)]);
}
