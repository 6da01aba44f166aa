import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { AgencyLevel } from '../../../kernel/organisation/snapshot.ts';
import { badInput } from '../../../kernel/errors/errors.ts';
import { type CountedPeriod, DossierCellStore } from './dossier-cells.store.ts';
import {
  byDimensions,
  type DossierCell,
  emptyCell,
  heldBackRow,
  type RowKeys,
  sortedBy,
  type StatisticsRow,
  totals,
} from './dossier-statistics.rules.ts';
import type { DossierStatistics, DossierStatisticsArgs } from './dossier-statistics.type.ts';
import { heldOf, isFine, monthKey, type TableOf } from './fine-cells.rules.ts';
import { FineCellStore } from './fine-cells.store.ts';
import { countedUntil, refuseBrokenMonths, refuseReportMonths } from './period.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

/** Adds dossiers up: totals exactly, fine cells as far as they single nobody out (kernel/statistics.rules.ts). */
export class DossierStatisticsStore {
  constructor(private readonly context: ServicesContext) {}

  /** A row for each combination of the dimensions that there are dossiers for; BAD_USER_INPUT for a period that is none. */
  table(args: DossierStatisticsArgs): Promise<DossierStatistics[]> {
    return this.#rows(
      args,
      {},
      (counted) => this.context.use(DossierCellStore).all(counted),
      () => true,
    );
  }

  /** The rows of one agency, with what it took over. */
  ofAgency(agencyId: string, args: DossierStatisticsArgs): Promise<DossierStatistics[]> {
    const archive = this.context.organisation.archiveOf(agencyId);
    const read = (counted: CountedPeriod) => this.context.use(DossierCellStore).ofAgency(agencyId, counted);
    return this.#rows(args, { agency: true }, read, (cell) => archive.includes(cell.agencyId));
  }

  /** The rows of one procedure. */
  ofProcedure(code: string, args: DossierStatisticsArgs): Promise<DossierStatistics[]> {
    const read = (counted: CountedPeriod) => this.context.use(DossierCellStore).ofProcedure(code, counted);
    return this.#rows(args, { procedure: true }, read, (cell) => cell.procedureCode === code);
  }

  async #rows(
    args: DossierStatisticsArgs,
    of: TableOf,
    read: (counted: CountedPeriod) => Promise<DossierCell[]>,
    isOf: (cell: { agencyId: string; procedureCode: string }) => boolean,
  ): Promise<DossierStatistics[]> {
    const { from, to, orderBy, first } = args;
    const by = args.by ?? [];
    const fine = isFine(by, of);
    if (first != null && (first < 1 || first > 1000)) throw badInput('first', 'Ask for 1 to 1000 rows');
    if (fine) refuseReportMonths({ from, to }, 'Figures of an agency and a procedure together');
    else refuseBrokenMonths({ from, to });
    const until = countedUntil({ from, to }, this.context.today, fine);
    if (until === null) return [];
    const counted = { from, until };
    const [cells, held] = await Promise.all([
      read(counted),
      fine ? this.context.use(FineCellStore).heldIn('DOSSIERS', counted) : [],
    ]);
    const ofTable = held.filter(isOf).map(({ month, ...cell }) => ({ ...cell, half: `${month}-01` }));
    const heldKeys = new Set(ofTable.map(monthKey));
    const empty = ofTable.map((cell) => ({ ...emptyCell, ...cell, level: this.#levelOf(cell.agencyId) }));
    const accepted = [...cells.filter(({ carriedOver }) => !carriedOver), ...empty];
    const rows = byDimensions(accepted, by, { from, to }).map(({ group, ...keys }): StatisticsRow => {
      const suppressed = heldOf(group, heldKeys);
      return { ...keys, ...(suppressed > 0 ? heldBackRow(suppressed) : totals(group)) };
    });
    return (orderBy ? sortedBy(rows, orderBy) : rows)
      .slice(0, first ?? undefined)
      .map((row) => describe(row, to, until));
  }

  #levelOf(agencyId: string): AgencyLevel | null {
    return this.context.organisation.get(agencyId)?.level ?? null;
  }
}

function describe<Row extends RowKeys>({ agencyId, procedureCode, ...row }: Row, asOf: PlainDate, until: PlainDate) {
  return {
    ...row,
    until,
    agency: agencyId === null ? null : { id: agencyId, asOf },
    procedure: procedureCode === null ? null : { code: procedureCode },
  };
}
