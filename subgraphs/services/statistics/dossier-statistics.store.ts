import type { DossierCellStore, StatisticsPeriod } from './dossier-cells.store.ts';
import { type Dimension, type DossierCell, type StatisticsRow, sumUp } from './dossier-statistics.rules.ts';
import type { DossierStatistics } from './dossier-statistics.type.ts';

/** Adds dossiers up; whoever sees the dossiers of an agency gets its numbers whole, all others what may be told. */
export class DossierStatisticsStore {
  constructor(private readonly cells: DossierCellStore) {}

  /** A row for each combination of the dimensions that there are dossiers for; BAD_USER_INPUT for a period that is none. */
  async table(period: StatisticsPeriod, by: Dimension[]): Promise<DossierStatistics[]> {
    return this.#rows(await this.cells.all(period), by, period);
  }

  /** The rows of one agency, with what it took over. */
  async ofAgency(agencyId: string, period: StatisticsPeriod, by: Dimension[]): Promise<DossierStatistics[]> {
    return this.#rows(await this.cells.ofAgency(agencyId, period), by, period);
  }

  /** The rows of one procedure. */
  async ofProcedure(code: string, period: StatisticsPeriod, by: Dimension[]): Promise<DossierStatistics[]> {
    return this.#rows(await this.cells.ofProcedure(code, period), by, period);
  }

  #rows(cells: DossierCell[], by: Dimension[], { to }: StatisticsPeriod): DossierStatistics[] {
    const accepted = cells.filter((cell) => !cell.carriedOver);
    return sumUp(accepted, by, this.cells.isExact).map((row) => describe(row, to));
  }
}

function describe({ agencyId, procedureCode, ...row }: StatisticsRow, asOf: Date): DossierStatistics {
  return {
    ...row,
    agency: agencyId === null ? null : { id: agencyId, asOf },
    procedure: procedureCode === null ? null : { code: procedureCode },
  };
}
