import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { CountedFigure } from '../../../kernel/figures/counted-figure.type.ts';
import type { FigureKey } from '../../../kernel/figures/indicator-figure.ts';
import type { ServicesContext } from '../../access/context.ts';
import { type IndicatorCode, indicatorCodes } from '../indicator/indicator-definitions.rules.ts';
import { IndicatorStore } from '../indicator/indicator.store.ts';
import { DossierCellStore } from '../statistics/dossier-cells.store.ts';
import { countedUntil, isWholeMonths } from '../statistics/period.rules.ts';

/** What agencies report of dossiers as a number, by what is counted of them here. */
const counts: Readonly<Record<string, 'accepted' | 'synced'>> = {
  DOSSIERS_RECEIVED: 'accepted',
  DOSSIERS_SYNCED: 'synced',
};

/** What the indices of Decision 766/QĐ-TTg are called among the indicators that are reported. */
const prefix = '766.';

/** Has the figures of dossiers that agencies report as they are here. */
export class RegisteredFigureStore {
  constructor(private readonly context: ServicesContext) {}

  /**
   * A figure of an agency with all below it and what they took over; null of what is not counted here, and of days that
   * are not whole months, of which nobody is told what dossiers there were.
   */
  async of({ code, agencyId, from, to }: FigureKey): Promise<CountedFigure | null> {
    const { organisation, today } = this.context;
    const period = { from, to };
    const counted = Object.hasOwn(counts, code) ? counts[code] : undefined;
    const index = indicatorCodes.find((each) => prefix + each === code);
    if ((!counted && !index) || !isWholeMonths(period)) return null;
    const agencies = [agencyId, ...organisation.descendants(agencyId, to).map(({ id }) => id)];
    if (index) return this.#index(index, agencies, period);
    const archive = new Set(agencies.flatMap((id) => organisation.archiveOf(id)));
    const cells = await this.context.use(DossierCellStore).all({ from, until: countedUntil(period, today, false) });
    const number = cells
      .filter((cell) => !cell.carriedOver && archive.has(cell.agencyId))
      .reduce((sum, cell) => sum + cell[counted!], 0);
    return { value: number, numerator: number, denominator: number, unknown: 0 };
  }

  /** The whole of an index; null of one that has parts only, such as the share of each channel. */
  async #index(
    code: IndicatorCode,
    agencies: readonly string[],
    period: { from: PlainDate; to: PlainDate },
  ): Promise<CountedFigure | null> {
    const measured = await this.context.use(IndicatorStore).among(agencies, period, code);
    const whole = measured.find(({ part }) => part === null);
    if (!whole || whole.numerator === null || whole.denominator === null) return null;
    const { value, numerator, denominator } = whole;
    return { value, numerator, denominator, unknown: 0 };
  }
}
